# Scenarios in containers on this machine. Their root file systems hold two files: the tool and
# one program of tracee.c.
# shellcheck shell=bash disable=SC2016,SC2034,SC2154

# The configuration of a minimal container; a row's jq filter makes it another.
config='{
	ociVersion: "1.0.2",
	root: { path: "rootfs" },
	mounts: [{ destination: "/proc", type: "proc", source: "proc" }],
	process: { cwd: "/", args: ($command / " ") },
	linux: { namespaces: [{ type: "pid" }, { type: "mount" }] }
}'

rootless='.linux.namespaces += [{ type: "user" }]
	| .linux.uidMappings = [{ containerID: 0, hostID: 1000, size: 1 }]
	| .linux.gidMappings = .linux.uidMappings'

# As Docker starts a container: its default capabilities, and its profile without the parts for
# other architectures and for capabilities beyond those.
docker='["CAP_" + ("CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID",
		"SETPCAP", "SETFCAP", "NET_BIND_SERVICE", "NET_RAW", "SYS_CHROOT", "MKNOD",
		"AUDIT_WRITE")] as $caps
	| ["process_vm_readv", "process_vm_writev"] as $vm
	| .process.capabilities = { bounding: $caps, effective: $caps, permitted: $caps }
	| .linux.seccomp = {
		defaultAction: $profile[0].defaultAction,
		architectures: ["SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32"],
		syscalls: [$profile[0].syscalls[]
			| select((.includes.arches // ["amd64"] | index("amd64"))
				and (.excludes.arches // [] | index("amd64") | not)
				and (.includes.caps // []) - $caps == []
				and (.excludes.caps // []) - $caps == (.excludes.caps // []))
			| if .names | index("ptrace") then .names |= . - $vm + $extra else . end
			| { names, action, args: (.args // []) }]
	}'
docker_older='[] as $extra | '$docker
docker_current='["process_vm_readv", "process_vm_writev"] as $extra | '$docker

profile=$cache/golang-github-docker-docker-dev/usr/share/gocode/src/github.com/docker/docker/profiles/seccomp/default.json

# Goes to a new directory and makes a container there.
bundle() { # JQ-FILTER PROGRAM [COMMAND]
	mkdir -p "$work/bundle/rootfs/proc"
	cd "$work/bundle" || return
	add_program "$tool" rootfs /strace
	ln "$work/tracee-amd64" "rootfs/$2"
	jq -n --arg command "${3:-}" --slurpfile profile "$profile" "$config | $1" >config.json
}

runc() {
	timeout -k 1 20 runc --root "$work/bundle/state" "$@"
}

# As an ordinary user, whose all those files are.
user() { # COMMAND...
	chown -R 1000:1000 .
	setpriv --reuid 1000 --regid 1000 --clear-groups timeout -k 1 20 "$@"
}

# Standard output comes last: on two pipes runc mixes it into standard error's lines.
container() { # ENVIRONMENT NAME 'SHELL COMMANDS' REGEX...
	environment=$1 row "$2" eval "{ $3; } >'$work/stdout'; cat '$work/stdout'" "${@:4}"
	[ ! -d "$work/bundle/state/x" ] || runc delete -f x
	rm -rf "$work/bundle"
}

hello=('execve\("/hello", \["/hello"\], 0x[0-9a-f]+ /\* [0-9]+ vars? \*/\) = 0'
	'write\(1, "hello\\n", 6' '^\+\+\+ exited with 0 \+\+\+$')
nap='nanosleep\(\{tv_sec=0, tv_nsec=50000000\}, NULL\) += 0'

container 'runc' runc 'bundle . hello "/strace -f /hello"; runc run x' "${hello[@]}"
container 'runc' runc-status 'bundle . die "/strace -o /out /die"; runc run x; echo status $?' \
	'^status 143$'
container 'runc' runc-signal 'bundle . patient "/strace -f /patient"; runc run x' \
	'got SIGTERM$' '\+\+\+ exited with 3 \+\+\+$'
container 'runc' runc-orphan 'bundle . orphan "/strace /orphan"; runc run x' 'orphan reaped$'

container 'runc, Docker profile, older' docker-older \
	'bundle "$docker_older" vm_read "/strace -f /vm_read"; runc run x' \
	'execve\("/vm_read"' 'process_vm_readv\(.* = -1 EPERM' '^\+\+\+ exited with 0'
container 'runc, Docker profile, older' docker-older-attach \
	'bundle "$docker_older" ticks /ticks; runc run -d x; runc exec x /strace -p 1' "$nap"
container 'runc, Docker profile, current' docker-current \
	'bundle "$docker_current" vm_read "/strace -f /vm_read"; runc run x' \
	'execve\("/vm_read"' 'process_vm_readv\(.* = ' '!EPERM' '^\+\+\+ exited with 0'

container 'runc, rootless' rootless \
	'bundle "$rootless" hello "/strace -f /hello"; user runc --root state run x' "${hello[@]}"
container 'bwrap, ordinary user' bwrap 'bundle . hello
	user bwrap --unshare-all --ro-bind rootfs / --proc /proc /strace -f /hello' "${hello[@]}"
container 'unshare, ordinary user, no /proc' unshare 'bundle . hello
	user unshare -Urpf -R rootfs /strace -f /hello' "${hello[@]}"

container 'runc, attached to by the host' host-attach 'bundle . ticks /ticks
	runc run -d --pid-file pid x; timeout 20 "$tool" -p "$(cat pid)"' \
	"$nap" '^\+\+\+ exited with 0 \+\+\+$'
# The end of its PID 1 ends a container at once.
container 'runc, attached to from within' inside-attach \
	'bundle . ticks /ticks; runc run -d x; runc exec x /strace -p 1' "$nap"

# --bpf, where the host's kernel has it: with capabilities that do, with others, and where Docker's profile
# refuses bpf(2).
able='.process.capabilities = { bounding: $caps, effective: $caps, permitted: $caps }'
admin='["CAP_SYS_ADMIN", "CAP_SYS_PTRACE"] as $caps | '$able
perfmon='["CAP_BPF", "CAP_PERFMON", "CAP_SYS_PTRACE"] as $caps | '$able
container 'runc, CAP_SYS_ADMIN' bpf 'bundle "$admin" hello "/strace --bpf -f /hello"; runc run x' "${hello[@]}"
container 'runc, CAP_SYS_ADMIN' bpf-count 'bundle "$admin" forks "/strace --bpf -c -f /forks"; runc run x' \
	' 10 +(fork|clone)$'
container 'runc, CAP_SYS_ADMIN' bpf-orphan 'bundle "$admin" orphan "/strace --bpf -f /orphan"; runc run x' \
	'orphan reaped$'
container 'runc, CAP_BPF and CAP_PERFMON' bpf-perfmon \
	'bundle "$perfmon" hello "/strace --bpf=auto -f /hello"; runc run x' "${hello[@]}"
container 'runc, no capabilities' bpf-none \
	'bundle "[] as \$caps | $able" hello "/strace --bpf /hello"; runc run x; echo status $?' \
	'^/strace: --bpf: .*CAP_SYS_ADMIN' '^status 1$'
container 'runc, Docker profile, current' bpf-docker \
	'bundle "$docker_current" hello "/strace --bpf /hello"; runc run x; echo status $?' \
	'^/strace: --bpf: .*Operation not permitted' '^status 1$'
container 'runc, attached to by the host' bpf-host-attach 'bundle . ticks /ticks
	runc run -d --pid-file pid x; timeout 20 "$tool" --bpf -p "$(cat pid)"' \
	"$nap" '^\+\+\+ exited with 0 \+\+\+$'
container 'runc, CAP_SYS_ADMIN, attached to from within' bpf-inside-attach \
	'bundle "$admin" ticks /ticks; runc run -d x; runc exec x /strace --bpf -p 1' "$nap"
