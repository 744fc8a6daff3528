export const help = `soglasie-collector [COMMAND] [options]
Receives the consent records of the Soglasie SDK, keeps them durably and proves them.

  serve                 receives records (the default)
    --port N --host ADDRESS        where it listens (8787, 127.0.0.1)
  verify                computes every chain anew and names what was changed, is missing or was put in
    [--operator ID] [--checkpoints FILE] [--trust KEY,…]
    --export FILE | --evidence FILE       from a file alone, without the database
  export                one operator's records
    --operator ID [--format ndjson|csv|dpv] [--out FILE]
  evidence RECORD       everything that proves one record [--format json|html] [--out FILE]
  erase                 destroys the facts of a subject, keeps the proof and the act
    --operator ID --subject ID --reason TEXT --by NAME
  block, unblock        holds the facts of a subject back while they are checked
    --operator ID --subject ID --reason TEXT
  retention             erases now what has come to its term
  keys [--rotate]       the public keys; with --rotate a new one signs, from the next second on
  migrate               brings the tables to the newest shape
  purge                 overwrites what was erased; PostgreSQL writes its months anew, at a quiet hour
  backup FILE           a copy of the database, while collectors run (PostgreSQL: by its pg_dump)
  restore FILE          verifies a copy and puts it in place, keeping what was there; stop the collectors first

Options of every command:
  --data PATH|URL       SQLite file, or postgres://user:password@host/name (./data/soglasie.db)
  --keys DIRECTORY      signing keys and copy of the checkpoints (keys beside the SQLite file)
  --operators PATH...   configurations of the operators: files, or directories of *.json
  --config FILE         settings as JSON; the command line and the environment go before it
  --json                the answer as one JSON object (not with serve)
  -h, --help            this text
  -v, --version         the version

Environment: SOGLASIE_PORT, SOGLASIE_HOST, DATABASE_URL, SOGLASIE_KEYS, SOGLASIE_OPERATORS (comma-separated),
SOGLASIE_TOKEN, SOGLASIE_TRUST_PROXY (comma-separated), SOGLASIE_IP, SOGLASIE_EXTRA_ORIGINS (comma-separated),
SOGLASIE_RETENTION (shop=1095,…), SOGLASIE_LIMITS (perAddress=100,perSite=5000,concurrency=2000).

Exit codes: 0 done, 1 it failed, 2 wrong arguments or settings, 3 verify found something.
`
