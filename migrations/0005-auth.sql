-- Who may sign in, how they prove it, and what they may do. platform/auth keeps the proofs, modules/accounts decides.
create schema auth;

create table auth.account (
  id uuid primary key default gen_random_uuid(),
  name text collate "vi-x-icu" not null,
  folded text collate "C" not null,
  -- An e-mail address or a user name, folded; members who only use a device have none.
  login text collate "C" unique,
  person_id uuid unique,
  language text not null check (language in ('vi', 'en')),
  two_factor_enabled boolean not null default false,
  suspended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index account_in_order on auth.account (name, id);

create table auth.account_role (
  account_id uuid not null references auth.account,
  role text not null check (role in ('administrator', 'clerk', 'auditor', 'signer')),
  primary key (account_id, role)
);
create index account_by_role on auth.account_role (role);

-- When an outside auditor may read, and about which subjects; null means about everything.
create table auth.audit_mandate (
  account_id uuid primary key references auth.account,
  starts_on date not null,
  ends_on date not null,
  subject_ids text[],
  check (starts_on <= ends_on)
);

-- An assistant reads and prepares for somebody between two days; never votes or signs.
create table auth.assistance (
  id uuid primary key default gen_random_uuid(),
  principal_id uuid not null references auth.account,
  assistant_id uuid not null references auth.account,
  starts_on date not null,
  ends_on date not null,
  ended_at timestamptz,
  check (starts_on <= ends_on),
  check (principal_id <> assistant_id)
);
create index assistance_by_principal on auth.assistance (principal_id);
create index assistance_by_assistant on auth.assistance (assistant_id);

-- The next five tables have the shape that better-auth works with.
create table auth.credential (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  provider_id text not null,
  subject text not null,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (account_id, provider_id)
);

create table auth.session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  -- Of no use without the signature in the cookie, whose key is not in the database.
  token text collate "C" not null unique,
  method text not null check (method in ('password', 'authenticator', 'recovery_code', 'passkey', 'device')),
  factors integer not null check (factors in (1, 2)),
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on auth.session (account_id);
create index session_by_end on auth.session (expires_at);

create table auth.two_factor (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null unique references auth.account,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table auth.passkey (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  name text,
  credential_id text collate "C" not null unique,
  public_key text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkey_by_account on auth.passkey (account_id);

create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text collate "C" not null,
  value text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index verification_by_identifier on auth.verification (identifier);
create index verification_by_end on auth.verification (expires_at);

-- Wrong tries in a row, under a keyed hash of what was typed: an unknown name is slowed down exactly like a known one.
create table auth.attempt (
  key bytea primary key,
  failures integer not null,
  blocked_until timestamptz,
  at timestamptz not null
);
create index attempt_by_age on auth.attempt (at);

-- What may be used only once: a device's challenge, a time-based code.
create table auth.spent (
  key bytea primary key,
  expires_at timestamptz not null
);
create index spent_by_end on auth.spent (expires_at);

-- A one-use link from the clerk or an administrator; only the hash of its secret is kept.
create table auth.link (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  purpose text not null check (purpose in ('device', 'password', 'recovery')),
  token_hash bytea not null unique,
  made_by text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index link_by_account on auth.link (account_id);

-- A member's own phone or tablet, proved by a key that cannot leave it, or by a cookie where the browser has no WebCrypto.
create table auth.device (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  name text not null,
  binding text not null check (binding in ('key', 'cookie')),
  public_key bytea,
  cookie_hash bytea,
  pin_hash text not null,
  failures integer not null default 0,
  made_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz,
  check ((binding = 'key') = (public_key is not null)),
  check ((binding = 'cookie') = (cookie_hash is not null))
);
create index device_by_account on auth.device (account_id);

create table auth.api_token (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references auth.account,
  name text not null,
  token_hash bytea not null unique,
  access text not null check (access in ('read', 'write')),
  made_at timestamptz not null,
  ends_on date not null,
  ended_at timestamptz
);
create index api_token_by_account on auth.api_token (account_id);
