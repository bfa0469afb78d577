# Scenarios for every guest kernel. The initramfs holds the tool as /strace, the programs of
# tracee.c, a dynamically linked shell as /dynamic/sh, and busybox; nothing is mounted.
# shellcheck shell=bash disable=SC2016,SC2154

# A row only where kernels run 32-bit programs; a row of some architectures.
compat() { [ -z "$cc32" ] || "$@"; }
only_on() { [[ " $1 " != *" $arch "* ]] || "${@:2}"; } # 'ARCHITECTURE...' ROW...

# ---- The tool as PID 1. What ends it is a kernel panic that tells its wait status. ------------

boot init 'rdinit=/strace -- -f /hello one two' \
	'execve\("/hello", \["/hello", "one", "two"\], 0x[0-9a-f]+ /\* [0-9]+ vars? \*/\) = 0' \
	'hello$' 'write\(1, "hello\\n", 6' '\+\+\+ exited with 2 \+\+\+' 'exitcode=0x00000200'
boot init-follow 'rdinit=/strace -- -f /dynamic/sh -c "/orphan; exec /patient"' \
	'openat\(AT_FDCWD, "/lib/.*/libc\.so\.6", O_RDONLY\|O_CLOEXEC\) = 3' 'read\(3, "\\177ELF' \
	'execve\("/orphan"' 'orphan reaped$' 'execve\("/patient"' \
	'rt_sigtimedwait.* = 15 \(SIGTERM\)' 'got SIGTERM$' 'exitcode=0x00000300'
boot init-nofollow 'rdinit=/strace -- /dynamic/sh -c "/orphan; exec /patient"' \
	'!execve\("/orphan"' 'orphan reaped$' 'got SIGTERM$' 'exitcode=0x00000300'
qemu_options='-smp 2' compat boot init-32-two-cpus 'rdinit=/strace -- -f /forks32' \
	'runs in 32 bit mode' 'SIGCHLD \{si_signo=SIGCHLD, si_code=CLD_EXITED' 'exitcode=0x00000000'
boot init-killed 'rdinit=/strace -- /die' \
	'--- SIGTERM' '\+\+\+ killed by SIGTERM \+\+\+' 'exitcode=0x0000(8f00|000f)'
boot init-daemon 'rdinit=/strace -- -D -f /pid' 'pid 1$' 'write\(1, "pid 1\\n", 6'
boot init-kmsg 'printk.devkmsg=on loglevel=8 rdinit=/strace -- -s 2000 -o /dev/kmsg /big' \
	'^\[ *[0-9.]+\] .*execve\("/big", \["/big"\], 0x[0-9a-f]+ /\* [0-9]+ vars? \*/\) = 0$' \
	'write\(-1, "FIRST' 'LAST", 1500\) += -1 EBADF \(Bad file descriptor\)$'
boot init-console 'rdinit=/strace -- -o /dev/console /fds' 'lseek\(3, 0, SEEK_SET\) += 0$'
boot init-closed 'rdinit=/closed -- /strace -o /dev/'$console' /hello' \
	'write\(1, "hello\\n", 6\) += -1 EBADF' '!^hello$' 'exitcode=0x00000000'
boot init-mount-proc 'rdinit=/strace -- --mount-proc -y /fds' 'lseek\(3</>, 0, SEEK_SET\)'
boot init-yama 'sysctl.kernel.yama.ptrace_scope=3 rdinit=/strace -- /hello' \
	'EPERM|Operation not permitted' '[Yy]ama|ptrace_scope'

# ---- The tool run by a shell ------------------------------------------------------------------

shell static '/strace /hello one; echo status $?' \
	'execve\("/hello", \["/hello", "one"\]' 'write\(1, "hello\\n", 6' '^status 1$'
shell dynamic '/strace -f /dynamic/sh -c "/hello; echo end"' \
	'openat\(AT_FDCWD, "/lib/.*/libc\.so\.6"' 'execve\("/hello"' '\+\+\+ exited with 0'
compat shell 32-bit '/strace /forks32' \
	'runs in 32 bit mode' 'wait4\(-1, NULL, 0, NULL\) += [0-9]+' '\+\+\+ exited with 0'
only_on amd64 golden i386-calls i386
shell follow '/strace -f /forks' \
	'^\[pid +[0-9]+\] \+\+\+ exited with 0' 'Process [0-9]+ attached' '^\+\+\+ exited with 0'
shell count '/strace -c -f /forks' \
	'^% time +seconds +usecs/call +calls +errors syscall$' ' 10 +(fork|clone)$' '^100\.00 .* total$'
shell user '/user /strace -f /forks; echo status $?' '\+\+\+ exited with 0' '^status 0$'
shell signalled '/strace -o /dev/null /die; echo status $?' '^status 143$'
shell attach '/ticks & /strace -p $!' 'Process [0-9]+ attached' \
	'nanosleep\(\{tv_sec=0, tv_nsec=50000000\}, NULL\) += 0' '^\+\+\+ exited with 0'
# Structs of 32-bit ARM programs are addresses.
pause='\{tv_sec=0, tv_nsec=50000000\}'
[ "$arch" != arm64 ] || pause='0x[0-9a-f]+'
compat shell attach-32-bit '/ticks32 & /strace -p $!' 'runs in 32 bit mode' \
	"nanosleep\\($pause, NULL\\) += 0" '^\+\+\+ exited with 0'
shell detach '/ticks & timeout -s INT 1 /strace -p $!; wait $!; echo status $?' \
	'Process [0-9]+ detached' '^status 0$'
shell no-proc '/strace -y /fds; echo status $?' 'lseek\(3' '^status 0$'
shell no-dev 'mv /dev /away; /strace -f -o /tmp/out /hello; mv /away /dev; cat /tmp/out' \
	'write\(1, "hello\\n", 6\) += 6' 'exited with 0'
shell closed '/closed /strace -o /tmp/out /hello; echo status $?; cat /tmp/out' \
	'^status 0$' 'write\(1, "hello\\n", 6\) += -1 EBADF' 'exited with 0'
shell closed-stderr '/closed /strace /hello; echo status $?' '^status 0$'
shell late-devtmpfs 'mv /dev /away; mkdir /dev; mount -t devtmpfs dev /dev
	/strace -o /dev/'$console' /fds; umount /dev; rmdir /dev; mv /away /dev' \
	'lseek\(3, 0, SEEK_SET\) += 0$'
shell memory '/eat >/tmp/eaten & until [ -s /tmp/eaten ]; do sleep 0.1; done; cat /tmp/eaten
	/strace -f /dynamic/sh -c "/forks; /hello"; kill $!' \
	'^free: 1[0-9]{4} KiB$' 'execve\("/hello"' '^\+\+\+ exited with 0'
shell mount-proc '/strace --mount-proc -y /fds; umount /proc' 'lseek\(3</>, 0, SEEK_SET\)'
shell mount-proc-user '/user /strace --mount-proc /hello; echo status $?' \
	'write\(1, "hello\\n", 6' '^status 0$'
shell mount-proc-mounted 'mount -t proc proc /proc; /strace --mount-proc -y /fds
	grep -c " /proc " /proc/mounts; umount /proc' 'lseek\(3</>, 0, SEEK_SET\)' '^1$'

# ---- Answers ----------------------------------------------------------------------------------

shell json '/strace --json /hello' '"name":"write","args":\[\{"name":"fd","text":"1","raw":1,"value":1\}' \
	'"type":"exited",.*"status":0'
shell files '/strace -f --files /dynamic/sh -c "/hello; read line </cases"; echo status $?' \
	'^ +1 +[1-9][0-9]* .* /cases$' '^ +1 +.* /hello$' '^status 0$'
shell after-loader '/strace --after-loader /dynamic/sh -c /hello' '^execve\("/dynamic/sh"' \
	'!openat\(AT_FDCWD, "/[^"]*libc' 'exited with 0'
shell last '/strace --last=2 /die; echo status $?' '--- SIGTERM' 'killed by SIGTERM' '^status 143$'
shell tree 'mount -t proc proc /proc; /ticks & /strace -p $! --tree --timeout=0.3
	echo status $?; umount /proc' 'nanosleep\(' '^status 0$'
shell why '/strace --why' '^ok  ptrace of what strace starts' '^no  /proc: not mounted' \
	'^to change: as root: strace --mount-proc$'

# ---- Registers and memory of tracees ----------------------------------------------------------

# What a program says comes behind the trace: said COMMAND...
case $arch in amd64) write=1 ptrace=101 vm_readv=310 ;; *) write=64 ptrace=117 vm_readv=270 ;; esac
line='write\(1, "hello\\n", 6\)'

shell userland 'mount -t proc proc /proc
	said /strace -f sh -c "/bin/ls /bin | /bin/cat; /bin/ps"; umount /proc' \
	'execve\("/bin/ls", \["/bin/ls", "/bin"\]' 'getdents64\(3, 0x[0-9a-f]+ /\* [0-9]+ entries \*/' \
	'execve\("/bin/ps"' '"/proc/1/stat"' '^busybox$' '^ +1 0 +' '\+\+\+ exited with 0' \
	'!syscall_0x' '!\?\?\? \*/'
shell pointer '/strace -i /die' '^\[[0-9a-f]{16}\] kill\([0-9]+, SIGTERM\) += 0' \
	'^\[[0-9a-f]{16}\] --- SIGTERM' '!\[0{16}\]'
shell numbers 'said /strace -n /hello' "^\\[ *$write\\] $line += 6"
shell inject-error 'said /strace -e inject=write:error=ENOSPC /hello' \
	"^$line += -1 ENOSPC \\(No space left on device\\) \\(INJECTED\\)" '!^hello$'
shell inject-retval 'said /strace -e inject=getpid:retval=77 /pid' \
	'^getpid\(\) += 77 \(INJECTED\)' '^pid 77$'
shell inject-syscall 'said /strace -e inject=getpid:retval=5:syscall=geteuid /pid' \
	'^getpid\(\) += 5 \(INJECTED\)' '^pid 5$'
shell inject-fault 'said /strace -e fault=write:when=2+ /pid; said /strace -e fault=write /hello' \
	'^pid [0-9]+$' "^$line += -1 ENOSYS \\(Function not implemented\\) \\(INJECTED\\)" '!^hello$'
shell inject-signal 'said /strace -e inject=getpid:signal=USR1 /pid; echo status $?' \
	'^getpid\(\) += [0-9]+$' '^--- SIGUSR1 \{si_signo=SIGUSR1, si_code=SI_KERNEL\} ---' '^status 138$'
shell inject-delay 'said /strace -T -e inject=write:delay_enter=300ms /hello' \
	"^$line += 6 \\(DELAYED\\) <0\\.[3-9]" '^hello$'
shell inject-poke 'said /strace -e inject=write:poke_enter=@arg2=4142 /hello' \
	'^ABllo$' '^write\(1, "ABllo\\n", 6\) += 6 \(INJECTED: args\)'
compat shell inject-32-bit 'said /strace -e inject=getpid:retval=77 /pid32
	said /strace -e inject=write:error=ENOSPC /hello32' '^getpid\(\) += 77 \(INJECTED\)' \
	'^pid 77$' "^$line += -1 ENOSPC " '!^hello$'
shell seccomp-bpf 'said /strace -qf --seccomp-bpf -e trace=write,clone,?fork /forks
	said /strace -qf --seccomp-bpf -e trace=write,clone,?fork sh -c /hello' \
	"$line += 6" '(fork|clone)\(.*= [0-9]+' '^\+\+\+ exited with 0' '!wait4' '!exit_group'
compat shell seccomp-bpf-32-bit 'said /strace -f --seccomp-bpf -e trace=write sh -c "/hello32; /hello"' \
	"$line += 6" 'runs in 32 bit mode' '!exit_group'
compat shell modes 'said /strace -f /user32 /hello one; said /strace -f /user /hello32 one' \
	'\[ Process PID=[0-9]+ runs in 32 bit mode\. \]$' '\[ Process PID=[0-9]+ runs in 64 bit mode\. \]$' \
	'^setuid\(1000\) += 0' 'execve\("/hello32", \["/hello32", "one"\]' "^$line += 6" \
	'\+\+\+ exited with 1 \+\+\+' '!syscall_0x'
compat shell count-32-bit '/strace -c -f /forks32' \
	'^System call usage summary for 32 bit mode:$' ' 10 +fork$'
compat shell designators 'said /strace -e trace=write@32 /hello; said /strace -e trace=write@64 /hello32
	said /strace -e trace=getpid@64 /pid; said /strace -e trace=getpid@32 /pid32' \
	"!^write" '^getpid\(\) += [0-9]+' '^hello$'
only_on riscv64 shell designators 'said /strace -e trace=write@64 /hello
	/strace -e trace=openat@32 /hello' \
	"^$line" "incorrect personality designator '32' in qualification 'openat@32'"
only_on 'arm64 riscv64' shell foreign-calls '/strace -e trace=arch_prctl /hello
	/strace -e trace=open@64 /hello' \
	"invalid system call 'arch_prctl'" "'open(@64)?'" '!exited with 0'
only_on riscv64 shell foreign-calls-only '/strace -e trace=stat /hello' "invalid system call 'stat'"
only_on 'arm64 riscv64' shell hostile '/strace -o /tmp/out /calls /hostile.calls; echo status $?
	/strace -X verbose -v -o /tmp/out /calls /hostile.calls; echo status $?
	tail -n 1 /tmp/out; rm /tmp/out' \
	'^status 0$' '^\+\+\+ exited with 0' '!^status [^0]'
only_on 'arm64 riscv64' shell no-vm-readv "/refuse $vm_readv=1 -- /strace /hello >/tmp/said" "^$line"
# Registers tell the same. On riscv64 they cannot tell the first argument.
only_on arm64 shell no-syscall-info "said /refuse $ptrace:0x420e=5 -- /strace /hello one; echo status \$?
	said /refuse $ptrace:0x420e=5 -- /strace -f -e inject=getpid:retval=77 /pid
	said /refuse $ptrace:0x420e=5 -- /strace -f /forks32" \
	"^$line += 6" '^status 1$' '^pid 77$'
only_on riscv64 shell no-syscall-info "said /refuse $ptrace:0x420e=5 -- /strace /hello one; echo status \$?" \
	'^status 1$'

# ---- Where there are both: strace itself, in the same guest -----------------------------------

only_on 'arm64 riscv64' reference lines

# From here on /proc is mounted, and what raises ptrace_scope to 3 cannot take it back.
yama='mount -t proc proc /proc 2>/dev/null; cd /proc/sys/kernel/yama; echo'
shell yama-0 "$yama"' 0 >ptrace_scope
	/user /ticks & sleep 0.3; /user /strace -p $!' \
	'\+\+\+ exited with 0' '!Operation not permitted'
shell yama-1 "$yama"' 1 >ptrace_scope
	/user /ticks & sleep 0.3; /user /strace -p $!; /user /strace /hello' \
	'Operation not permitted' '[Yy]ama|ptrace_scope' 'execve\("/hello"'
shell yama-2 "$yama"' 2 >ptrace_scope; /user /strace /hello; /strace /forks' \
	'Operation not permitted' '[Yy]ama|ptrace_scope' '!execve\("/hello"' 'execve\("/forks"'
shell yama-3 "$yama"' 3 >ptrace_scope; /strace /hello' \
	'Operation not permitted' '[Yy]ama|ptrace_scope' '!execve\("/hello"'
