# Tracer and tracee may share a CPU: nobody must be able to see it.
load lib.bash

mask() { sed -n 's/^Cpus_allowed:[[:space:]]*//p' "/proc/$1/status"; }

# same PROGRAM ARG...: prints the same under the tracer, after enough calls to be sharing.
same() {
	needs "$1"
	needs_cpus
	want=$("$@")
	got=$(clean timeout 20 "$STRACE" --affinity=auto -o "$log" "$@")
	[ "$got" = "$want" ] || { echo "want $want"; echo "had $got"; return 1; }
	got=$(clean timeout 20 "$STRACE" --affinity=auto -f -o "$log" "$@")
	[ "$got" = "$want" ] || { echo "want $want"; echo "had $got with -f"; return 1; }
}
busy='import os, subprocess, threading; [os.getppid() for i in range(1000)]'

@test "a tracee that asks for its affinity sees its own" {
	same python3 -c "$busy; print(os.sched_getaffinity(0))"
}

@test "a tracee that reads /proc sees its own" {
	same python3 -c "$busy; print([l for l in open('/proc/self/status') if 'Cpus_allowed' in l])"
	same python3 -c "$busy; os.chdir('/proc/self'); print([l for l in open('status') if 'Cpus_allowed' in l])"
	ln -s /proc/self/status link
	for name in /dev/fd/../status /proc/thread-self/../../status link; do
		same python3 -c "import os
def seen():
    for i in range(60): os.getppid()
    return [l for l in open('$name') if 'Cpus_allowed' in l]
print(all(seen() == seen() for i in range(30)), seen())"
	done
}

# From its start on a program shares when --affinity=auto is given: what these show comes soon.
@test "a tracee that opens /proc by openat2 sees its own" {
	needs_cpus
	trace --affinity=auto "$BUILD/act" openat2
	[ "$status" = 0 ] || skip "this kernel has no openat2"
	[ "$(sort -u <<<"$output")" = "$(mask $$)" ]
}

@test "a tracee that takes a descriptor from a process that opened its /proc sees its own" {
	needs_cpus
	start bash -c 'until [ -s out ]; do sleep 0.01; done; exec 9<"/proc/$(head -n 1 out)/status"; exec sleep 60'
	status=0
	clean timeout 20 "$STRACE" --affinity=auto -o "$log" "$BUILD/act" pidfd-getfd "$pid" >out || status=$?
	[ "$status" = 0 ] || skip "may not take descriptors here"
	[ "$(sed 1d out | sort -u)" = "$(mask $$)" ]
}

@test "a tracee that asks for another's affinity sees what that began with, however long it asks" {
	needs_cpus
	trace --affinity=auto -f -e inject=sched_getaffinity:delay_enter=3ms "$BUILD/act" look-at-child 3
	[ "$(sort -u <<<"$output")" = "$(nproc)" ]
}

# sharing ARG...: whom strace moves, as another strace sees it: process ids and masks, 0: itself.
sharing() {
	clean timeout 20 "$STRACE" --affinity=off -o moves -e trace=sched_setaffinity -e signal=none "$STRACE" -o "$log" "$@" >/dev/null 2>&1 || true
	sed -nE 's/^sched_setaffinity\(([0-9]+), [0-9]+, (\[.*\])\).*/\1 \2/p' moves >moved
}

@test "who was running before is not moved beside a program, nor are its children" {
	needs_cpus
	start "$BUILD/herd" 1
	sharing -f -p "$pid" "$BUILD/act" calls 5000
	program=$(sed -nE 's/^([0-9]+) +execve\(.*act".*/\1/p' "$log")
	like "^[0-9]+ +(vfork|clone|clone3)\\(" "$log"
	grep -v "^${program:-none} " moved >others || true
	unlike '^[1-9]' others
}

@test "strace has its own CPUs back when its tracee computes or sleeps" {
	needs_cpus
	start "$STRACE" --affinity=auto -o "$log" bash -c 'for i in {1..300}; do kill -0 $$; done; echo >slept; exec "$BUILD/act" sleep 60000'
	until_true grep -qs nanosleep "$log"
	started+=" $(tracees_of "$pid")"
	has_own() { [[ $(mask "$pid") == "$(mask $$)" ]]; }
	until_true has_own
}

@test "children, threads and programs inherit the tracee's own" {
	same python3 -c "$busy; print(subprocess.run(['nproc'], capture_output=True).stdout)"
	same python3 -c "$busy
pid = os.fork()
if not pid: print(os.sched_getaffinity(0), flush=True); os._exit(0)
os.wait()"
	same python3 -c "$busy
t = threading.Thread(target=lambda: print(os.sched_getaffinity(0))); t.start(); t.join()"
	same python3 -c "$busy; os.execlp('nproc', 'nproc')"
}

@test "parents and children see each other's own" {
	same python3 -c "$busy
for i in range(30):
    r, w = os.pipe(); r2, w2 = os.pipe()
    pid = os.fork()
    if not pid:
        for k in range(200): os.getppid()
        os.write(w, b'x'); os.read(r2, 1)
        os._exit(len(os.sched_getaffinity(os.getppid())))
    os.read(r, 1); seen = len(os.sched_getaffinity(pid)); os.write(w2, b'x')
    print(seen, os.waitstatus_to_exitcode(os.wait()[1]))"
}

@test "children that live on after ^C have the affinity they began with" {
	needs python3
	start "$STRACE" -I 2 -f -o "$log" python3 -c 'import os, signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
for i in range(3000): os.getppid()
pid = os.fork()
if pid: os.wait()
while True: os.getppid()'
	family() {	# the two of the program, nothing that its start-up runs
		family=$(tracees_of "$pid")
		read -r parent child <<<"${family//$'\n'/ }"
		[[ $child && $(tr '\0' ' ' <"/proc/$child/cmdline") == *getppid* ]]
	}
	until_true family
	started+=" $parent $child"
	sleep 0.3
	kill -INT "$pid"
	wait "$pid" || true
	[ "$(mask "$parent")" = "$(mask $$)" ]
	[ "$(mask "$child")" = "$(mask $$)" ]
}

@test "a program that -b lets go has the affinity it began with" {
	needs_cpus
	start "$STRACE" -o "$log" -b execve \
		sh -c 'kill -0 $$; kill -0 $$; kill -0 $$; echo $$ >pid; exec "$BUILD/act" sleep 600000' >/dev/null 2>&1
	until_true test -s pid
	started+=" $(cat pid)"
	until_true untraced "$(cat pid)"
	started_mask=$(mask "$(cat pid)")
	[ "$started_mask" = "$(mask $$)" ]
}

@test "what the tracee sets is what it has" {
	same python3 -c "$busy; os.sched_setaffinity(0, {1})
for i in range(3000): os.getppid()
print(os.sched_getaffinity(0)); os.execlp('nproc', 'nproc')"
}

@test "a tracee that lives on after ^C, SIGTERM or SIGHUP has the affinity it began with" {
	needs python3
	for signal in INT TERM HUP; do
		start python3 -c 'import os, signal, time
for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP): signal.signal(s, signal.SIG_IGN)
while True: os.getppid()'
		process=$pid
		own=$(mask "$process")
		start "$STRACE" --affinity=auto -o "$log" -p "$process"
		until_true grep -qs getppid "$log"
		sleep 0.3
		kill -$signal "$pid"
		wait "$pid" || true
		[ "$(mask "$process")" = "$own" ]
		kill -KILL "$process"
	done
}

@test "--affinity=off never touches it, and -p only when asked" {
	run -0 clean strace -f -o "$log" "$STRACE" --affinity=off -o /dev/null sh -c 'for i in 1 2 3 4 5 6 7 8 9; do pwd; done'
	unlike 'sched_setaffinity' "$log"
	run -1 clean "$STRACE" --affinity=perhaps true
	[[ $output == *"invalid --affinity argument: 'perhaps'"* ]]
}
