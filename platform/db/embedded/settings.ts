/**
 * How the engine runs, given to it at each start, so that a new release of Plenum needs no edit of anybody's files.
 * What is not named here keeps PostgreSQL's own value: fsync and full_page_writes stay on.
 */
export const settings: Readonly<Record<string, string>> = {
  timezone: 'UTC',
  log_timezone: 'UTC',

  // One small server shares the machine with Plenum itself.
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  // Nothing replicates from here, so the log may hold just what recovery needs.
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',

  // A transaction that somebody forgot must not hold its locks, or old rows, for ever.
  idle_in_transaction_session_timeout: '5min',

  // Statements, parameters, details and the errors themselves quote personal data: only the engine's own events are kept.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
  log_line_prefix: '%m ',
}
