/**
 * A shell line that becomes the daemon, with a small watcher beside it. The watcher ends the daemon when no user of it
 * lives any more, so that not even a kill -9 of everything leaves one behind for longer than some seconds.
 * Arguments: the folder of users' notes, the lock folder (the same that withLock takes), the daemon's command.
 */
export const watchScript = `
umask 077
users=$1 lock=$2
shift 2
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  case "$(cat "/proc/$1/stat" 2>/dev/null)" in *') Z '*) return 1 ;; esac
}
used() {
  for note in "$users"/*; do
    name=\${note##*/}
    alive "\${name%%.*}" && return 0
  done
  return 1
}
end() {
  kill -TERM $$
  for second in 1 2 3 4 5; do
    sleep 1
    alive $$ || return 0
  done
  kill -KILL $$
}
(
  while sleep 2 && alive $$; do
    used && continue
    if [ -d "$users" ]; then mkdir "$lock" 2>/dev/null || continue; fi
    used || end
    rmdir "$lock" 2>/dev/null
  done
) </dev/null >/dev/null 2>&1 &
exec "$@"
`;
