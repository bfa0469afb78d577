# What the README shows works: every command in it is run, and every line that it shows comes.
load lib.bash
README=$TESTS/../README.md

# What the commands of the README call and a test cannot have. make says that the target is there.
make() {
	command make -n -C "$TESTS/.." "$@" >/dev/null
}
gdb() { [[ $1 == --args && -x $2 ]] && "${@:2}"; }
# A container: a directory as root, with nothing in it but a server.
docker() {
	local words=" $* "
	case $1 in
	cp) cp "$2" "box/${3#app:}" ;;
	exec)
		[[ $words == *' --privileged app /strace '* ]] || return
		timeout -s INT --preserve-status 0.5 nsenter --target "$app" --pid chroot box "${@:4}"
		[[ $? == 130 ]] ;; # as by ^C
	run)
		[[ $words =~ ' -v '([^ ]+):/strace' --entrypoint /strace IMAGE '(.*)' ' ]] || return
		cp "${BASH_REMATCH[1]}" box/strace
		# shellcheck disable=SC2086
		chroot box /strace ${BASH_REMATCH[2]} ;;
	esac
}
export -f make gdb docker
export TESTS

setup_example() {
	cp -L "$STRACE" strace
}

# Text in which what differs between machines and runs does not matter.
plain() { sed -E 's/0x[0-9a-f]+/X/g; s/[0-9]+ vars/N vars/; s,"/usr/bin/,"/bin/,g; s/<[^>]*>/<>/g; s/ +/ /g; s/ $//' "$@"; }

# Commands of the README's blocks, each with the lines that follow it up to the next one.
blocks() { awk '/^```/ { on = /console/; print ""; next } on' "$README"; }

# run_command COMMAND: what it says is in the files out and, of the program, stdout. 1234 is a process.
run_command() {
	if [[ $1 == *1234* ]]; then start "$BUILD/act" sleep 300; fi
	timeout 30 bash -c "${1//1234/$pid}" >stdout 2>out </dev/null 3>&- 4>&-
}

@test "the commands of the README work and show what it says" {
	reference && return
	setup_example
	mkdir box
	cat >server.c <<-'C'
		static long sys(long n, const void *a, const void *b, long c)
		{
			long r;
			__asm__ volatile("syscall" : "=a"(r) : "a"(n), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
			return r;
		}
		void _start(void)
		{
			long time[2] = { 2, 0 };
			sys(35, time, 0, 0);
			sys(231, 0, 0, 0);
		}
	C
	gcc -O1 -ffreestanding -fno-stack-protector -nostdlib -static -o box/server server.c
	local command='' line count=0 bad=0
	while IFS= read -r line || [[ $command ]]; do
		if [[ $line != '$ '* && $line ]]; then
			[[ $line == ... ]] && continue
			plain out stdout >plain
			grep -qFx -e "$(plain <<<"$line")" plain ||
				{ echo "$command: no line like: $line"; cat out; bad=1; }
			continue
		fi
		command=${line#\$ }
		[[ $command ]] || continue
		if [[ $command == docker* ]]; then
			[[ $(id -u) == 0 ]] && unshare -p --fork true || continue
			rm -f box/strace
		fi
		if [[ $command == 'docker cp'* ]]; then
			start unshare -p --fork chroot box /server
			until_true child_of "$pid" >child
			app=$(<child) && export app
		fi
		local status=0
		run_command "$command" || status=$?
		if [[ $status != 0 && ! ( $status == 1 && $(<out) == *'exited with 1'* ) ]]; then
			echo "$command: $status"
			cat out
			bad=1
		fi
		[[ $command != 'docker run'* ]] || like 'exited with 0' out || bad=1
		[[ $command != 'docker cp'* ]] || like 'Process 1 attached' out || bad=1
		count=$((count + 1))
	done < <(blocks)
	[ "$bad" = 0 ]
	[ "$count" -ge 12 ]
}

@test "the examples of the README's options work" {
	reference && return
	setup_example
	local example count=0 bad=0
	while IFS= read -r example; do
		[[ $(id -u) == 0 || $example != @(-u|--mount-proc)* ]] || continue
		status=0
		run_command "./strace $example" || status=$?
		if [[ $status -gt 1 ]] || grep -qE "Try '|: invalid" out ||
			[[ $status == 1 && $(<out) != *'exited with 1'* ]]; then
			echo "$example: $status"
			tail -5 out
			bad=1
		fi
		count=$((count + 1))
	done < <(awk '/^\| option/ { on = 1 } !NF { on = 0 } on' "$README" | sed -n 's/^|.*| `\(.*\)` |$/\1/p')
	[ "$bad" = 0 ]
	[ "$count" -ge 45 ]
}

@test "the exit statuses of the README" {
	status_of() { "$@" >/dev/null 2>&1 </dev/null && echo 0 || echo $?; }
	local S=(timeout 20 "$STRACE")
	same 3 "$(status_of "${S[@]}" sh -c 'exit 3')"
	same 3 "$(status_of "${S[@]}" -f -b execve sh -c 'exit 3')"
	same 3 "$(status_of "${S[@]}" -D sh -c 'exit 3')"
	same 143 "$(status_of "$STRACE" sh -c 'kill -TERM $$')"
	same 0 "$(status_of "${S[@]}" --syscall-limit=2 sh -c 'exit 3')"
	reference || same 124 "$(status_of "${S[@]}" --timeout=50ms sleep 1)"
	start "$BUILD/act" sleep 300
	same 0 "$(status_of "${S[@]}" -p "$pid")"
	start "$BUILD/act" sleep 8000
	same 143 "$(status_of bash -c '"$0" -p "$1" & sleep 0.3; kill -TERM $!; wait $!' "$STRACE" "$pid")"
	same 1 "$(status_of "${S[@]}" -p 2147483647)"
	same 1 "$(status_of "${S[@]}" --nosuch true)"
	same 1 "$(status_of "${S[@]}" ./nosuch)"
	reference || same 1 "$(status_of "${S[@]}" -o /dev/full true)"
}

@test "--mount-proc leaves a mounted /proc behind, and two commands undo it" {
	reference && return
	[[ $(id -u) == 0 ]] && unshare -m -p --fork true || skip "no namespaces here"
	mkdir box && cp -L "$STRACE" box/strace
	run clean timeout 20 unshare -m -p --fork sh -c 'mount -t tmpfs none box -o size=4m && cp -L "$0" box/strace &&
		chroot box /strace --mount-proc -o /log /strace -V >/dev/null; ls -d box/proc/self && umount box/proc && rmdir box/proc && echo undone' "$STRACE"
	same $'box/proc/self\nundone' "$output"
}
