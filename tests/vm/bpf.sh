# Scenarios of --bpf for every guest kernel, with two CPUs; tracefs is not mounted.
# shellcheck shell=bash disable=SC2016,SC2154

# trace ARG...: to /tmp/out. count REGEX NAME, returned CALL: how often that is there. alike PROGRAM
# ARG...: which lines are not those of ptrace. lost: what /act and then /storm misses said of that.
guest_functions='
trace() { rm -f /tmp/out; timeout 100 /strace --bpf -o /tmp/out "$@"; }
count() { echo "$2: $(grep -cE "$1" /tmp/out)"; }
returned() { count "(^| )($1\\(|<\\.\\.\\. $1 resumed>).*\\) += (-?[0-9]|0x)" "$1"; }
lost() { echo "misses $(tail -n 1 /tmp/said)"; grep -h "lost" /tmp/out; }
goes_on() { # PID, which counts in /tmp/ticks
	for n in 1 2 3 4 5 6 7 8 9 10; do
		sleep 0.1
		grep -qE "^(State:.[Tt]|TracerPid:.[1-9])" /proc/$1/task/*/status || break
	done
	grep -HE "^(State:.[Tt]|TracerPid:.[1-9])" /proc/$1/task/*/status
	before=$(md5sum /tmp/ticks)
	sleep 0.3
	[ "$before" != "$(md5sum /tmp/ticks)" ] && echo goes on || echo stands
}
plain() { sed -E "s/^[0-9]+ +//; /^(set_tid_address|getrandom|clock_gettime|getpp?id|sysinfo)\\(/d; s/0x[0-9a-f]+( .. [0-9]+ vars)/\\1/" $1; }
alike() {
	/strace -o /tmp/want "$@" >/dev/null 2>&1
	trace "$@" >/dev/null 2>&1 || echo status $?
	plain /tmp/want >/tmp/want.plain
	plain /tmp/out >/tmp/out.plain
	diff /tmp/want.plain /tmp/out.plain | grep "^[-+][^-+]" >/tmp/differ
	echo alike: $(wc -l </tmp/want.plain) lines, $(wc -l </tmp/differ) differ: $*
	head -n 20 /tmp/differ
}'

bpf bpf-why '/strace --why' '^ok  --bpf'
bpf bpf-lines 'alike cat /cases; alike ls -la /bin; alike /dynamic/sh -c "echo /*"
	alike /storm wild 2' '!status' '!^[-+]'
# Debian's kernel for riscv64 has no JIT of BPF by default.
bpf bpf-registers 'trace -i /act handler; cat /tmp/out' \
	'^\[[0-9a-f]*[1-9a-f][0-9a-f]*\] rt_sigreturn\(\{mask=\[\]\}\)|^/strace: --bpf: BTF and the JIT of BPF, for -i'
bpf bpf-follow 'trace -f /act forks 50; count "access.*child" child; count "exited with 0" exits
	trace -f /act exec-thread; echo status $?; count "superseded" superseded; count "execve.*= 0$" execve
	trace -f sh -c "/bin/ls / | /bin/cat | /bin/wc -l; exit 7"; echo status $?; count "exited with 0" exits' \
	'^child: 50$' '^exits: 51$' '^status 6$' '^superseded: 1$' '^status 7$' '^exits: 3$'
bpf bpf-threads 'for n in 4 32; do
	trace -f sh -c "/act thread-calls $n; /storm misses" >/tmp/said; returned getppid; lost; done' \
	'^getppid: 32001$' '^misses 0$' '!lost' '!^getppid: [^3]' '!^misses [^0]'
bpf bpf-processes 'trace -f sh -c "/act process-calls 8; /storm misses" >/tmp/said; returned getppid; lost' \
	'^getppid: 32001$' '^misses 0$' '!lost'
bpf bpf-count 'trace -f -c -U calls,name sh -c "/act thread-calls 4; /storm misses" >/tmp/said; cat /tmp/out; lost' \
	'^ +32001 getppid$' '^misses 0$'
# The kernel runs no program on a CPU while it looks into a map there for strace.
bpf bpf-count-asked '/strace --bpf -o /tmp/out -f -c -U calls,name sh -c "for n in \$(seq 24); do /act thread-calls 4; done; /storm misses" >/tmp/said & sleep 0.5
	for n in $(seq 300); do kill -USR1 $! 2>/dev/null || break; usleep 3000; done; wait
	[ $(grep -c "calls syscall" /tmp/out) -gt 4 ] && echo asked; tail -n 45 /tmp/out; lost' \
	'^asked$' '^ +768001 getppid$' '^misses 0$'
bpf bpf-filter 'trace -f -e trace=faccessat,?access /act forks 20; count "^[0-9]+ +[a-z]" all; count "access.*child" child
	trace --errno=ENOENT ls /nosuch / >/dev/null; count "^[a-z].* = -1 ENOENT" errors; count "= [0-9]" others' \
	'^all: 20$' '^child: 20$' '^errors: [1-9]' '^others: 0$'
bpf bpf-times 'trace -ttt -T sleep 0.3; cat /tmp/out' 'nanosleep.* <0\.[34]'
bpf bpf-ring 'trace --bpf-buffer=64K dd if=/big of=/dev/null bs=1 count=5000; echo status $?
	returned read; returned write
	trace --bpf-buffer=64K -f sh -c "/act thread-calls 16; /storm misses" >/tmp/said; returned getppid; lost' \
	'^status 0$' '^write: 500[0-9]$' '^getppid: 32001$' '^misses 0$' '!lost'
bpf bpf-hostile 'for storm in "iovecs 5" "wild 20" "midcall 10" "execs 20" "bomb 300"; do
	trace -f /storm $storm; echo $storm: status $?; set -- $storm; count "access.*\"$1" $1; done' \
	'^iovecs 5: status 0$' '^iovecs: 5$' '^wild: 1$' '^midcall: 10$' '^execs: 20$' '^bomb: 300$'
bpf bpf-attach 'mount -t proc proc /proc
	for act in tick busy tick-threads; do
	/act $act /tmp/ticks & pid=$!; sleep 0.3
	timeout -s INT 3 /strace --bpf -f -I2 -o /tmp/out -p $pid; echo status $?
	returned getppid; goes_on $pid; kill -KILL $pid; done; umount /proc' \
	'getppid: [1-9]' '!getppid: 0' '^goes on$' '!^stands' '!/proc/'
bpf bpf-killed 'mount -t proc proc /proc
	for act in busy tick-threads; do
	/act $act /tmp/ticks & pid=$!; sleep 0.3
	/strace --bpf --bpf-buffer=64K -f -o /tmp/out -p $pid 2>/dev/null & strace=$!; sleep 0.7
	kill -STOP $strace; sleep 0.3; kill -KILL $strace
	goes_on $pid; kill -KILL $pid; done; sleep 0.5; echo programs $(/storm programs); umount /proc' \
	'^goes on$' '!^stands' '!/proc/' '^programs$'
bpf bpf-namespace 'mount -t proc proc /proc
	unshare -pf sh -c "mount -t proc proc /proc; timeout 60 /strace --bpf -f -o /tmp/out /act forks 5; echo status \$?; umount /proc"
	count "access.*child" child; head -n 1 /tmp/out
	trace -f unshare -pf /act forks 5; count "access.*child" inner
	unshare -pf sh -c "mount -t proc proc /proc; exec /strace -D --bpf --bpf-buffer=64K -o /tmp/out /act calls 20000"
	sleep 1; returned getppid; umount /proc; umount /proc' \
	'^status 0$' '^child: 5$' '^[0-9] +execve' '^inner: 5$' '^getppid: 20000$'
bpf bpf-namespace-no-proc 'unshare -pf timeout 60 /strace --bpf -f -o /tmp/out /act forks 5; echo status $?
	unshare -pf timeout 60 /strace --mount-proc --bpf -f -o /tmp/out /act forks 5; echo status $?
	count "access.*child" child' '^status [01]$' '^status 0$' '^child: 5$'
bpf bpf-refused '/user /strace --bpf /hello; echo status $?' '^status 1$' 'CAP_'
compat bpf bpf-32 'trace -f /forks32; count "exited with 0" exits; count "^[0-9]+ +(fork|wait4)" calls
	trace /pid32; cat /tmp/out
	trace -e trace=write@32 -f sh -c "/hello32; /hello"; count "write\(1, .hello" write
	trace -e trace=write@64 -f sh -c "/hello32; /hello"; count "write\(1, .hello" write64
	trace -c /forks32; cat /tmp/out' \
	'^exits: 11$' '^write: 1$' '^write64: 1$'

boot bpf-init 'rdinit=/strace -- --bpf -f /hello one two' \
	'execve\("/hello", \["/hello", "one", "two"\]' 'write\(1, "hello\\n", 6' \
	'\+\+\+ exited with 2 \+\+\+' 'exitcode=0x00000200'
boot bpf-init-orphan 'rdinit=/strace -- --bpf -f /dynamic/sh -c "/orphan; exec /patient"' \
	'openat\(AT_FDCWD, "/lib/.*/libc\.so\.6", O_RDONLY\|O_CLOEXEC\) = 3' 'read\(3, "\\177ELF' \
	'execve\("/orphan"' 'orphan reaped$' 'execve\("/patient"' \
	'rt_sigtimedwait.* = 15 \(SIGTERM\)' 'got SIGTERM$' 'exitcode=0x00000300'
boot bpf-init-daemon 'rdinit=/strace -- -D --bpf -f /pid' 'pid 1$' 'write\(1, "pid 1\\n", 6'
# PID 1 of the machine cannot be held: what is lost is counted.
boot bpf-init-held 'rdinit=/strace -- -D --bpf --bpf-buffer=64K /act calls 5000' '^--- lost [0-9]+ events'
