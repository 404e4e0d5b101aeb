# Writes this process's line into the file of ids, then becomes the command: register.sh FILE NAME COMMAND...
file=$1 name=$2
shift 2
read -r stat < /proc/$$/stat
read -r -a fields <<< "${stat##*) }"
echo "$name $$ ${fields[19]}" >> "$file" || exit 1
exec "$@"
