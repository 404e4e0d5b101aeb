# Waits until the supervisor vanishes (its end of our standard input closes), then ends what it left: watchdog.sh PIDS [FOLDER]
pids=$1 folder=$2
trap '' HUP INT TERM QUIT
read -r word && [ "$word" = done ] && exit 0

running() { # the lines of the file whose process is still the one that wrote the line
  local name pid start stat fields
  while read -r name pid start; do
    { read -r stat < "/proc/$pid/stat"; } 2>/dev/null || continue
    read -r -a fields <<< "${stat##*) }"
    [ "${fields[19]}" = "$start" ] && [ "${fields[0]}" != Z ] && echo "$name $pid"
  done < "$pids"
}

asked=" "
calm=0
for ((round = 0; round < 100 && calm < 3; round++)); do
  left=$(running)
  if [ -z "$left" ]; then
    calm=$((calm + 1))
  else
    calm=0
    while read -r name pid; do
      if [ "$round" -ge 60 ]; then
        kill -KILL "$pid"
      elif [[ "$asked" != *" $pid "* ]]; then
        asked="$asked$pid "
        echo "The supervisor is gone: ending $name ($pid)"
        if [ "$name" = postgres ]; then kill -INT "$pid"; else kill -TERM "$pid"; fi
      fi
    done <<< "$left"
  fi
  sleep 0.3
done
[ -n "$folder" ] && rm -rf -- "$folder"
exit 0
