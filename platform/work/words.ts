export const words = {
  'role.needed': {
    vi: 'Việc này dành cho người có vai trò khác; liên hệ quản trị hoặc văn thư.',
    en: 'This is for somebody with another role; ask the administrator or the records clerk.',
  },
}
