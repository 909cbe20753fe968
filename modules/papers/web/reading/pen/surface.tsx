import styles from './pen.module.css'

/** What takes the pointer while one draws, so that words are neither selected nor followed; fingers go on scrolling where only pens draw. */
export function Surface({ drawing }: { drawing: 'fingers' | 'pens' }) {
  return <div className={styles.surface} data-surface={drawing} />
}
