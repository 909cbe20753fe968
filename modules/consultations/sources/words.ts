/** What a tracked change asks for, in words. */
export const words = {
  'marked.insert': { vi: 'Đề nghị thêm: “{proposed}”', en: 'Add: “{proposed}”' },
  'marked.delete': { vi: 'Đề nghị bỏ: “{was}”', en: 'Leave out: “{was}”' },
  'marked.replace': { vi: 'Đề nghị thay “{was}” bằng “{proposed}”', en: 'Replace “{was}” by “{proposed}”' },
  'marked.move': { vi: 'Đề nghị chuyển chỗ: “{was}”', en: 'Move: “{was}”' },
  'marked.format': { vi: 'Đề nghị đổi cách trình bày: “{was}”', en: 'Change the look of: “{was}”' },
  'sheet.reason': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
}
