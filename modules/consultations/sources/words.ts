/** What a tracked change asks for, in words. */
export const words = {
  'marked.insert': { vi: 'Đề nghị thêm: “{proposed}”', en: 'Add: “{proposed}”' },
  'marked.delete': { vi: 'Đề nghị bỏ: “{was}”', en: 'Leave out: “{was}”' },
  'marked.replace': { vi: 'Đề nghị thay “{was}” bằng “{proposed}”', en: 'Replace “{was}” by “{proposed}”' },
  'marked.move': { vi: 'Đề nghị chuyển chỗ: “{was}”', en: 'Move: “{was}”' },
  'marked.format': { vi: 'Đề nghị đổi cách trình bày: “{was}”', en: 'Change the look of: “{was}”' },
  'sheet.reason': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'sheet.no_words_column': {
    vi: 'Không tìm thấy cột ý kiến góp ý. Hãy dùng mẫu góp ý của đợt này, hoặc đặt tên cột là "Ý kiến góp ý".',
    en: 'There is no column of comments. Use the form of this round, or call the column "Comment".',
  },
  'sheet.no_comment': { vi: 'Dòng không có ý kiến.', en: 'This line has no comment.' },
  'sheet.too_long': { vi: 'Ý kiến dài quá 20.000 chữ cái.', en: 'The comment has more than 20,000 letters.' },
}
