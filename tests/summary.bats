# -c, -C: the table of calls.
load lib.bash

# row NAME: the table's line for a call
row() { grep -E " $1\$" "$log"; }

@test "-c prints strace's table and nothing else" {
	trace -c "$BUILD/act" fork
	same '% time     seconds  usecs/call     calls    errors syscall' "$(head -1 "$log")"
	same '------ ----------- ----------- --------- --------- ----------------' "$(sed -n 2p "$log")"
	same '------ ----------- ----------- --------- --------- ----------------' "$(tail -2 "$log" | head -1)"
	[[ $(tail -1 "$log") =~ ^100\.00\ \ \ \ [0-9.]{8}\ +[0-9]+\ +[0-9]+\ +[0-9]+\ total$ ]]
	[[ $(row openat) =~ ^\ {0,2}[0-9]+\.[0-9][0-9]\ +[0-9]\.[0-9]{6}\ +[0-9]+\ +[0-9]+\ +openat$ ]]
	[[ $(row access) =~ \ 2\ +2\ access$ ]]
	unlike '\+\+\+|---  *SIG'
}

@test "-C prints the trace too" {
	trace -C true
	like '^execve\('
	like '^\+\+\+ exited'
	like '^% time'
	in_order '^execve' '^\+\+\+ exited' '^% time' ' total$'
}

@test "-c counts every call, -f those of all processes" {
	trace -c -U calls,name "$BUILD/act" calls 1234
	[[ $(row getppid) =~ ^\ +1234\ getppid$ ]]
	trace -f -c -U calls,name "$BUILD/act" forks 20
	[[ $(row access) =~ \ (20|21)\ access$ ]]
}

@test "errors are counted" {
	trace -c -U name,calls,errors -e trace=access "$BUILD/act" fork
	like '^access +[0-9]+ +[0-9]+$'
	line 'syscall              calls    errors'
	line '---------------- --------- ---------'
}

@test "as many errors as there were, of each call" {
	for call in access:0 chdir:-2 access:-2 rmdir:0 access:-13 access:0 getuid:0 access:-2 chdir:0 rmdir:-1 access:5; do
		echo "${call%:*} 0 0 = ${call#*:}"
	done >script
	trace -c -S name -U name,calls,errors -e trace=access,chdir,rmdir,getuid "$BUILD/calls" script
	# Its own two calls of chdir fail.
	same "$(printf '%-16s %9s %9s\n' syscall calls errors access 6 3 chdir 4 3 getuid 1 '' rmdir 2 1 total 13 7)" \
		"$(grep -v -- ---- "$log")"
}

@test "-c -U calls,name -S nothing: a plain count in call order" {
	trace -c -U calls,name -S nothing true
	same '    calls syscall' "$(sed -n 1p "$log")"
	same '--------- ----------------' "$(sed -n 2p "$log")"
	like '^ +[0-9]+ read$'
	in_order ' read$' ' close$' ' mmap$' ' brk$' ' execve$' ' exit_group$| openat$' ' total$'
}

@test "-S sorts by calls, errors, name, time" {
	trace -c -S calls -U calls,name "$BUILD/act" calls 500
	[[ $(sed -n 3p "$log") == *getppid ]]
	trace -c -S name -U name,calls "$BUILD/act" calls 5
	sed '1,2d' "$log" | grep -v -e '^-' -e total | cut -d' ' -f1 >names
	sort -c names
	trace -c -S errors -U errors,calls,name "$BUILD/act" fork
	[[ $(sed -n 3p "$log") == *access ]]
	trace -c -w "$BUILD/act" sleep 200
	[[ $(sed -n 3p "$log") == *clock_nanosleep ]]
	for s in time total-time avg-time min-time max-time calls count errors error name syscall syscall-name \
		nothing none time-total; do
		trace -c -S $s true
		[ "$status" = 0 ] || { echo "-S $s: $output"; false; }
		like ' total$'
	done
}

@test "-w counts wall clock, without it system time" {
	trace -c -w -U name,total-time "$BUILD/act" sleep 200
	like '^clock_nanosleep +0\.[2-9][0-9]{5}$'
	trace -c -U name,total-time "$BUILD/act" sleep 200
	like '^clock_nanosleep +0\.0[0-9]{5}$'
}

@test "-U: every column, in the order asked for" {
	trace -c -w -U name,max-time,min-time,avg-time,total-time,calls,errors,time-percent "$BUILD/act" fork
	line 'syscall           longest shortest  usecs/call     seconds     calls    errors % time'
	line '---------------- -------- -------- ----------- ----------- --------- --------- ------'
	like '^access +0\.[0-9]{6} 0\.[0-9]{6} +[0-9]+ +0\.[0-9]{6} +2 +2 +[0-9.]+$'
	like '^total +0\.[0-9]{6} 0\.[0-9]{6} .* 100\.00$'
}

@test "the columns agree with each other, and the total with its rows" {
	trace -c -f -w -U name,calls,errors,total-time,min-time,max-time,avg-time,time-percent sh -c \
		'sleep 0.05; sleep 0.4; cat /nonexistent'
	# name calls [errors] total min max avg percent
	awk '
		/^-|^syscall / { next }
		{ errors = NF == 8 ? $3 : 0; calls = $2; total = $(NF - 4); min = $(NF - 3); max = $(NF - 2)
			avg = $(NF - 1) / 1000000; percent = $NF }
		min > avg + .000002 || avg > max + .000002 { bad("min, avg, max") }
		avg - total / calls > .000002 || total / calls - avg > .000002 { bad("avg") }
		$1 == "clock_nanosleep" && (calls != 2 || min < .05 || min > .35 || max < .4) { bad("two sleeps") }
		$1 == "total" { found = 1
			if (calls != n || errors != e || total - t > .0005 || t - total > .0005) bad("total")
			for (name in times) if (p[name] - 100 * times[name] / total > .1 || 100 * times[name] / total - p[name] > .1) bad("percent of " name) }
		{ n += calls; e += errors; t += total; times[$1] = total; p[$1] = percent }
		function bad(what) { print what " is wrong in: " $0; wrong = 1 }
		END { exit wrong || !found }' "$log" || show "what agrees"
}

@test "calls that took as long stand in the order of their numbers" {
	printf '%s 0 0 = 0\n' getuid access chdir rmdir link >script
	trace -c -O 1s -U calls,name -e trace=getuid,access,chdir,rmdir,link "$BUILD/calls" script
	same 'access chdir rmdir link getuid' "$(awk '!/-|total|calls/ { print $2 }' "$log" | xargs)"
}

@test "a call is counted with the system time that it took itself" {
	SECONDS=0
	trace -c -U total-time,name "$BUILD/act" calls 5000
	awk -v most=$((SECONDS + 1)) '$2 == "total" { found = 1; wrong = $1 > most } END { exit wrong || !found }' "$log" || show "less than $SECONDS s"
}

@test "the name has a column even if it was not asked for; to sort by percent is to sort by time" {
	trace -c -U calls true
	like '^ +calls syscall *$'
	like '^ +[0-9]+ execve$'
	trace -c -w -S time-percent -U name,calls "$BUILD/act" sleep 300
	[[ $(sed -n 3p "$log") == *nanosleep* ]] || show "the longest first"
}

@test "-O sets the overhead" {
	trace -c -O 0 -S name true; like ' total$'
	trace -c -O 1ms -U total-time,name true
	like ' 0\.000000 (close|read)$'
	trace -c --summary-syscall-overhead=10us true; like ' total$'
}

@test "only the filtered calls are counted" {
	trace -c -U calls,name -e trace=openat,close true
	[ "$(grep -cE ' (openat|close|total)$' "$log")" = 3 ]
	times 0 ' mmap$'
}

@test "nothing to count: no table" {
	trace -c -e trace=none true
	[ ! -s "$log" ]
}

@test "the summary is written also when strace is interrupted" {
	start "$STRACE" -I2 -c -o "$log" "$BUILD/act" busy ticks
	until_true test -s ticks
	started+=" $(tracees_of "$pid")"	# what is started in the background ignores SIGINT
	sleep 0.1
	kill -INT "$pid"
	wait "$pid" || true
	like ' getppid$'
	like ' total$'
}

@test "options that a summary cannot use are pointed out" {
	strace -c -i -t -r -T true
	for o in -i/--instruction-pointer -r/--relative-timestamps -t/--absolute-timestamps -T/--syscall-times; do
		[[ $stderr == *"strace: $o has no effect with -c/--summary-only"* ]]
	done
}

@test "a name of 16 letters and more has a blank behind it" {
	echo 'inotify_rm_watch 1 2 = 0' >script
	trace -c -U name,calls -e trace=inotify_rm_watch "$BUILD/calls" script
	in_order '^syscall               calls$' '^----------------- ---------$' '^inotify_rm_watch          1$' '^total                     1$'
	trace -c -U calls,name -e trace=inotify_rm_watch "$BUILD/calls" script
	line '--------- -----------------'
	echo 'clock_nanosleep 0 0 0 0 = 0' >script	# 15 letters
	trace -c -U name,calls -e trace=clock_nanosleep "$BUILD/calls" script
	line 'clock_nanosleep          1'
}

@test "unknown calls are counted by number, as many as there is room for" {
	printf '%s = -38\n' 500 9999999 500 600 >script
	trace -c -S nothing -U name,calls,errors "$BUILD/calls" script
	in_order '^execve  ' '^syscall_0x1f4             2         2$' '^syscall_0x98967f          1         1$' '^syscall_0x258             1         1$'
	for i in {1000..1099}; do echo "$i = -38"; done >script
	trace -c -S calls -U calls,name "$BUILD/calls" script
	times 64 '^ +1 syscall_0x'
	line '       36 unknown'
}

@test "i386 calls have a table of their own, and the change of mode is said" {
	needs_i386
	echo 'getppid = 5' >script
	strace -c -U name,calls -S name "$BUILD/calls32" script
	echo "$stderr" >log
	like '^\[ Process PID=[0-9]+ runs in 32 bit mode\. \]$'
	in_order '32 bit mode' '^syscall' '^execve +1$' '^total +1$' '^System call usage summary for 32 bit mode:$' '^syscall' '^getppid +[0-9]+$' '^total'
	unlike '64 bit mode'
	strace -c -e quiet=personality "$BUILD/calls32" script
	[[ $stderr != *Process* ]]
}

@test "wall clock columns: titles, and -O is taken off them, too" {
	trace -c -O 100s -U wall-total,wall-min,wall-max,wall-avg -e trace=brk true
	in_order '^ wall-total wall-min wall-max    wall-avg syscall$' '^----------- -------- -------- ----------- ----------------$' \
		'^   0\.000000 0\.000000 0\.000000           0 brk$' '^   0\.000000 0\.000000 0\.000000           0 total$'
}

@test "children of an i386 program run in its mode: nothing is said of them" {
	needs_i386
	echo 'fork = 5' >script
	for _ in 1 2 3 4 5 6 7 8; do
		trace -f -e quiet=none -e trace=none "$BUILD/calls32" script
		times 1 'runs in 32 bit mode'
	done
}
