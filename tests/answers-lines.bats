# --errno, --whole-lines, --json and --last: lines for those who look for something, and for programs.
load lib.bash

needs_ours() { ! reference || skip "an option of ours"; }

# records EXPRESSION [FILE]: fails unless all lines are JSON objects, in ASCII, and EXPRESSION, of Python,
# is true; r are the records, c those of calls, of(NAME) the calls of a name.
records() {
	needs python3
	python3 - "$1" "${2:-$log}" <<-'PYTHON'
		import json, sys
		r = [json.loads(line.decode('ascii')) for line in open(sys.argv[2], 'rb')]
		c = [x for x in r if x['type'] == 'call']
		def of(name): return [x for x in c if x['name'] == name]
		def kind(name): return [x for x in r if x['type'] == name]
		def arg(x, name): return [a for a in x['args'] if a['name'] == name][0]
		assert all(type(x) is dict for x in r)
		if not eval('(' + sys.argv[1] + ')'):
		    print('not true:', sys.argv[1])
		    for x in r[-20:]: print(json.dumps(x)[:300])
		    sys.exit(1)
	PYTHON
}

refused() {	# refused MESSAGE OPTION...
	strace "${@:2}" true
	same 1 "$status"
	[[ $stderr == *"$1"* ]] || { echo "$stderr"; false; }
}

# ---- --errno

@test "--errno: calls that fail with these errors, by names in any case and by numbers" {
	needs_ours
	trace --errno=ENOENT ls /nosuch; like '"/nosuch".* = -1 ENOENT'; unlike ' = [0-9]'
	trace -e errno=eNoEnT ls /nosuch; like '"/nosuch".* = -1 ENOENT'
	trace --errno=2 ls /nosuch; like '"/nosuch".* = -1 ENOENT'
	trace --errno=EACCES,enotsup ls /nosuch; all_like '^\+\+\+'
	trace --errno=EWOULDBLOCK -e inject=getppid:error=EAGAIN "$BUILD/act" calls 1; like '^getppid\(\) += -1 EAGAIN'
}

@test "--errno: ! is all other errors, all is any, none is none; calls that succeed are never shown" {
	needs_ours
	trace -e 'errno=!ENOENT' sh -c 'cd /nosuch; kill -9 999999999'
	unlike ENOENT; unlike '\) += [0-9]'; like ' = -1 ESRCH'
	trace --errno=all cat /nosuch; like ENOENT; unlike '\) += [0-9]'
	trace --errno=none cat /nosuch; all_like '^\+\+\+'
	trace --errno='!all' cat /nosuch; all_like '^\+\+\+'
	trace --errno=ENOENT -e status=failed,unfinished cat /nosuch; like '^exit_group'; unlike '\) += [0-9]'
}

@test "--errno also chooses what -c counts and --syscall-limit ends at" {
	needs_ours
	trace --errno=ENOENT -c cat /nosuch
	same "$(awk '$NF == "total" { print $4 }' "$log")" "$(awk '$NF == "total" { print $5 }' "$log")"
	trace --errno=ENOENT --syscall-limit=1 cat /nosuch; times 1 ENOENT
}

@test "--errno: what is no error, and options that contradict it, are refused by name" {
	needs_ours
	refused "invalid errno 'EFOO'" --errno=EFOO
	refused "invalid errno '0'" --errno=0
	refused "invalid errno '4096'" --errno=4096
	refused "invalid errno ','" --errno=,
	refused "invalid errno ''" --errno=
	refused "--errno and -z" --errno=EPERM -z
	refused "--errno and -e status=" --errno=EPERM -e status=successful
}

# ---- --whole-lines

@test "--whole-lines: no call of a thread is interrupted, each has the time of its entry" {
	needs_ours
	trace -f -ttt --whole-lines "$BUILD/act" unfinished
	unlike '<unfinished|resumed>'
	awk '{ sub(/^[0-9]+ +/, "") } /nanosleep/ { n++ } END { exit !n }' "$log"
	# A call that took long stands behind shorter ones that began later.
	awk '{ t = $1 + 0 ? $2 : $1 } t < last { back = 1 } { last = t } END { exit !back }' "$log"
}

@test "--whole-lines: SIGUSR1 to strace shows what has not returned, and changes nothing" {
	needs_ours
	start "$STRACE" -f --whole-lines -o "$log" "$BUILD/act" sleep 1500
	until_true like '^[0-9]+ +(execve|brk)' || true
	sleep 0.5
	kill -USR1 "$pid"
	until_true like 'nanosleep\(.*<unfinished \.\.\.>$'
	wait "$pid"
	times 1 'nanosleep\(.* <unfinished'
	times 1 'nanosleep\(.*\) = 0$'
	unlike resumed
}

@test "--whole-lines: calls that never return, and those that strace lets go, are lines, too" {
	needs_ours
	trace --whole-lines true
	like '^exit_group\(0\) += \?$'
	start "$BUILD/act" sleep 20000
	start "$STRACE" --whole-lines -o "$log" -p "$pid"
	sleep 0.5
	kill -INT "$pid"
	wait "$pid" || true
	times 1 '<detached \.\.\.>$'
	refused "--whole-lines and -c" --whole-lines -c
}

@test "SIGUSR1 to a strace that nobody asked to listen ends it as before" {
	start "$STRACE" -o "$log" "$BUILD/act" sleep 20000
	sleep 0.3
	kill -USR1 "$pid"
	wait "$pid" || status=$?
	same 138 "$status"
}

# ---- --json

@test "--json: a call is one object, with its arguments, result and times" {
	needs_ours
	trace --json cat /etc/passwd
	records 'set(c[0]) >= {"type", "pid", "tid", "time", "nr", "abi", "name", "args", "ret", "error",
		"text", "duration", "injected"}'
	records 'of("openat")[-1]["args"][1]["value"] == "/etc/passwd" and of("openat")[-1]["ret"] == 3'
	records 'arg(of("openat")[-1], "dirfd")["text"] == "AT_FDCWD" and
		arg(of("openat")[-1], "dirfd")["raw"] == -100'
	records 'of("access")[0]["error"] == "ENOENT" and of("access")[0]["ret"] == -1 and
		of("access")[0]["text"] == "No such file or directory"'
	records 'of("exit_group")[0]["ret"] is None and of("exit_group")[0]["unfinished"] == "never returned"'
	records 'of("mmap")[0]["ret"].startswith("0x") and type(of("mmap")[0]["args"][1]["value"]) is int'
	records 'abs(c[0]["time"] - __import__("time").time()) < 60 and 0 < c[0]["duration"] < 60'
	records 'r[-1]["type"] == "exited" and r[-1]["status"] == 0'
}

@test "--json: structures are objects, lists and flags arrays, addresses are what they mean" {
	needs_ours
	needs python3
	cat >program <<-'PYTHON'
		import socket, os
		for f, a in (socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"):
		    try: socket.socket(f).connect((a, 1))
		    except OSError: pass
		if os.fork() == 0: os._exit(3)
		os.wait()
	PYTHON
	trace --json -e connect,openat,rt_sigprocmask,mmap,wait4 -f python3 program
	records '[x for x in of("connect") if x["args"][1]["value"] ==
		{"sa_family": "AF_INET", "sin_port": 1, "sin_addr": "127.0.0.1"}]'
	records '[x for x in of("connect") if arg(x, "addr")["value"].get("sin6_addr") == "::1"]'
	records 'of("openat")[0]["args"][2]["value"] == ["O_RDONLY", "O_CLOEXEC"]'
	records '"WIFEXITED(s) && WEXITSTATUS(s) == 3" in str(of("wait4"))'
	if command -v jq; then
		same 127.0.0.1 "$(jq -r 'select(.name == "connect").args[1].value.sin_addr // empty' "$log" | tail -1)"
	fi
}

# The call and its strings: what JSON says is what they were.
@test "--json: strings have all their bytes; those that are no UTF-8 come in hexadecimal, too" {
	needs_ours
	needs python3
	cat >program <<-'PYTHON'
		import os
		w = lambda b: os.write(1, b)
		w(b"a\"\\\n\t\0\x7f\x1b[31m\x07"); w("\xe4\xdf\u20ac\U0001f600\u202e".encode()); w(b"\xff\xc3\xa4")
		w(b"\xc0\xaf\xed\xa0\x80\xf5"); w(b"123456789" * 20); w(b"\\x41\\101")
	PYTHON
	trace --json -e write -s 100 python3 program
	records 'c[0]["args"][1]["value"] == "a\"\\\n\t\0\x7f\x1b[31m\x07" and "bytes" not in c[0]["args"][1]'
	records 'c[1]["args"][1]["value"] == "\xe4\xdf\u20ac\U0001f600\u202e" and "bytes" not in c[1]["args"][1]'
	records 'c[2]["args"][1]["value"] == "\xff\xe4" and c[2]["args"][1]["bytes"] == "ffc3a4"'
	records 'c[3]["args"][1]["bytes"] == "c0afeda080f5"'
	records 'c[4]["args"][1]["cut"] and len(c[4]["args"][1]["value"]) == 100'
	records 'c[5]["args"][1]["value"] == "\\x41\\101"'
	trace --json -xx -e write sh -c 'printf "hello\n"'
	records 'c[0]["args"][1]["value"] == "hello\n"'
}

# compare_texts OPTION...: of all rows of tests/calls the texts of the arguments are those of the lines.
compare_texts() {
	needs python3
	python3 - "$TESTS" "$STRACE" "$@" <<-'PYTHON'
		import glob, json, os, re, subprocess, sys
		tests, strace, options = sys.argv[1], sys.argv[2], sys.argv[3:]
		compared = 0
		def trace(*words):
		    for i in range(3):
		        p = subprocess.run([strace, '-o', 'calls.log', *words], stdin=subprocess.DEVNULL,
		                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
		        if p.returncode == 0: return open('calls.log', 'rb').read().decode('ascii').splitlines()
		    sys.exit('%s: %d %s' % (words, p.returncode, p.stderr))
		for file in sorted(glob.glob(tests + '/calls/*.calls')):
		    script = open(file, errors='replace').read()
		    program = tests + '/build/' + ('calls32' if re.search('^# i386$', script, re.M) else 'calls')
		    if not os.path.exists(program): continue
		    own = re.search('^# options: *(.*)$', script, re.M)
		    own = own.group(1).split() if own else []
		    if [o for o in own if re.match('-e ?(read|write)=', o)]: continue
		    lines = [x for x in trace('-N', '-a0', '--whole-lines', *own, *options, program, file)
		             if re.match(r'[a-z_0-9]+\(', x)]
		    calls = [x for x in map(json.loads, trace('--json', *own, *options, program, file))
		             if x['type'] == 'call']
		    assert len(lines) == len(calls), file
		    on = False
		    for line, call in zip(lines, calls):
		        on |= '0xe0ca11be' in line
		        if not on: continue
		        assert all('value' in a for a in call['args'])
		        text = call['name'] + '(' + ', '.join(
		            (a['name'] + '=' if a['name'] else '') + a['text'] for a in call['args']) + ')'
		        if not line.startswith(text + ' = '): sys.exit('%s\n%s\n%s' % (file, text[:500], line[:500]))
		        compared += 1
		assert compared > 3000, compared
	PYTHON
}

@test "--json: the texts of all arguments are those of the lines" {
	needs_ours
	compare_texts
}

@test "--json: so they are with options for values" {
	needs_ours
	compare_texts -v -s 1000 -Xverbose
	compare_texts -Xraw -xx -s 3
	compare_texts -e raw=all
}

@test "--json: signals, exits, programs, children and stops are records" {
	needs_ours
	trace --json -f "$BUILD/act" fork
	records 'kind("forked")[0]["child"] in {x["pid"] for x in r} and not kind("forked")[0]["thread"]'
	records 'kind("executed") and kind("signal")[0]["signal"] == "SIGCHLD" and
		kind("signal")[0]["info"]["si_code"] == "CLD_EXITED"'
	records 'len(kind("exited")) == 2'
	trace --json -f "$BUILD/act" exec-thread
	records 'kind("forked")[0]["thread"] and kind("superseded") and len({x["pid"] for x in r}) == 1'
	trace --json "$BUILD/act" segv
	records 'r[-2]["info"]["si_addr"] == "0x12345" and r[-1]["type"] == "killed" and
		r[-1]["signal"] == "SIGSEGV" and not r[-1]["core"]'
	trace --json -f "$BUILD/act" stop
	records 'kind("stopped")[0]["signal"] == "SIGSTOP"'
	trace --json -e signal=none -e quiet=exit "$BUILD/act" segv
	records 'not kind("signal") and not kind("killed")'
}

@test "--json: threads have the pid of their process and a tid of their own" {
	needs_ours
	trace --json -f "$BUILD/act" threads 3
	records 'len({x["pid"] for x in r}) == 1 and len({x["tid"] for x in r}) == 4'
}

@test "--json: attaching, and letting go, are records; SIGUSR1 shows what has not returned" {
	needs_ours
	start "$BUILD/act" sleep 20000
	traced=$pid
	until_true asleep "$traced"
	start "$STRACE" --json -o "$log" -p "$traced"
	until_true traced "$traced"
	sleep 0.3
	kill -USR1 "$pid"
	until_true grep -q running "$log"
	kill -INT "$pid"
	wait "$pid" || true
	records 'r[0]["type"] == "attached" and r[-1]["type"] == "detached"'
	records '[x["unfinished"] for x in c[-2:]] == ["running", "detached"] and c[-2]["time"] == c[-1]["time"]'
	until_true untraced "$traced"
}

@test "--json: filters choose calls, -y and -yy say what descriptors are, -i where" {
	needs_ours
	trace --json -y -i -Z -P /nosuch cat /nosuch
	records 'len(c) == 1 and c[0]["error"] == "ENOENT" and c[0]["args"][0]["path"] and c[0]["ip"][:2] == "0x"'
	trace --json -y -e openat cat /etc/passwd
	records 'c[-1]["ret"] == 3 and c[-1]["path"] == "/etc/passwd"'
	trace --json --errno=ENOENT cat /nosuch
	records 'c and all(x["error"] == "ENOENT" for x in c)'
	trace --json -e inject=getppid:retval=7:delay_exit=1000 -e getppid "$BUILD/act" calls 1
	records 'of("getppid")[0]["ret"] == 7 and of("getppid")[0]["injected"] == "INJECTED, DELAYED"'
	trace --json -e fault=getppid:error=EMFILE -e getppid "$BUILD/act" calls 1
	records 'c[0]["error"] == "EMFILE" and c[0]["injected"] == "INJECTED"'
	trace --json -e raw=openat -e openat cat /nosuch
	records 'c[-1]["args"][0]["value"] == "0xffffff9c" and c[-1]["args"][0]["name"] is None'
}

@test "--json: -c is one object, -C one at the end" {
	needs_ours
	trace --json -c cat /nosuch
	records 'len(r) == 1 and r[0]["type"] == "summary" and
		[x for x in r[0]["calls"] if x["name"] == "openat"][0]["errors"] >= 1'
	trace --json -C true
	records 'len(r) > 10 and r[-1]["type"] == "summary" and r[-1]["calls"][0]["wall"] >= 0 and
		sum(x["calls"] for x in r[-1]["calls"]) == len([x for x in c if x["ret"] is not None])'
}

@test "--json: -c answers SIGUSR1 with the table so far" {
	needs_ours
	start "$STRACE" --json -c -o "$log" "$BUILD/act" sleep 1500
	sleep 0.5
	kill -USR1 "$pid"
	until_true test -s "$log"
	wait "$pid"
	records '[x["type"] for x in r] == ["summary"] * 2 and len(r[1]["calls"]) >= len(r[0]["calls"]) > 0'
}

@test "--json: one write is one record, also with -ff and of 32-bit programs" {
	needs_ours
	"$STRACE" -o outer -e write "$STRACE" --json -o inner true
	same "$(wc -l <inner)" "$(grep -cE '^write\([0-9]{2,}, "\{' outer)"
	trace --json -ff sh -c 'ls >/dev/null; true'
	(($(ls "$log".* | wc -l) == 2))
	for file in "$log".*; do records 'len({x["tid"] for x in r}) == 1 and r[-1]["type"] == "exited"' "$file"; done
	needs_i386
	trace --json -f "$BUILD/calls32"
	records 'c[-1]["abi"] == "i386"'
}

@test "--json on standard error: nothing but records" {
	needs_ours
	run --separate-stderr clean timeout 20 "$STRACE" --json -f "$BUILD/act" fork
	echo "$stderr" >"$log"
	records 'len(c) > 10'
}

@test "--json: hostile programs make neither invalid records nor much memory" {
	needs_ours
	needs python3
	for name in poll select write writev execve sendmsg netlink semop; do
		trace --json -v -s 10000 "$BUILD/hostile" "$name" 1
		records 'c'
		start "$STRACE" --json -v -s 1048576 -o /dev/null "$BUILD/hostile" "$name" 1
		most=0
		while ! gone "$pid"; do
			now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) || true
			((${now:-0} < most)) || most=${now:-0}
			sleep 0.01
		done
		((most < 300000)) || { echo "$name: $most KB"; false; }
	done
}

@test "--json: what contradicts it is refused by name" {
	needs_ours
	refused "--json and -e write=" --json -e write=1
	refused "--json and -e read=" --json -e read=1
	refused "--json and --color" --json --color=always
	refused "--json: a string has at most" --json -s 1048577
	refused "--json and -o /dev/kmsg" --json -o /dev/kmsg
}

# ---- --last

@test "--last: a program that succeeds leaves no line and no file" {
	needs_ours
	trace --last=5 true
	same 0 "$status"
	[[ ! -e $log ]]
	strace --last=5 -f sh -c 'ls >/dev/null; true'
	same '' "$stderr"
}

@test "--last: the last lines of a program that fails, or is killed" {
	needs_ours
	trace --last=3 sh -c 'exit 3'
	same 3 "$(wc -l <"$log")"
	in_order '^exit_group\(3\) += \?$' '^\+\+\+ exited with 3 \+\+\+$'
	trace --last=2 "$BUILD/act" segv
	same 2 "$(wc -l <"$log")"
	in_order '^--- SIGSEGV' '^\+\+\+ killed by SIGSEGV'
	trace --last=100000 sh -c 'exit 1'
	like '^execve\('
	trace --last=1 -y -tt --color=always sh -c 'exit 1'
	same 1 "$(wc -l <"$log")"
}

@test "--last: of several processes only that which failed; threads are one" {
	needs_ours
	trace --last=4 -f sh -c 'true; sh -c "exit 5"; true'
	all_like "^$(awk 'END { print $1 }' "$log") "
	like 'exited with 5'
	same 4 "$(wc -l <"$log")"
	trace --last=3 -ff sh -c 'sh -c "exit 5"; true'
	(($(ls "$log".* | wc -l) == 1))
	trace --last=1000 -f "$BUILD/act" killed-threads || true
	(($(awk '{ print $1 }' "$log" | sort -u | wc -l) > 1))
}

@test "--last: SIGUSR1 to strace shows them, and what has not returned" {
	needs_ours
	start "$STRACE" --last=3 -o "$log" "$BUILD/act" sleep 1500
	sleep 0.5
	[[ ! -e $log ]]
	kill -USR1 "$pid"
	until_true test -s "$log"
	wait "$pid"
	same 3 "$(wc -l <"$log")"
	like 'nanosleep.* <unfinished \.\.\.>$'
}

@test "--last: records of --json, and dumps of -e write, are kept with their lines" {
	needs_ours
	trace --json --last=2 sh -c 'exit 1'
	records '[x["type"] for x in r] == ["call", "exited"]'
	trace --last=3 -e write=1 sh -c 'echo hello; exit 1'
	in_order '^write\(1' '^ \| 00000' '^exit_group' '^\+\+\+'
}

@test "--last: lines of a thread whose process is not traced otherwise" {
	needs_ours
	local tid tracer
	needs python3
	start python3 -c 'import threading, time; threading.Thread(target=lambda: [time.sleep(.01) for i in range(2000)]).start()'
	until_true has_threads "$pid" 2
	tid=$(ls "/proc/$pid/task" | grep -vx "$pid")
	"$STRACE" --last=2 -o "$log" -p "$tid" 3>&- &
	tracer=$!
	until_true traced "$tid"
	sleep 0.3
	kill -USR1 "$tracer"
	until_true test -s "$log"
	kill -9 "$pid"
	wait "$tracer"
	like '^\+\+\+ killed by SIGKILL'
}

@test "--last: a FIFO that nobody reads makes strace wait before it traces" {
	needs_ours
	mkfifo "$log"
	start "$STRACE" --last=2 -o "$log" "$BUILD/act" calls 1
	sleep 0.3
	[[ -z $(tracees_of "$pid") ]]
	timeout 5 cat "$log" >"$log.read" &
	reader=$!
	wait "$pid"
	wait "$reader"
	same '' "$(cat "$log.read")"
	start "$STRACE" --last=2 -o "$log" sh -c 'sleep 1; exit 3'
	timeout 5 cat "$log" >"$log.read" &
	reader=$!
	sleep 0.4
	kill -USR1 "$pid"	# the timer that follows must not end a wait for the FIFO
	wait "$pid" || same 3 "$?"
	wait "$reader"
	like 'exited with 3' "$log.read"
}

@test "--last: a dump that is too long to be kept takes no memory" {
	needs_ours
	run timeout 20 sh -c 'ulimit -Sv 400000; exec "$@"' sh "$STRACE" --last=9 -e write=1 -o "$log" \
		-e inject=exit_group:signal=KILL sh -c 'ulimit -Sv unlimited; exec dd if=/dev/zero of=/dev/null bs=256M count=1'
	like '^\.\.\. [0-9]+ lines more'
}

@test "--last: many processes with much to keep take no more memory than said" {
	needs_ours
	needs python3
	cat >many.py <<-'E'
		import os, resource, signal
		resource.setrlimit(resource.RLIMIT_AS, (-1, -1) if os.getuid() == 0 else resource.getrlimit(resource.RLIMIT_AS))
		fd, end, up = os.open('/dev/null', os.O_WRONLY), os.pipe(), os.pipe()
		for i in range(150):
		    if os.fork(): continue
		    os.close(end[1])
		    for j in range(4): os.write(fd, b'x' * 900000)
		    os.write(up[1], b'.')
		    os.read(end[0], 1)
		    os._exit(i // 149)
		n = 0
		while n < 150: n += len(os.read(up[0], 150))
		os.close(end[1])
		for i in range(150): os.wait()
	E
	run timeout 60 bash -c 'ulimit -Sv 700000; exec "$@"' bash "$STRACE" -f --last=9 -s 1000000 -e trace=write \
		-o "$log" python3 many.py
	same 0 "$status"
	like '^[0-9]+ +write.*= 1$'
	like '^[0-9]+ +\+\+\+ exited with 1 '
}

@test "--last: what has no room is counted" {
	needs_ours
	trace --last=1000 -s 2000000 dd if=/dev/zero of=/dev/full bs=2000000 count=1
	like '^\.\.\. [0-9]+ lines more did not fit$'
	(($(wc -c <"$log") < 5000000))
	trace --json --last=1000 -s 1048576 dd if=/dev/zero of=/dev/full bs=2000000 count=1
	records 'r[0]["type"] == "lost" and r[0]["count"] >= 1'
}

@test "--last: what contradicts it, and what cannot be written, is refused at once" {
	needs_ours
	refused "--last and -c" --last=3 -c
	refused "--last and -C" --last=3 -C
	refused "invalid --last argument: '0'" --last=0
	refused "invalid --last argument: 'x'" --last=x
	refused "Can't fopen './nosuch/log'" --last=3 -o ./nosuch/log
}
