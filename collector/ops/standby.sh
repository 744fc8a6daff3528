#!/bin/sh
# Makes a standby of a PostgreSQL primary, for reading (export, verify, evidence, your own queries) and for failing over:
#   standby.sh PRIMARY_URL DIRECTORY NAME
# Run it as the system user of PostgreSQL on the standby's machine. PRIMARY_URL is that of a role with REPLICATION:
#   create role standby login replication password '…';        and in the primary's pg_hba.conf
#   host replication standby 10.0.0.0/8 scram-sha-256
# NAME becomes the slot, which keeps the log until this standby has it, and the name for synchronous_standby_names.
set -eu
[ $# -eq 3 ] || { echo "usage: standby.sh PRIMARY_URL DIRECTORY NAME" >&2; exit 2; }
primary=$1 directory=$2 name=$3

case $name in
*[!a-z0-9_]*) echo "standby.sh: name it with a-z, 0-9 and _ only" >&2; exit 2 ;;
esac
if [ -e "$directory" ] && [ -n "$(ls -A "$directory")" ]; then
  echo "standby.sh: $directory is not empty; name a directory that is" >&2
  exit 2
fi

# --write-recovery-conf leaves standby.signal and the connection behind; the log streams while the copy is taken.
pg_basebackup --dbname="$primary" --pgdata="$directory" --checkpoint=fast --wal-method=stream \
  --create-slot --slot="$name" --write-recovery-conf
chmod 700 "$directory"

# The primary knows a standby by the name of its cluster.
printf "cluster_name = '%s'\nhot_standby = on\n" "$name" >> "$directory/postgresql.auto.conf"

cat <<END
The standby is in $directory. Start it:
  pg_ctl --pgdata=$directory start
No acknowledged record is lost with the primary's disk once the primary waits for it:
  alter system set synchronous_standby_names = 'ANY 1 ($name)';
  select pg_reload_conf();
Fail over: stop the primary for good, then
  pg_ctl --pgdata=$directory promote
END
