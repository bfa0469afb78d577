#!/bin/sh
# gen_syscalls.sh [-v] [HEADER_DIR] - writes syscalls.h: what kernel headers say, as C macros
#
# HEADER_DIR is a tree of UAPI headers as `make headers_install` or a linux-libc-dev package lays it
# out, default /usr/include. The result goes to standard output, complete or not at all; it depends on
# the headers and this directory alone. Needs a POSIX shell, awk and a C compiler, $CC or cc. -v says
# on standard error which rows of the tables below found nothing.
#
# syscalls.h is about three architectures: amd64, with the layouts and numbers of i386 for its 32-bit
# tracees, arm64 and riscv64. What they have in common, which is nearly all, is there once; what
# differs stands between #if defined __aarch64__, #elif defined __riscv and #else, for amd64: whole
# sets, and entries of the lists of sets, constants and structs. So the tree needs the directory asm of
# each under the name that Debian gives it, aarch64-linux-gnu/asm and so on, but that of amd64 may be
# plain asm; arm-linux-gnueabihf/asm is for numbers only. No cross compiler is needed: the three lay
# structs out by the same rules, and the headers tell them apart by macros that this script defines.
# One can be given all the same, CC_arm64="clang --target=aarch64-linux-gnu", or CC_riscv64.
#
# Headers that are older than those of the syscalls.h beside the script, or without those directories,
# are refused, as they lack what that has. With FORCE=1 in the environment they are taken all the same;
# what they lack is then taken over from that syscalls.h.
#
# What stands here, and what does not: this script decides nothing that a person has to decide. It
# knows the numbers of system calls, and two tables of rows tell it which names and which structs of
# the headers strace.c wants. What calls and operations take is C in strace.c.
#
# In both tables a row is one line; lines that start with a blank continue it, those with # are
# comments.
#
#
# The first table, table(), is about named values. A set is the names that a value can have:
#
#	seals 0 F_SEAL_??? linux/fcntl.h ^F_SEAL_
#
# makes set_seals of all names in linux/fcntl.h that begin with F_SEAL_, macros and enumerators alike;
# in strace.c FLAGS(arg, seals) prints an argument with them. The fields are
#
#	name[+]  mask  dummy  headers  names...
#
# name     a C identifier. With a + each of its constants becomes an enumerator, too: F_SEAL_SEAL is
#          N_F_SEAL_SEAL in strace.c. Sets whose values a CASE() or a function names need it
# mask     the bits of a flag word that are not flags but a number which has a name: 0x3 of the flags
#          of open(2), where O_RDWR is no flag; 0: none
# dummy    the comment behind a value without a name: 0x40 /* F_SEAL_??? */; - for no comment
# headers  where the names are, with commas between; asm/x.h also means asm-generic/x.h and
#          asm-generic/x-*.h and asm/x-*.h, each architecture's own; - for none
# names    which of the names of these headers are meant:
#          RE        all that match this extended regular expression
#          @A        all of the enum that A belongs to
#          !RE       but not those that match
#          +A:1,B:2  names and values that no header has
#          =A,B,C:4  these, first and in this order; the others follow
#
# Names that begin with __ or end in _MAX have to be spelled out with = or +. The entries of a set are
# in the order of their values, then of the headers; of several names for a value the first counts.
#
# Rows whose name is `ioctl` are about ioctl requests. These need no row: what a header defines with
# _IO(), _IOR(), _IOW() or _IOWR() is one. The rows add requests of old, which are plain numbers, and
# names that no header has; the row for the headers `*` says which definitions are no requests, or
# not wanted.
#
#
# The second table, structs(), is about structs. The row
#
#	rlimit linux/resource.h /rlim/=print_rlim()
#
# makes st_rlimit of `struct rlimit`, to be used as IN(rlim, rlimit), OUT(rlim, rlimit) and so on in
# strace.c: all members, where they lie on amd64 and i386, or on arm64 or riscv64, and how wide they
# are, as the compiler sees them, and for members whose name has rlim in it the function that prints
# them. The fields are
#
#	name[=type][/32]  headers  [>=N | +N] [*] members...
#
# name     the row will be st_name
# type     a struct, union or typedef, where it is not called name; a.b: the type of the member b
#          of a, where that type has no name of its own
# /32      the layout of i386 on both
# headers  what to include, in this order, with commas between
# >=N      for a struct whose length a call's argument says: of less than N bytes only the address is
#          shown. =>=N: its own first member is its length. >=N...: of what is beyond it only `...`;
#          >=N!: of more than a page, too, only the address
# +N       for the attributes of bpf(2): the struct ends behind the last member that is shown, at
#          least N bytes are shown, and of what lies beyond only that it is not 0
# *        only the members that follow are shown, in this order. Without it all members are, except
#          reserved ones, all but the first of an unnamed union, and those of a type without a row
# members  what the type of a member in C does not tell:
#          m=-        not shown
#          m=X        in hexadecimal
#          m=set      the name of a value of the set; m|set: flags of the set
#          m=fn()     the function fn prints it, a PRINTS(fn) in strace.c
#          m=KIND     KIND(m) as strace.c has it: m=FD, m=PID, m=STMODE
#          m=ITEM     any item, without blanks, where @ is the name shown and @other the index of the
#                     member other: m=WHEN(@mask,4,ULONG(@)), p=ARRAY(@,iovec,@count)
#          shown:m    under the name shown; m may be a path a.b, or a macro that stands for one
#          !m         shown only with -v
#          ?m         shown only when it is not 0
#          other&m    shown as soon as the struct, whose length is given, reaches the member other;
#                     N&m: as soon as it has more than N bytes
#          /RE/=...   all members that match and have no row of their own
#
# Sections 7 (Items) and 9 (Structs) of strace.c say what becomes of the rows.

set -eu
LC_ALL=C
TZ=UTC0
export LC_ALL TZ

table() {
	cat <<'END'
# ---- Errors, signals
errnos+ 0 - asm/errno.h ^E[A-Z0-9]+$ !^E(WOULDBLOCK|DEADLOCK|NOTSUP)$
signals+ 0 SIG_??? asm/signal.h ^SIG[A-Z0-9]+$ !^SIG(POLL|IOT|CLD|UNUSED|STKSZ|RTMAX|LOST)$
sigprocmask_how+ 0 SIG_??? asm/signal.h ^SIG_(BLOCK|UNBLOCK|SETMASK)$
sa_flags+ 0 SA_??? asm/signal.h =SA_RESTORER,SA_ONSTACK,SA_RESTART,SA_INTERRUPT:0x20000000,SA_NODEFER
	=SA_RESETHAND =SA_SIGINFO =SA_NOCLDSTOP,SA_NOCLDWAIT
ss_flags 0 SS_??? linux/signal.h =SS_ONSTACK,SS_DISABLE,SS_AUTODISARM
sigev_notify+ 0 SIGEV_??? asm/siginfo.h ^SIGEV_(SIGNAL|NONE|THREAD|THREAD_ID)$
si_codes+ 0 - asm/siginfo.h ^SI_[A-Z]+$
ill_codes 0 ILL_??? asm/siginfo.h ^ILL_
fpe_codes 0 FPE_??? asm/siginfo.h ^FPE_
segv_codes+ 0 SEGV_??? asm/siginfo.h ^SEGV_
bus_codes+ 0 BUS_??? asm/siginfo.h ^BUS_
trap_codes 0 TRAP_??? asm/siginfo.h ^TRAP_ !_FLAG_
cld_codes 0 CLD_??? asm/siginfo.h ^CLD_
poll_codes+ 0 POLL_??? asm/siginfo.h ^POLL_
sys_codes 0 SYS_??? asm/siginfo.h ^SYS_
emt_codes 0 EMT_??? asm/siginfo.h ^EMT_
signalfd_flags 0 SFD_??? linux/signalfd.h =SFD_CLOEXEC,SFD_NONBLOCK
futex_bitset 0 - - =FUTEX_BITSET_MATCH_ANY:0xffffffff
loglevels 0 LOGLEVEL_??? - =LOGLEVEL_EMERG:0,LOGLEVEL_ALERT:1,LOGLEVEL_CRIT:2,LOGLEVEL_ERR:3
	=LOGLEVEL_WARNING:4,LOGLEVEL_NOTICE:5,LOGLEVEL_INFO:6,LOGLEVEL_DEBUG:7
dirent_types 0 DT_??? - =DT_UNKNOWN:0,DT_FIFO:1,DT_CHR:2,DT_DIR:4,DT_BLK:6,DT_REG:8,DT_LNK:10,DT_SOCK:12
	=DT_WHT:14
kill_how 0 PIDFD_SIGNAL_??? linux/pidfd.h ^PIDFD_SIGNAL_
pidfd_flags 0 PIDFD_??? linux/pidfd.h =PIDFD_NONBLOCK,PIDFD_THREAD,PIDFD_AUTOKILL:0x200
pidfd_info 0 PIDFD_INFO_??? linux/pidfd.h ^PIDFD_INFO_ !_SIZE_
pidfd_coredump 0 PIDFD_COREDUMP_??? linux/pidfd.h ^PIDFD_COREDUMP
# ---- Files
open_flags+ 0x3 O_??? asm/fcntl.h =O_RDONLY,O_WRONLY,O_RDWR,O_ACCMODE,O_CREAT,O_EXCL,O_NOCTTY
	=O_TRUNC,O_APPEND,O_NONBLOCK =O_SYNC,__O_SYNC,O_DSYNC,O_DIRECT,O_LARGEFILE,O_NOFOLLOW
	=O_NOATIME,O_CLOEXEC,O_PATH =O_TMPFILE,__O_TMPFILE =O_DIRECTORY,O_EMPTYPATH,FASYNC
at_fdcwd+ 0 - linux/fcntl.h ^AT_FDCWD$ ^FD_.*ROOT$ ^PIDFD_SELF_
at_flags+ 0 AT_??? linux/fcntl.h
	^AT_(SYMLINK_NOFOLLOW|REMOVEDIR|SYMLINK_FOLLOW|NO_AUTOMOUNT|EMPTY_PATH|RECURSIVE)$
faccessat_flags 0 AT_??? linux/fcntl.h =AT_SYMLINK_NOFOLLOW,AT_EACCESS,AT_EMPTY_PATH
statx_sync+ 0 AT_STATX_??? linux/fcntl.h ^AT_STATX_(SYNC_AS_STAT|FORCE_SYNC|DONT_SYNC)$
execveat_flags 0 AT_??? linux/fcntl.h =AT_SYMLINK_NOFOLLOW,AT_EMPTY_PATH,AT_EXECVE_CHECK
handle_at_flags 0 AT_??? linux/fcntl.h =AT_HANDLE_MNT_ID_UNIQUE,AT_HANDLE_CONNECTABLE,AT_HANDLE_FID
	=AT_SYMLINK_FOLLOW =AT_EMPTY_PATH
access_modes 0 ?_OK - =F_OK:0,R_OK:4,W_OK:2,X_OK:1
whence 0 SEEK_??? linux/fs.h ^SEEK_ !MAX
fcntl_cmds+ 0 F_??? asm/fcntl.h,linux/fcntl.h ^F_[A-Z_]+$
	!^F_(OWNER_|SEAL_|RDLCK|WRLCK|UNLCK|EXLCK|SHLCK|LINUX) +F_GETLK64:12,F_SETLK64:13
	+F_SETLKW64:14
fd_flags 0 FD_??? asm/fcntl.h ^FD_CLOEXEC$
lock_types 0 F_??? asm/fcntl.h ^F_(RDLCK|WRLCK|UNLCK|EXLCK|SHLCK)$
flock_ops 0 LOCK_??? asm/fcntl.h =LOCK_SH,LOCK_EX,LOCK_NB,LOCK_UN,LOCK_MAND,LOCK_RW,LOCK_READ
	=LOCK_WRITE
owner_types+ 0 F_OWNER_??? asm/fcntl.h ^F_OWNER_
dn_flags 0 DN_??? linux/fcntl.h ^DN_
seals 0 F_SEAL_??? linux/fcntl.h ^F_SEAL_
rw_hints 0 RWH_WRITE_LIFE_??? linux/fcntl.h ^RWH_
file_types+ 0 S_IF??? linux/stat.h ^S_IF !MT$
mode_bits 0 - linux/stat.h ^S_IS(UID|GID|VTX)$
statx_mask 0 STATX_??? linux/stat.h =STATX_ALL,STATX_BASIC_STATS ^STATX_[A-Z]+ !_ATTR_
statx_attributes 0 STATX_ATTR_??? linux/stat.h ^STATX_ATTR_
fs_types 0 - linux/magic.h ^[A-Z].*_MAGIC(2|_V1)?$ !^(STACK_END|FUTEXFS|BTRFS_TEST)
statfs_flags 0 ST_??? - =ST_VALID:0x20,ST_RDONLY:1,ST_NOSUID:2,ST_NODEV:4,ST_NOEXEC:8
	=ST_SYNCHRONOUS:0x10 =ST_MANDLOCK:0x40,ST_NOATIME:0x400,ST_NODIRATIME:0x800
	=ST_RELATIME:0x1000 =ST_NOSYMFOLLOW:0x2000
rename_flags 0 RENAME_??? linux/fs.h ^RENAME_
fallocate_modes 0 FALLOC_FL_??? linux/falloc.h ^FALLOC_FL_ !ALLOCATE_RANGE$
fadvise_advices 0 POSIX_FADV_??? linux/fadvise.h ^POSIX_FADV_
sync_file_range_flags 0 SYNC_FILE_RANGE_??? linux/fs.h ^SYNC_FILE_RANGE_ !AND_WAIT
splice_flags 0 SPLICE_F_??? - =SPLICE_F_MOVE:1,SPLICE_F_NONBLOCK:2,SPLICE_F_MORE:4,SPLICE_F_GIFT:8
rwf_flags 0 RWF_??? linux/fs.h ^RWF_ !SUPPORTED
xattr_flags 0 XATTR_??? linux/xattr.h ^XATTR_(CREATE|REPLACE)$
close_range_flags 0 CLOSE_RANGE_??? linux/close_range.h ^CLOSE_RANGE_
openat2_flags 0x3 O_??? asm/fcntl.h,linux/openat2.h =O_RDONLY,O_WRONLY,O_RDWR,O_ACCMODE,O_CREAT
	=O_EXCL,O_NOCTTY
	=O_TRUNC,O_APPEND,O_NONBLOCK =O_SYNC,__O_SYNC,O_DSYNC,O_DIRECT,O_LARGEFILE,O_NOFOLLOW
	=O_NOATIME,O_CLOEXEC,O_PATH =O_TMPFILE,__O_TMPFILE =O_DIRECTORY,O_EMPTYPATH,FASYNC
	=OPENAT2_REGULAR
resolve_flags 0 RESOLVE_??? linux/openat2.h ^RESOLVE_
inotify_mask 0 IN_??? linux/inotify.h ^IN_ !^IN_(ALL_EVENTS|CLOSE|MOVE|CLOEXEC|NONBLOCK)$
inotify_flags 0 IN_??? linux/inotify.h ^IN_(CLOEXEC|NONBLOCK)$
fanotify_class 0 FAN_CLASS_??? linux/fanotify.h ^FAN_CLASS_
fanotify_init_flags 0xc FAN_??? linux/fanotify.h
	^FAN_(CLASS_.*|CLOEXEC|NONBLOCK|UNLIMITED_.*|ENABLE_AUDIT|REPORT_[A-Z_]*)$ !^FAN_REPORT_DFID
fanotify_mark_flags 0 FAN_MARK_??? linux/fanotify.h =FAN_MARK_ADD,FAN_MARK_REMOVE,FAN_MARK_FLUSH
	=FAN_MARK_DONT_FOLLOW,FAN_MARK_ONLYDIR,FAN_MARK_MNTNS,FAN_MARK_MOUNT,FAN_MARK_FILESYSTEM
	=FAN_MARK_IGNORED_MASK,FAN_MARK_IGNORED_SURV_MODIFY,FAN_MARK_IGNORE,FAN_MARK_EVICTABLE
	^FAN_MARK_ !_SURV$ !_INODE$
fanotify_mask 0 FAN_??? linux/fanotify.h =FAN_ACCESS,FAN_MODIFY,FAN_ATTRIB,FAN_CLOSE_WRITE
	=FAN_CLOSE_NOWRITE,FAN_OPEN =FAN_MOVED_FROM =FAN_MOVED_TO,FAN_CREATE,FAN_DELETE
	=FAN_DELETE_SELF,FAN_MOVE_SELF,FAN_OPEN_EXEC =FAN_Q_OVERFLOW,FAN_FS_ERROR
	=FAN_OPEN_PERM,FAN_ACCESS_PERM,FAN_OPEN_EXEC_PERM,FAN_DIR_MODIFY:0x80000,FAN_PRE_ACCESS
	=FAN_MNT_ATTACH,FAN_MNT_DETACH =FAN_EVENT_ON_CHILD,FAN_RENAME,FAN_ONDIR
# ---- Mounts
mount_flags 0 MS_??? linux/mount.h ^MS_ !_(MASK|VAL|MSK)$ !VERBOSE
mount_magic+ 0 - linux/mount.h ^MS_MGC_VAL$
umount_flags 0 MNT_??? - =MNT_FORCE:1,MNT_DETACH:2,MNT_EXPIRE:4,UMOUNT_NOFOLLOW:8
open_tree_flags 0 OPEN_TREE_??? linux/mount.h,linux/fcntl.h =OPEN_TREE_CLONE,OPEN_TREE_NAMESPACE
	=OPEN_TREE_CLOEXEC,AT_SYMLINK_NOFOLLOW,AT_NO_AUTOMOUNT,AT_EMPTY_PATH,AT_RECURSIVE
move_mount_flags 0 MOVE_MOUNT_??? linux/mount.h ^MOVE_MOUNT_ !__MASK
fsopen_flags 0 FSOPEN_??? linux/mount.h ^FSOPEN_
fspick_flags 0 FSPICK_??? linux/mount.h ^FSPICK_
fsconfig_cmds+ 0 FSCONFIG_??? linux/mount.h ^FSCONFIG_
fsmount_flags 0 FSMOUNT_??? linux/mount.h ^FSMOUNT_
mount_attr 0 MOUNT_ATTR_??? linux/mount.h =MOUNT_ATTR_RDONLY,MOUNT_ATTR_NOSUID,MOUNT_ATTR_NODEV
	=MOUNT_ATTR_NOEXEC,MOUNT_ATTR__ATIME ^MOUNT_ATTR_ !_SIZE_ !RELATIME
fsmount_attr 0 MOUNT_ATTR_??? linux/mount.h =MOUNT_ATTR_RDONLY,MOUNT_ATTR_NOSUID,MOUNT_ATTR_NODEV
	=MOUNT_ATTR_NOEXEC,MOUNT_ATTR__ATIME ^MOUNT_ATTR_ !_SIZE_ !RELATIME !IDMAP
mount_setattr_flags 0 AT_??? linux/fcntl.h ^AT_(SYMLINK_NOFOLLOW|NO_AUTOMOUNT|EMPTY_PATH|RECURSIVE)$
statmount_mask 0 STATMOUNT_??? linux/mount.h ^STATMOUNT_ !_BY_FD$
io_uring_mem_reg_flags 0 IORING_MEM_REGION_??? linux/io_uring.h ^IORING_MEM_REGION_REG_
statmount_flags 0 STATMOUNT_??? linux/mount.h ^STATMOUNT_BY_FD$
listmount_flags 0 LISTMOUNT_??? linux/mount.h ^LISTMOUNT_
lsmt_root 0 LSMT_??? linux/mount.h ^LSMT_
swap_flags 0 SWAP_FLAG_??? - =SWAP_FLAG_PREFER:0x8000,SWAP_FLAG_DISCARD:0x10000
	=SWAP_FLAG_DISCARD_ONCE:0x20000 =SWAP_FLAG_DISCARD_PAGES:0x40000
# ---- Memory
prot+ 0 PROT_??? asm/mman.h ^PROT_
mmap_flags+ 0xf MAP_??? linux/mman.h,asm/mman.h =MAP_SHARED,MAP_PRIVATE,MAP_SHARED_VALIDATE
	=MAP_DROPPABLE,MAP_FILE,MAP_FIXED,MAP_ANONYMOUS =MAP_32BIT,MAP_ABOVE4G,MAP_NORESERVE
	=MAP_POPULATE,MAP_NONBLOCK,MAP_GROWSDOWN,MAP_DENYWRITE =MAP_EXECUTABLE,MAP_LOCKED
	=MAP_STACK,MAP_HUGETLB,MAP_SYNC,MAP_FIXED_NOREPLACE
mremap_flags+ 0 MREMAP_??? linux/mman.h ^MREMAP_
madvise_advices 0 MADV_??? asm/mman.h ^MADV_
process_madvise_advices 0 MADV_??? asm/mman.h ^MADV_
	!^MADV_((UN)?MERGEABLE|(NO)?HUGEPAGE|DO(NT)?DUMP|(WIPE|KEEP)ONFORK|COLLAPSE)$
msync_flags 0 MS_??? asm/mman.h =MS_SYNC,MS_ASYNC,MS_INVALIDATE
mlock_flags 0 MLOCK_??? asm/mman.h ^MLOCK_
mlockall_flags 0 MCL_??? asm/mman.h ^MCL_
mempolicy_modes 0 MPOL_??? linux/mempolicy.h ^MPOL_[A-Z_]+$ !_F_ !_MF_ !_FLAGS$ !^MPOL_MAX$
mempolicy_mode_flags 0 MPOL_F_??? linux/mempolicy.h
	^MPOL_F_(STATIC_NODES|RELATIVE_NODES|NUMA_BALANCING)$
mempolicy_policies 0xffffffffffff1fff MPOL_??? linux/mempolicy.h =MPOL_DEFAULT,MPOL_PREFERRED
	=MPOL_BIND,MPOL_INTERLEAVE,MPOL_LOCAL,MPOL_PREFERRED_MANY =MPOL_WEIGHTED_INTERLEAVE
	=MPOL_F_STATIC_NODES,MPOL_F_RELATIVE_NODES,MPOL_F_NUMA_BALANCING
mempolicy_flags 0 MPOL_F_??? linux/mempolicy.h ^MPOL_F_(NODE|ADDR|MEMS_ALLOWED)$
mbind_flags 0 MPOL_MF_??? linux/mempolicy.h ^MPOL_MF_(STRICT|MOVE|MOVE_ALL)$
move_pages_flags 0 MPOL_MF_??? linux/mempolicy.h ^MPOL_MF_(MOVE|MOVE_ALL)$
memfd_flags 0 MFD_??? linux/memfd.h ^MFD_(CLOEXEC|ALLOW_SEALING|HUGETLB|NOEXEC_SEAL|EXEC)$
pkey_rights 0 PKEY_??? asm/mman.h +PKEY_UNRESTRICTED:0 ^PKEY_DISABLE_ +PKEY_DISABLE_EXECUTE:4
hwprobe_keys+ 0 RISCV_HWPROBE_KEY_??? asm/hwprobe.h ^RISCV_HWPROBE_KEY_
hwprobe_behaviors 0 RISCV_HWPROBE_BASE_BEHAVIOR_??? asm/hwprobe.h ^RISCV_HWPROBE_BASE_BEHAVIOR_
hwprobe_extensions 0 RISCV_HWPROBE_EXT_??? asm/hwprobe.h ^RISCV_HWPROBE_IMA_ ^RISCV_HWPROBE_EXT_ !ZICFISS
hwprobe_extensions_1 0 RISCV_HWPROBE_EXT_??? asm/hwprobe.h =RISCV_HWPROBE_EXT_ZICFISS
hwprobe_misaligned 0 RISCV_HWPROBE_MISALIGNED_??? asm/hwprobe.h
	^RISCV_HWPROBE_MISALIGNED_(UNKNOWN|EMULATED|SLOW|FAST|UNSUPPORTED)$
hwprobe_scalars 0 RISCV_HWPROBE_MISALIGNED_SCALAR_??? asm/hwprobe.h ^RISCV_HWPROBE_MISALIGNED_SCALAR_
hwprobe_vectors 0 RISCV_HWPROBE_MISALIGNED_VECTOR_??? asm/hwprobe.h ^RISCV_HWPROBE_MISALIGNED_VECTOR_
hwprobe_flags 0 RISCV_HWPROBE_??? asm/hwprobe.h =RISCV_HWPROBE_WHICH_CPUS
icache_flags 0 SYS_RISCV_FLUSH_ICACHE_??? - =SYS_RISCV_FLUSH_ICACHE_LOCAL:1
shadow_stack_flags 0 SHADOW_STACK_??? asm/mman.h ^SHADOW_STACK_
userfaultfd_flags 0 UFFD_??? linux/userfaultfd.h,asm/fcntl.h =UFFD_USER_MODE_ONLY,O_NONBLOCK
	=O_CLOEXEC
membarrier_cmds+ 0 MEMBARRIER_CMD_??? linux/membarrier.h ^MEMBARRIER_CMD_ !_FLAG_ !_SHARED$
membarrier_flags+ 0 MEMBARRIER_CMD_FLAG_??? linux/membarrier.h ^MEMBARRIER_CMD_FLAG_
# ---- Processes
clone_flags 0 CLONE_??? linux/sched.h ^CLONE_ !^CLONE_ARGS_
	!^CLONE_(NEWTIME|DETACHED|CLEAR_SIGHAND)$
	!^CLONE_(INTO_CGROUP|AUTOREAP|NNP|PIDFD_AUTOKILL|EMPTY_MNTNS)$
clone3_flags 0 CLONE_??? linux/sched.h =CLONE_VM,CLONE_FS,CLONE_FILES,CLONE_SIGHAND,CLONE_PIDFD
	=CLONE_PTRACE,CLONE_VFORK =CLONE_PARENT =CLONE_THREAD,CLONE_NEWNS,CLONE_SYSVSEM,CLONE_SETTLS
	=CLONE_PARENT_SETTID =CLONE_CHILD_CLEARTID =CLONE_UNTRACED,CLONE_CHILD_SETTID
	=CLONE_NEWCGROUP,CLONE_NEWUTS,CLONE_NEWIPC,CLONE_NEWUSER =CLONE_NEWPID,CLONE_NEWNET,CLONE_IO
	=CLONE_NEWTIME ^CLONE_ !^CLONE_ARGS_ !^CLONE_DETACHED$
unshare_flags 0 CLONE_??? linux/sched.h ^CLONE_(NEW.*|FS|FILES|SYSVSEM|VM|THREAD|SIGHAND)$ ^UNSHARE_
setns_types 0 CLONE_NEW??? linux/sched.h ^CLONE_NEW
wait_options+ 0 W??? linux/wait.h =WNOHANG,WEXITED,WSTOPPED,WCONTINUED,WNOWAIT,__WCLONE,__WALL
	=__WNOTHREAD
waitid_types+ 0 P_??? linux/wait.h ^P_
rusage_who 0 RUSAGE_??? linux/resource.h ^RUSAGE_
rlimits 0 RLIMIT_??? asm/resource.h ^RLIMIT_
priority_which+ 0 PRIO_??? linux/resource.h ^PRIO_(PROCESS|PGRP|USER)$
sched_policies 0 SCHED_??? linux/sched.h +SCHED_OTHER:0,SCHED_ISO:4
	^SCHED_(FIFO|RR|BATCH|IDLE|DEADLINE|EXT)$
sched_flags 0 SCHED_FLAG_??? linux/sched.h ^SCHED_FLAG_ !^SCHED_FLAG_(ALL|KEEP_ALL|UTIL_CLAMP)$
	+SCHED_FLAG_UTIL_CLAMP_MAX
sched_getattr_flags 0 SCHED_GETATTR_FLAG_??? linux/sched.h ^SCHED_GETATTR_FLAG_
ioprio_who+ 0 IOPRIO_WHO_??? linux/ioprio.h ^IOPRIO_WHO_
ioprio_classes 0 IOPRIO_CLASS_??? linux/ioprio.h ^IOPRIO_CLASS_ !_(SHIFT|MASK)$
ioprio_hints 0 IOPRIO_HINT_??? linux/ioprio.h ^IOPRIO_HINT_ !_(SHIFT|MASK|NR_HINTS)$
futex_ops+ 0xff FUTEX_??? linux/futex.h ^FUTEX_FD$
	^FUTEX_(WAIT|WAKE|REQUEUE|CMP_REQUEUE|WAKE_OP)(_PRIVATE)?$
	^FUTEX_(UN|TRY)?LOCK_PI(_PRIVATE)?$
	^FUTEX_(WAIT_BITSET|WAKE_BITSET|WAIT_REQUEUE_PI)(_PRIVATE)?$
	^FUTEX_(CMP_REQUEUE_PI|LOCK_PI2)(_PRIVATE)?$ ^FUTEX_CLOCK_REALTIME$
futex_op_flags 0 - linux/futex.h ^FUTEX_(PRIVATE_FLAG|CLOCK_REALTIME|ROBUST_UNLOCK|ROBUST_LIST32)$
futex_wake_ops 0 FUTEX_OP_??? linux/futex.h ^FUTEX_OP_(SET|ADD|OR|ANDN|XOR)$
futex_wake_cmps 0 FUTEX_OP_CMP_??? linux/futex.h ^FUTEX_OP_CMP_
futex2_flags 0x3 FUTEX2_??? linux/futex.h ^FUTEX2_ !MASK
kcmp_types+ 0 KCMP_??? linux/kcmp.h ^KCMP_ !TYPES$
ptrace_requests+ 0 PTRACE_??? linux/ptrace.h,asm/ptrace.h +PTRACE_PEEKUSER:3,PTRACE_POKEUSER:6
	^PTRACE_ !^PTRACE_(O_|EVENT|SYSCALL_INFO_|PEEKSIGINFO_|SEIZE_|EVENTMSG|PEEKUSR|POKEUSR)
	!^PTRACE_(GETFDPIC|CFI)_
ptrace_options+ 0 PTRACE_O_??? linux/ptrace.h ^PTRACE_O_ !MASK
ptrace_events+ 0 PTRACE_EVENT_??? linux/ptrace.h ^PTRACE_EVENT_
ptrace_syscall_info+ 0 PTRACE_SYSCALL_INFO_??? linux/ptrace.h ^PTRACE_SYSCALL_INFO_
ptrace_peeksiginfo 0 PTRACE_PEEKSIGINFO_??? linux/ptrace.h ^PTRACE_PEEKSIGINFO_
user_offsets 0 - - =R15:0,R14:8,R13:16,R12:24,RBP:32,RBX:40,R11:48
	=R10:56,R9:64,R8:72,RAX:80,RCX:88,RDX:96,RSI:104
	=RDI:112,ORIG_RAX:120,RIP:128,CS:136,EFL:144,RSP:152,SS:160
	=u_fpvalid:216,i387:224,u_tsize:736,u_dsize:744,u_ssize:752,start_code:760,start_stack:768
	=signal:776,reserved:784,u_ar0:792,u_fpstate:800,magic:808,u_comm:816,u_debugreg:848
prctl_ops+ 0 PR_??? linux/prctl.h ^PR_(SET|GET)_[A-Z_]+$ ^PR_(CAPBSET|TASK_PERF|MPX|SVE|SME)_
	^PR_(MCE_KILL|MCE_KILL_GET|CAP_AMBIENT|PAC_RESET_KEYS|SCHED_CORE|RISCV_V_SET_CONTROL)$
	^PR_(RISCV_V_GET_CONTROL|RISCV_SET_ICACHE_FLUSH_CTX|PPC_GET_DEXCR|PPC_SET_DEXCR)$
	^PR_(LOCK_SHADOW_STACK_STATUS|TIMER_CREATE_RESTORE_IDS|FUTEX_HASH|RSEQ_SLICE_EXTENSION)$
	^PR_PAC_(SET|GET)_ENABLED_KEYS$ !^PR_SET_(MM_|VMA_|PTRACER_ANY)
	!^PR_S[VM]E_(VL|SET_VL_ONEXEC)
prctl_set_mm+ 0 PR_SET_MM_??? linux/prctl.h ^PR_SET_MM_
arch_prctl_ops+ 0 ARCH_??? asm/prctl.h ^ARCH_ !^ARCH_(XCOMP_|SHSTK_SHSTK|SHSTK_WRSS)
seccomp_ops+ 0 SECCOMP_??? linux/seccomp.h ^SECCOMP_(SET_MODE|GET)_
seccomp_modes+ 0 SECCOMP_MODE_??? linux/seccomp.h ^SECCOMP_MODE_
seccomp_filter_flags 0 SECCOMP_FILTER_FLAG_??? linux/seccomp.h ^SECCOMP_FILTER_FLAG_
seccomp_actions 0 SECCOMP_RET_??? linux/seccomp.h =SECCOMP_RET_KILL_PROCESS,SECCOMP_RET_KILL_THREAD
	=SECCOMP_RET_TRAP,SECCOMP_RET_ERRNO =SECCOMP_RET_USER_NOTIF,SECCOMP_RET_TRACE
	=SECCOMP_RET_LOG,SECCOMP_RET_ALLOW
capabilities 0 CAP_??? linux/capability.h ^CAP_ !LAST
cap_versions+ 0 _LINUX_CAPABILITY_VERSION_??? linux/capability.h ^_LINUX_CAPABILITY_VERSION_
securebits 0 SECBIT_??? linux/securebits.h ^SECBIT_
# ---- Waiting, time
poll_events 0 POLL??? asm/poll.h ^POLL[A-Z]+$ !FREE$ +POLL_BUSY_LOOP:0x8000
epoll_ops+ 0 EPOLL_CTL_??? linux/eventpoll.h ^EPOLL_CTL_
epoll_events 0 EPOLL??? linux/eventpoll.h ^EPOLL[A-Z]+$
epoll_flags 0 EPOLL_??? linux/eventpoll.h ^EPOLL_CLOEXEC$
eventfd_flags 0 EFD_??? linux/eventfd.h =EFD_SEMAPHORE,EFD_CLOEXEC,EFD_NONBLOCK
timerfd_flags 0 TFD_??? linux/timerfd.h =TFD_TIMER_ABSTIME,TFD_TIMER_CANCEL_ON_SET,TFD_CLOEXEC
	=TFD_NONBLOCK
clocks+ 0 CLOCK_??? linux/time.h ^CLOCK_[A-Z_]+$ !_AUX
timer_flags 0 TIMER_??? linux/time.h ^TIMER_ABSTIME$
itimers 0 ITIMER_??? linux/time.h ^ITIMER_
adjtimex_modes 0 ADJ_??? linux/timex.h =ADJ_OFFSET_SS_READ,ADJ_OFFSET_SINGLESHOT,ADJ_OFFSET
	=ADJ_FREQUENCY,ADJ_MAXERROR =ADJ_ESTERROR =ADJ_STATUS,ADJ_TIMECONST,ADJ_TAI,ADJ_SETOFFSET
	=ADJ_MICRO,ADJ_NANO,ADJ_TICK
adjtimex_status 0 STA_??? linux/timex.h ^STA_ !RONLY
adjtimex_state 0 TIME_??? linux/timex.h ^TIME_ !BAD
# ---- Sockets
address_families+ 0 AF_??? linux/socket.h =AF_UNSPEC:0,AF_UNIX:1,AF_INET:2,AF_AX25:3,AF_IPX:4
	=AF_APPLETALK:5,AF_NETROM:6,AF_BRIDGE:7 =AF_ATMPVC:8,AF_X25:9,AF_INET6:10,AF_ROSE:11
	=AF_DECnet:12,AF_NETBEUI:13,AF_SECURITY:14 =AF_KEY:15 =AF_NETLINK:16,AF_PACKET:17,AF_ASH:18
	=AF_ECONET:19,AF_ATMSVC:20,AF_RDS:21,AF_SNA:22 =AF_IRDA:23 =AF_PPPOX:24,AF_WANPIPE:25
	=AF_LLC:26,AF_IB:27,AF_MPLS:28,AF_CAN:29,AF_TIPC:30 =AF_BLUETOOTH:31
	=AF_IUCV:32,AF_RXRPC:33,AF_ISDN:34,AF_PHONET:35,AF_IEEE802154:36,AF_CAIF:37,AF_ALG:38
	=AF_NFC:39 =AF_VSOCK:40,AF_KCM:41,AF_QIPCRTR:42,AF_SMC:43,AF_XDP:44,AF_MCTP:45
socket_types 0xf SOCK_??? - =SOCK_STREAM:1,SOCK_DGRAM:2,SOCK_RAW:3,SOCK_RDM:4,SOCK_SEQPACKET:5
	=SOCK_DCCP:6 =SOCK_PACKET:10,SOCK_CLOEXEC:0x80000,SOCK_NONBLOCK:0x800
socket_flags 0 SOCK_??? - =SOCK_CLOEXEC:0x80000,SOCK_NONBLOCK:0x800
inet_protocols+ 0 IPPROTO_??? linux/in.h,linux/in6.h ^IPPROTO_ !MAX$
netlink_families+ 0 NETLINK_??? linux/netlink.h
	^NETLINK_(ROUTE|UNUSED|USERSOCK|FIREWALL|SOCK_DIAG|NFLOG|XFRM|SELINUX|ISCSI|AUDIT)$
	^NETLINK_(FIB_LOOKUP|CONNECTOR|NETFILTER|IP6_FW|DNRTMSG|KOBJECT_UEVENT|GENERIC)$
	^NETLINK_(SCSITRANSPORT|ECRYPTFS|RDMA|CRYPTO|SMC)$
msg_flags 0 MSG_??? - =MSG_OOB:1,MSG_PEEK:2,MSG_DONTROUTE:4,MSG_CTRUNC:8,MSG_PROBE:0x10
	=MSG_TRUNC:0x20 =MSG_DONTWAIT:0x40,MSG_EOR:0x80,MSG_WAITALL:0x100,MSG_FIN:0x200
	=MSG_SYN:0x400 =MSG_CONFIRM:0x800,MSG_RST:0x1000,MSG_ERRQUEUE:0x2000,MSG_NOSIGNAL:0x4000
	=MSG_MORE:0x8000 =MSG_WAITFORONE:0x10000,MSG_SENDPAGE_NOTLAST:0x20000,MSG_BATCH:0x40000
	=MSG_NO_SHARED_FRAGS:0x80000,MSG_SOCK_DEVMEM:0x2000000
	=MSG_ZEROCOPY:0x4000000,MSG_FASTOPEN:0x20000000,MSG_CMSG_CLOEXEC:0x40000000
	=MSG_CMSG_COMPAT:0x80000000
shutdown_how 0 SHUT_??? - =SHUT_RD:0,SHUT_WR:1,SHUT_RDWR:2
socket_levels+ 0 SOL_?? asm/socket.h,linux/can.h +SOL_IP:0 ^SOL_SOCKET$
	+SOL_TCP:6,SOL_UDP:17,SOL_IPV6:41,SOL_ICMPV6:58,SOL_SCTP:132,SOL_UDPLITE:136,SOL_RAW:255
	+SOL_IPX:256,SOL_AX25:257,SOL_ATALK:258,SOL_NETROM:259,SOL_ROSE:260,SOL_DECNET:261
	+SOL_X25:262,SOL_PACKET:263,SOL_ATM:264,SOL_AAL:265,SOL_IRDA:266,SOL_NETBEUI:267
	+SOL_LLC:268,SOL_DCCP:269,SOL_NETLINK:270,SOL_TIPC:271,SOL_RXRPC:272,SOL_PPPOL2TP:273
	+SOL_BLUETOOTH:274,SOL_PNPIPE:275,SOL_RDS:276,SOL_IUCV:277,SOL_CAIF:278,SOL_ALG:279
	+SOL_NFC:280,SOL_KCM:281,SOL_TLS:282,SOL_XDP:283,SOL_MPTCP:284,SOL_MCTP:285,SOL_SMC:286
	+SOL_VSOCK:287,SOL_CAN_BASE:100,SOL_CAN_RAW:101,AF_VSOCK:40
so_options+ 0 SO_??? asm/socket.h ^SO_
	!^SO_(GET_FILTER|DETACH_BPF|RCVTIMEO|SNDTIMEO|TIMESTAMP|TIMESTAMPNS|TIMESTAMPING)$
ip_options+ 0 IP_??? linux/in.h ^IP_[A-Z]+ ^MCAST_[A-Z]+_ ^MCAST_MSFILTER$ !^IP_(PMTUDISC|DEFAULT)
	!^IP_RECVRETOPTS$
ipv6_options+ 0 IPV6_??? linux/in6.h,linux/in.h ^IPV6_[A-Z0-9]+ ^MCAST_
	!^IPV6_(FL_|PRIORITY_|TLV_|PMTUDISC_|FLOWINFO_(FLOW|PRIO)|PREFER_) !^MCAST_(IN|EX)CLUDE
	+IPV6_USE_MIN_MTU:63
tcp_options+ 0 TCP_??? linux/tcp.h +TCP_COOKIE_TRANSACTIONS:15 ^TCP_
	!^TCP_(MSS_|FLAG_|DATA_OFFSET|RESERVED_BITS|REPAIR_OFF|NLA_|NO_QUEUE|RECV_QUEUE)
	!^TCP_(SEND_QUEUE|QUEUES_NR|CA_|AO_KEYF|AO_MAX|ULP_INFO|FASTOPEN_COOKIE|RECEIVE_ZEROCOPY_)
	!^TCP_(TFO_|ACCECN_OPT_|ACCECN_FAIL) !^TCP_REPAIR_ON$ !^TCP_MD5SIG_(FLAG|MAX|EXT_)
udp_options+ 0 UDP_??? linux/udp.h ^UDP_[A-Z0-9_]+$ !^UDP_ENCAP_
packet_options+ 0 PACKET_??? linux/if_packet.h +PACKET_FANOUT_DATA:22 ^PACKET_
	!^PACKET_(HOST|BROADCAST|MULTICAST|OTHERHOST|OUTGOING|LOOPBACK|USER|KERNEL|FASTROUTE)$
	!^PACKET_(FANOUT_.*|MR_.*)$
netlink_options+ 0 NETLINK_??? linux/netlink.h
	^NETLINK_(ADD_MEMBERSHIP|DROP_MEMBERSHIP|PKTINFO|BROADCAST_ERROR|NO_ENOBUFS|RX_RING)$
	^NETLINK_(TX_RING|LISTEN_ALL_NSID|LIST_MEMBERSHIPS|CAP_ACK|EXT_ACK|GET_STRICT_CHK)$
# ---- IPC
ipc_cmds+ 0 IPC_??? linux/ipc.h ^IPC_(RMID|SET|STAT|INFO)$
mq_flags 0 O_??? asm/fcntl.h ^O_NONBLOCK$
ipc_flags 0 IPC_??? linux/ipc.h ^IPC_(CREAT|EXCL|NOWAIT)$
msgctl_cmds+ 0 MSG_??? linux/ipc.h,linux/msg.h ^IPC_(RMID|SET|STAT|INFO)$ ^MSG_(STAT|INFO|STAT_ANY)$
semctl_cmds+ 0 SEM_??? linux/ipc.h,linux/sem.h ^IPC_(RMID|SET|STAT|INFO)$
	^(GETPID|GETVAL|GETALL|GETNCNT|GETZCNT|SETVAL|SETALL)$ ^SEM_(STAT|INFO|STAT_ANY)$
shmctl_cmds+ 0 SHM_??? linux/ipc.h,linux/shm.h ^IPC_(RMID|SET|STAT|INFO)$
	^SHM_(LOCK|UNLOCK|STAT|INFO|STAT_ANY)$
msgrcv_flags 0 MSG_??? linux/ipc.h,linux/msg.h =MSG_NOERROR,MSG_EXCEPT,MSG_COPY,IPC_NOWAIT
semop_flags 0 SEM_??? linux/ipc.h,linux/sem.h =SEM_UNDO,IPC_NOWAIT
shmget_flags 0 SHM_??? linux/shm.h,linux/ipc.h =IPC_CREAT,IPC_EXCL,SHM_HUGETLB,SHM_NORESERVE
shmat_flags 0 SHM_??? linux/shm.h =SHM_RDONLY,SHM_RND,SHM_REMAP,SHM_EXEC
# ---- More of files
open_flags_only 0 O_??? asm/fcntl.h =O_CREAT,O_EXCL,O_NOCTTY,O_TRUNC,O_APPEND,O_NONBLOCK,O_SYNC
	=__O_SYNC,O_DSYNC,O_DIRECT =O_LARGEFILE =O_NOFOLLOW,O_NOATIME,O_CLOEXEC,O_PATH,O_TMPFILE
	=__O_TMPFILE,O_DIRECTORY,O_EMPTYPATH,FASYNC
nofollow_flags 0 AT_??? linux/fcntl.h =AT_SYMLINK_NOFOLLOW,AT_EMPTY_PATH
fs_flags 0 FS_??? linux/fs.h ^FS_[A-Z0-9_]+_FL$ !^FS_BTREE_FL$
fs_xflags 0 FS_XFLAG_??? linux/fs.h
	=FS_XFLAG_REALTIME,FS_XFLAG_PREALLOC,FS_XFLAG_IMMUTABLE,FS_XFLAG_APPEND,FS_XFLAG_SYNC
	=FS_XFLAG_NOATIME,FS_XFLAG_NODUMP,FS_XFLAG_RTINHERIT,FS_XFLAG_PROJINHERIT
	=FS_XFLAG_NOSYMLINKS,FS_XFLAG_EXTSIZE,FS_XFLAG_EXTSZINHERIT,FS_XFLAG_NODEFRAG
	=FS_XFLAG_FILESTREAM,FS_XFLAG_DAX,FS_XFLAG_COWEXTSIZE,FS_XFLAG_VERITY,FS_XFLAG_HASATTR
	=FS_XFLAG_CASEFOLD,FS_XFLAG_CASENONPRESERVING ^FS_XFLAG_
fiemap_flags 0 FIEMAP_FLAG_??? linux/fiemap.h ^FIEMAP_FLAG_ !COMPAT
fiemap_extent_flags 0 FIEMAP_EXTENT_??? linux/fiemap.h ^FIEMAP_EXTENT_
dedupe_status 0 FILE_DEDUPE_RANGE_??? linux/fs.h ^FILE_DEDUPE_RANGE_
fsverity_hashes 0 FS_VERITY_HASH_ALG_??? linux/fsverity.h ^FS_VERITY_HASH_ALG_
fsverity_metadata 0 FS_VERITY_METADATA_TYPE_??? linux/fsverity.h ^FS_VERITY_METADATA_TYPE_
fscrypt_policy_flags 0x3 FSCRYPT_POLICY_FLAG_??? linux/fscrypt.h ^FSCRYPT_POLICY_FLAG_
	^FSCRYPT_POLICY_FLAGS_PAD_[0-9]+$
fscrypt_modes 0 FSCRYPT_MODE_??? linux/fscrypt.h ^FSCRYPT_MODE_
fscrypt_key_types 0 FSCRYPT_KEY_SPEC_TYPE_??? linux/fscrypt.h ^FSCRYPT_KEY_SPEC_TYPE_
fscrypt_remove_status 0 FSCRYPT_KEY_REMOVAL_STATUS_FLAG_??? linux/fscrypt.h
	^FSCRYPT_KEY_REMOVAL_STATUS_FLAG_
fscrypt_key_status 0 FSCRYPT_KEY_STATUS_??? linux/fscrypt.h ^FSCRYPT_KEY_STATUS_[A-Z]+$
nsfs_ids 0 - linux/nsfs.h ^LISTNS_
ns_types 0 ???_NS linux/nsfs.h ^(TIME|MNT|CGROUP|UTS|IPC|USER|PID|NET)_NS$
pagemap_flags 0 PM_SCAN_??? linux/fs.h ^PM_SCAN_
page_categories 0 PAGE_IS_??? linux/fs.h ^PAGE_IS_
procmap_flags 0 PROCMAP_QUERY_??? linux/fs.h ^PROCMAP_QUERY_
shutdown_fs_flags 0 FS_SHUTDOWN_FLAGS_??? linux/fs.h ^FS_SHUTDOWN_FLAGS_
integrity_flags 0 - linux/fs.h ^IO_INTEGRITY_CHK_
quota_cmds+ 0 Q_??? linux/quota.h,linux/dqblk_xfs.h ^Q_X?[A-Z]+$
	+Q_V1_QUOTAON:0x100,Q_V1_QUOTAOFF:0x200,Q_V1_GETQUOTA:0x300,Q_V1_SETQUOTA:0x400
	+Q_V1_SETUSE:0x500,Q_V1_SYNC:0x600,Q_SETQLIM:0x700,Q_V1_GETSTATS:0x800,Q_V2_GETINFO:0x900
	+Q_V2_SETINFO:0xa00,Q_V2_SETGRACE:0xb00,Q_V2_SETFLAGS:0xc00,Q_V2_GETQUOTA:0xd00
	+Q_V2_SETQUOTA:0xe00,Q_V2_SETUSE:0xf00,Q_V1_RSQUASH:0x1000,Q_V2_GETSTATS:0x1100
quota_types 0 ???QUOTA linux/quota.h ^(USR|GRP|PRJ)QUOTA$
quota_formats 0 QFMT_??? linux/quota.h ^QFMT_
quota_valid 0 QIF_??? linux/quota.h =QIF_BLIMITS,QIF_SPACE,QIF_ILIMITS,QIF_INODES,QIF_BTIME
	=QIF_ITIME
quota_info_flags 0 DQF_??? linux/quota.h =DQF_ROOT_SQUASH:1,DQF_SYS_FILE:0x10000
quota_info_valid 0 IIF_??? linux/quota.h ^IIF_ !ALL
# ---- More of processes
personalities 0xff PER_??? linux/personality.h =PER_LINUX:0,PER_BSD:6,PER_LINUX32:8,PER_RISCOS:0xc
	=PER_OSF4:0xf,PER_HPUX:0x10 =PER_MASK:0xff,UNAME26,ADDR_NO_RANDOMIZE,FDPIC_FUNCPTRS
	=MMAP_PAGE_ZERO,ADDR_COMPAT_LAYOUT =READ_IMPLIES_EXEC =ADDR_LIMIT_32BIT,SHORT_INODE
	=WHOLE_SECONDS,STICKY_TIMEOUTS,ADDR_LIMIT_3GB
unalign_flags 0 PR_UNALIGN_??? linux/prctl.h ^PR_UNALIGN_
fpemu_flags 0 PR_FPEMU_??? linux/prctl.h ^PR_FPEMU_
fpexc_modes 0 PR_FP_EXC_??? linux/prctl.h =PR_FP_EXC_DISABLED,PR_FP_EXC_NONRECOV,PR_FP_EXC_ASYNC
	=PR_FP_EXC_PRECISE =PR_FP_EXC_SW_ENABLE =PR_FP_EXC_DIV,PR_FP_EXC_OVF,PR_FP_EXC_UND
	=PR_FP_EXC_RES,PR_FP_EXC_INV
fp_modes 0 PR_FP_MODE_??? linux/prctl.h ^PR_FP_MODE_
endians 0 PR_ENDIAN_??? linux/prctl.h ^PR_ENDIAN_
timings 0 PR_TIMING_??? linux/prctl.h ^PR_TIMING_
tsc_modes 0 PR_TSC_??? linux/prctl.h ^PR_TSC_
mce_kill_cmds+ 0 PR_MCE_KILL_??? linux/prctl.h ^PR_MCE_KILL_(SET|CLEAR)$
mce_kill_policies 0 PR_MCE_KILL_??? linux/prctl.h ^PR_MCE_KILL_(LATE|EARLY|DEFAULT)$
cap_ambient_cmds+ 0 PR_CAP_AMBIENT_??? linux/prctl.h ^PR_CAP_AMBIENT_
speculation_kinds+ 0 PR_SPEC_??? linux/prctl.h ^PR_SPEC_(STORE_BYPASS|INDIRECT_BRANCH|L1D_FLUSH)$
speculation_ctrl 0 PR_SPEC_??? linux/prctl.h
	^PR_SPEC_(PRCTL|ENABLE|DISABLE|FORCE_DISABLE|DISABLE_NOEXEC)$ =PR_SPEC_NOT_AFFECTED
speculation_modes 0 PR_SPEC_??? linux/prctl.h ^PR_SPEC_(ENABLE|DISABLE|FORCE_DISABLE|DISABLE_NOEXEC)$
pac_enabled_keys 0 PR_PAC_??? linux/prctl.h ^PR_PAC_A[PD][IDA-Z]*KEY$ !GAKEY
suid_dump 0 SUID_DUMP_??? - =SUID_DUMP_DISABLE:0,SUID_DUMP_USER:1,SUID_DUMP_ROOT:2
pac_keys 0 PR_PAC_??? linux/prctl.h ^PR_PAC_A
mte_checks 0 - linux/prctl.h ^PR_MTE_TCF_
sys_dispatch_modes 0 PR_SYS_DISPATCH_??? linux/prctl.h =PR_SYS_DISPATCH_OFF,PR_SYS_DISPATCH_EXCLUSIVE_ON,PR_SYS_DISPATCH_INCLUSIVE_ON
sched_core_cmds+ 0 PR_SCHED_CORE_??? linux/prctl.h ^PR_SCHED_CORE_(GET|CREATE|SHARE_TO|SHARE_FROM)$
sched_core_scopes 0 PIDTYPE_??? - =PIDTYPE_PID:0,PIDTYPE_TGID:1,PIDTYPE_PGID:2,PIDTYPE_SID:3
mdwe_flags 0 PR_MDWE_??? linux/prctl.h ^PR_MDWE_
set_vma_cmds+ 0 PR_SET_VMA_??? linux/prctl.h ^PR_SET_VMA_
sve_flags 0 - linux/prctl.h =PR_SVE_SET_VL_ONEXEC,PR_SVE_VL_INHERIT
sme_flags 0 - linux/prctl.h =PR_SME_SET_VL_ONEXEC,PR_SME_VL_INHERIT
ptracers 0 - linux/prctl.h ^PR_SET_PTRACER_ANY$
thp_disable_flags 0 PR_THP_DISABLE_??? linux/prctl.h ^PR_THP_DISABLE_
futex_hash_cmds 0 PR_FUTEX_HASH_??? linux/prctl.h ^PR_FUTEX_HASH_
rseq_slice_cmds 0 PR_RSEQ_SLICE_??? linux/prctl.h ^PR_RSEQ_SLICE_EXTENSION_
rseq_slice_flags 0 PR_RSEQ_SLICE_EXT_??? linux/prctl.h ^PR_RSEQ_SLICE_EXT_ENABLE$
timer_restore_cmds 0 PR_TIMER_CREATE_RESTORE_IDS_??? linux/prctl.h ^PR_TIMER_CREATE_RESTORE_IDS_
shadow_stack_modes 0 PR_SHADOW_STACK_??? linux/prctl.h ^PR_SHADOW_STACK_
dexcr_aspects 0 PR_PPC_DEXCR_??? linux/prctl.h ^PR_PPC_DEXCR_(SBHE|IBRTPD|SRAPD|NPHIE)$
dexcr_ctrl 0 PR_PPC_DEXCR_CTRL_??? linux/prctl.h ^PR_PPC_DEXCR_CTRL_ !MASK
riscv_fence 0 PR_RISCV_CTX_??? linux/prctl.h ^PR_RISCV_CTX_
riscv_scopes 0 PR_RISCV_SCOPE_??? linux/prctl.h ^PR_RISCV_SCOPE_
riscv_vstate 0 PR_RISCV_V_VSTATE_CTRL_??? linux/prctl.h
	^PR_RISCV_V_VSTATE_CTRL_(OFF|ON|DEFAULT|INHERIT)$
x86_xfeatures 0 XFEATURE_MASK_??? - =XFEATURE_MASK_FPSSE:3,XFEATURE_MASK_FP:1,XFEATURE_MASK_SSE:2
	=XFEATURE_MASK_YMM:4 =XFEATURE_MASK_BNDREGS:8,XFEATURE_MASK_BNDCSR:0x10
	=XFEATURE_MASK_AVX512:0xe0 =XFEATURE_MASK_OPMASK:0x20,XFEATURE_MASK_ZMM_Hi256:0x40
	=XFEATURE_MASK_Hi16_ZMM:0x80 =XFEATURE_MASK_PT:0x100,XFEATURE_MASK_PKRU:0x200
	=XFEATURE_MASK_PASID:0x400 =XFEATURE_MASK_LBR:0x8000,XFEATURE_MASK_XTILE:0x60000
	=XFEATURE_MASK_XTILE_CFG:0x20000 =XFEATURE_MASK_XTILE_DATA:0x40000
x86_xfeature_bits 0 XFEATURE_??? - =XFEATURE_FP:0,XFEATURE_SSE:1,XFEATURE_YMM:2,XFEATURE_BNDREGS:3
	=XFEATURE_BNDCSR:4 =XFEATURE_OPMASK:5 =XFEATURE_ZMM_Hi256:6,XFEATURE_Hi16_ZMM:7
	=XFEATURE_PT:8,XFEATURE_PKRU:9,XFEATURE_PASID:10 =XFEATURE_CET_USER:11
	=XFEATURE_CET_KERNEL:12,XFEATURE_LBR:15,XFEATURE_XTILE_CFG:17,XFEATURE_XTILE_DATA:18
ptrace_eventmsgs 0 - linux/ptrace.h ^PTRACE_EVENTMSG_
elf_notes 0 NT_??? linux/elf.h +NT_FPREGSET:2,NT_PRXREG:4,NT_PLATFORM:5,NT_GWINDOWS:7,NT_ASRS:8
	+NT_PSTATUS:10 +NT_PSINFO:13 +NT_PRCRED:14,NT_UTSNAME:15,NT_LWPSTATUS:16,NT_LWPSINFO:17
	+NT_PRFPXREG:20 ^NT_[A-Z0-9_]+$ !^NT_(GNU|OPENBSD|SIZE|VERSION|PRFPREG$|TASKSTRUCT)
seccomp_notif_flags 0 SECCOMP_USER_NOTIF_FLAG_??? linux/seccomp.h ^SECCOMP_USER_NOTIF_FLAG_
seccomp_addfd_flags 0 SECCOMP_ADDFD_FLAG_??? linux/seccomp.h ^SECCOMP_ADDFD_FLAG_
keyctl_cmds+ 0 KEYCTL_??? linux/keyctl.h ^KEYCTL_ !^KEYCTL_(SUPPORTS|CAPS[01]|MOVE_EXCL)
key_ids 0 - linux/keyctl.h ^KEY_SPEC_
key_reqkeys 0 KEY_REQKEY_DEFL_??? linux/keyctl.h ^KEY_REQKEY_DEFL_
key_perms 0 KEY_??? - =KEY_POS_VIEW:0x01000000,KEY_POS_READ:0x02000000,KEY_POS_WRITE:0x04000000
	=KEY_POS_SEARCH:0x08000000 =KEY_POS_LINK:0x10000000,KEY_POS_SETATTR:0x20000000
	=KEY_USR_VIEW:0x00010000 =KEY_USR_READ:0x00020000 =KEY_USR_WRITE:0x00040000
	=KEY_USR_SEARCH:0x00080000,KEY_USR_LINK:0x00100000 =KEY_USR_SETATTR:0x00200000
	=KEY_GRP_VIEW:0x00000100,KEY_GRP_READ:0x00000200,KEY_GRP_WRITE:0x00000400
	=KEY_GRP_SEARCH:0x00000800 =KEY_GRP_LINK:0x00001000,KEY_GRP_SETATTR:0x00002000
	=KEY_OTH_VIEW:0x00000001 =KEY_OTH_READ:0x00000002 =KEY_OTH_WRITE:0x00000004
	=KEY_OTH_SEARCH:0x00000008,KEY_OTH_LINK:0x00000010 =KEY_OTH_SETATTR:0x00000020
keyctl_pkey_ops 0 KEYCTL_SUPPORTS_??? linux/keyctl.h ^KEYCTL_SUPPORTS_
keyctl_move_flags 0 KEYCTL_MOVE_??? linux/keyctl.h ^KEYCTL_MOVE_EXCL$
keyctl_caps0 0 KEYCTL_CAPS0_??? linux/keyctl.h ^KEYCTL_CAPS0_
keyctl_caps1 0 KEYCTL_CAPS1_??? linux/keyctl.h ^KEYCTL_CAPS1_
# ---- The system
reboot_magic1 0 LINUX_REBOOT_MAGIC1??? linux/reboot.h ^LINUX_REBOOT_MAGIC1$
reboot_magic2 0 LINUX_REBOOT_MAGIC2??? linux/reboot.h ^LINUX_REBOOT_MAGIC2
reboot_cmds+ 0 LINUX_REBOOT_CMD_??? linux/reboot.h ^LINUX_REBOOT_CMD_
syslog_actions+ 0 SYSLOG_ACTION_??? - =SYSLOG_ACTION_CLOSE:0,SYSLOG_ACTION_OPEN:1
	=SYSLOG_ACTION_READ:2,SYSLOG_ACTION_READ_ALL:3 =SYSLOG_ACTION_READ_CLEAR:4
	=SYSLOG_ACTION_CLEAR:5,SYSLOG_ACTION_CONSOLE_OFF:6 =SYSLOG_ACTION_CONSOLE_ON:7
	=SYSLOG_ACTION_CONSOLE_LEVEL:8,SYSLOG_ACTION_SIZE_UNREAD:9,SYSLOG_ACTION_SIZE_BUFFER:10
kexec_flags 0 KEXEC_??? linux/kexec.h
	^KEXEC_(ON_CRASH|PRESERVE_CONTEXT|UPDATE_ELFCOREHDR|CRASH_HOTPLUG_SUPPORT)$
kexec_archs 0 KEXEC_ARCH_??? linux/kexec.h ^KEXEC_ARCH_ !MASK
kexec_file_flags 0 KEXEC_FILE_??? linux/kexec.h ^KEXEC_FILE_
module_init_flags 0 MODULE_INIT_??? linux/module.h ^MODULE_INIT_
delete_module_flags 0 O_??? asm/fcntl.h =O_NONBLOCK,O_TRUNC
getrandom_flags 0 GRND_??? linux/random.h =GRND_NONBLOCK,GRND_RANDOM,GRND_INSECURE
memfd_secret_flags 0 - asm/fcntl.h ^O_CLOEXEC$
rseq_flags 0 RSEQ_FLAG_??? linux/rseq.h ^RSEQ_FLAG_
rseq_cs_flags 0 RSEQ_CS_FLAG_??? linux/rseq.h ^RSEQ_CS_FLAG_ !_BIT$
rseq_cpu_ids 0 - linux/rseq.h ^RSEQ_CPU_ID_
landlock_create_flags 0 LANDLOCK_CREATE_RULESET_??? linux/landlock.h ^LANDLOCK_CREATE_RULESET_
landlock_add_flags 0 LANDLOCK_ADD_RULE_??? linux/landlock.h ^LANDLOCK_ADD_RULE_
landlock_restrict_flags 0 LANDLOCK_RESTRICT_SELF_??? linux/landlock.h ^LANDLOCK_RESTRICT_SELF_
landlock_rule_types+ 0 LANDLOCK_RULE_??? linux/landlock.h ^LANDLOCK_RULE_
landlock_fs 0 LANDLOCK_ACCESS_FS_??? linux/landlock.h ^LANDLOCK_ACCESS_FS_
landlock_net 0 LANDLOCK_ACCESS_NET_??? linux/landlock.h ^LANDLOCK_ACCESS_NET_
landlock_scopes 0 LANDLOCK_SCOPE_??? linux/landlock.h ^LANDLOCK_SCOPE_
lsm_ids 0 LSM_ID_??? linux/lsm.h ^LSM_ID_
lsm_attrs 0 LSM_ATTR_??? linux/lsm.h ^LSM_ATTR_
lsm_flags 0 LSM_FLAG_??? linux/lsm.h ^LSM_FLAG_
acct_flags 0 A??? linux/acct.h ^A(FORK|SU|COMPAT|CORE|XSIG|GROUP)$
# ---- Asynchronous input and output
aio_cmds+ 0 IOCB_CMD_??? linux/aio_abi.h ^IOCB_CMD_ +IOCB_CMD_PREADX:4
aio_flags 0 IOCB_FLAG_??? linux/aio_abi.h ^IOCB_FLAG_
io_uring_ops+ 0 IORING_OP_??? linux/io_uring.h ^IORING_OP_ !LAST
io_uring_setup_flags+ 0 IORING_SETUP_??? linux/io_uring.h ^IORING_SETUP_
io_uring_enter_flags+ 0 IORING_ENTER_??? linux/io_uring.h ^IORING_ENTER_
io_uring_features 0 IORING_FEAT_??? linux/io_uring.h ^IORING_FEAT_
io_uring_register_ops+ 0x7fffffff IORING_REGISTER_??? linux/io_uring.h
	^IORING_(UN)?REGISTER_[A-Z0-9_]+$ !^IORING_REGISTER_(LAST|FILES_SKIP|SRC_|DST_)
io_uring_sqe_flags+ 0 IOSQE_??? linux/io_uring.h ^IOSQE_ !_BIT$
io_uring_cqe_flags 0 IORING_CQE_F_??? linux/io_uring.h ^IORING_CQE_F_
io_uring_restrictions+ 0 IORING_RESTRICTION_??? linux/io_uring.h ^IORING_RESTRICTION_ !LAST
io_uring_probe_flags 0 IO_URING_OP_??? linux/io_uring.h ^IO_URING_OP_SUPPORTED$
io_uring_rsrc_flags 0 IORING_RSRC_REGISTER_??? linux/io_uring.h ^IORING_RSRC_REGISTER_
io_uring_files_skip 0 - linux/io_uring.h ^IORING_REGISTER_FILES_SKIP$
io_uring_buf_ring_flags 0 IOU_PBUF_RING_??? linux/io_uring.h ^IOU_PBUF_RING_
io_uring_cancel_flags 0 IORING_ASYNC_CANCEL_??? linux/io_uring.h ^IORING_ASYNC_CANCEL_
io_uring_napi_ops 0 IO_URING_NAPI_??? linux/io_uring.h ^IO_URING_NAPI_(REG|STATIC)
io_uring_clone_flags 0 IORING_REGISTER_??? linux/io_uring.h ^IORING_REGISTER_(SRC|DST)_
io_uring_mem_flags 0 IORING_MEM_REGION_??? linux/io_uring.h ^IORING_MEM_REGION_
io_uring_nop_flags 0 IORING_NOP_??? linux/io_uring.h ^IORING_NOP_
io_uring_msg_ring_flags 0 IORING_MSG_RING_??? linux/io_uring.h ^IORING_MSG_RING_(CQE_SKIP|FLAGS_PASS)$
io_uring_install_flags 0 IORING_FIXED_FD_??? linux/io_uring.h ^IORING_FIXED_FD_
zcrx_reg_flags 0 ZCRX_REG_??? linux/io_uring.h,linux/io_uring/zcrx.h ^ZCRX_REG_
io_uring_iowq 0 IO_WQ_??? linux/io_uring.h ^IO_WQ_
# ---- BPF
bpf_cmds+ 0 BPF_??? linux/bpf.h @BPF_MAP_CREATE !^BPF_PROG_RUN$
bpf_map_types+ 0 BPF_MAP_TYPE_??? linux/bpf.h @BPF_MAP_TYPE_HASH !DEPRECATED
bpf_prog_types+ 0 BPF_PROG_TYPE_??? linux/bpf.h @BPF_PROG_TYPE_KPROBE
bpf_attach_types+ 0 BPF_??? linux/bpf.h @BPF_CGROUP_INET_INGRESS
bpf_link_types 0 BPF_LINK_TYPE_??? linux/bpf.h @BPF_LINK_TYPE_TRACING
bpf_attach_flags 0 BPF_F_??? linux/bpf.h
	^BPF_F_(ALLOW_OVERRIDE|ALLOW_MULTI|REPLACE|BEFORE|AFTER|ID|PREORDER|LINK)$
bpf_prog_flags 0 BPF_F_??? linux/bpf.h
	^BPF_F_(STRICT_ALIGNMENT|ANY_ALIGNMENT|TEST_RND_HI32|TEST_STATE_FREQ|SLEEPABLE)$
	^BPF_F_(XDP_HAS_FRAGS|XDP_DEV_BOUND_ONLY|TEST_REG_INVARIANTS|TOKEN_FD)$
bpf_map_flags+ 0 BPF_F_??? linux/bpf.h @BPF_F_NO_PREALLOC
bpf_lookup_flags 0 BPF_??? linux/bpf.h =BPF_F_ALL_CPUS,BPF_F_CPU,BPF_F_LOCK,BPF_ANY
bpf_elem_flags 0 BPF_??? linux/bpf.h =BPF_F_ALL_CPUS,BPF_F_CPU,BPF_F_LOCK,BPF_EXIST,BPF_NOEXIST,BPF_ANY
bpf_file_flags 0 BPF_F_??? linux/bpf.h
	^BPF_F_(RDONLY|WRONLY|PATH_FD|VTYPE_BTF_OBJ_FD|TOKEN_FD|SEGV_ON_FAULT|NO_USER_CONV|RB_OVERWRITE)$
bpf_open_flags 0 BPF_F_??? linux/bpf.h ^BPF_F_(RDONLY|WRONLY)$
bpf_test_run_flags 0 BPF_F_TEST_??? linux/bpf.h
	^BPF_F_TEST_(RUN_ON_CPU|XDP_LIVE_FRAMES|SKB_CHECKSUM_COMPLETE)$
bpf_query_flags 0 BPF_F_QUERY_??? linux/bpf.h ^BPF_F_QUERY_
bpf_fd_types 0 BPF_FD_TYPE_??? linux/bpf.h ^BPF_FD_TYPE_
bpf_stats_types 0 BPF_STATS_??? linux/bpf.h ^BPF_STATS_
bpf_kprobe_flags 0 BPF_F_??? linux/bpf.h ^BPF_F_KPROBE_MULTI_
bpf_uprobe_flags 0 BPF_F_UPROBE_MULTI_??? linux/bpf.h ^BPF_F_UPROBE_MULTI_
bpf_netfilter_flags 0 BPF_F_NETFILTER_??? linux/bpf.h ^BPF_F_NETFILTER_
bpf_classes 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_LD,BPF_LDX,BPF_ST,BPF_STX,BPF_ALU,BPF_JMP
	=BPF_RET,BPF_MISC
ebpf_classes+ 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_LD,BPF_LDX,BPF_ST,BPF_STX,BPF_ALU,BPF_JMP
	=BPF_JMP32,BPF_ALU64
bpf_sizes+ 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_W,BPF_H,BPF_B,BPF_DW
bpf_modes 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_IMM,BPF_ABS,BPF_IND,BPF_MEM,BPF_LEN,BPF_MSH
	=BPF_XADD
ebpf_modes+ 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_IMM,BPF_ABS,BPF_IND,BPF_MEM,BPF_MEMSX
	=BPF_XADD
ebpf_alu_ops+ 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_ADD,BPF_SUB,BPF_MUL,BPF_DIV,BPF_OR
	=BPF_AND,BPF_LSH,BPF_RSH,BPF_NEG,BPF_MOD,BPF_XOR =BPF_MOV,BPF_ARSH,BPF_END
bpf_jmp_ops 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_JA,BPF_JEQ,BPF_JGT,BPF_JGE,BPF_JSET
	=BPF_JNE,BPF_JSGT,BPF_JSGE,BPF_CALL,BPF_EXIT =BPF_JLT,BPF_JLE,BPF_JSLT,BPF_JSLE
ebpf_jmp_ops+ 0 BPF_??? linux/bpf_common.h,linux/bpf.h =BPF_JA,BPF_JEQ,BPF_JGT,BPF_JGE,BPF_JSET
	=BPF_JNE,BPF_JSGT,BPF_JSGE,BPF_CALL,BPF_EXIT =BPF_JLT,BPF_JLE,BPF_JSLT,BPF_JSLE,BPF_JCOND
bpf_srcs+ 0 BPF_??? linux/bpf_common.h ^BPF_[KX]$
bpf_rvals 0 BPF_??? linux/bpf_common.h =BPF_K:0,BPF_X:8,BPF_A:16
bpf_misc_ops 0 BPF_??? - =BPF_TAX:0,BPF_TXA:0x80
bpf_extensions 0 SKF_AD_??? linux/filter.h ^SKF_AD_ !OFF$
bpf_offsets 0 - - =SKF_LL_OFF:0xffe00000,SKF_NET_OFF:0xfff00000,SKF_AD_OFF:0xfffff000
bpf_pseudos+ 0 BPF_PSEUDO_??? linux/bpf.h ^BPF_PSEUDO_(MAP|BTF|FUNC)
bpf_regs 0 BPF_REG_??? linux/bpf.h ^BPF_REG_
bpf_atomics 0 BPF_??? linux/bpf.h ^BPF_(FETCH|XCHG|CMPXCHG|LOAD_ACQ|STORE_REL)$
bpf_funcs+ 0 BPF_FUNC_??? linux/bpf.h ^BPF_FUNC_
# ---- Performance events
perf_types+ 0 PERF_TYPE_??? linux/perf_event.h ^PERF_TYPE_
perf_hw_ids 0 PERF_COUNT_HW_??? linux/perf_event.h @PERF_COUNT_HW_INSTRUCTIONS
perf_hw_caches 0 PERF_COUNT_HW_CACHE_??? linux/perf_event.h @PERF_COUNT_HW_CACHE_L1D
perf_hw_cache_ops 0 PERF_COUNT_HW_CACHE_OP_??? linux/perf_event.h @PERF_COUNT_HW_CACHE_OP_READ
perf_hw_cache_results 0 PERF_COUNT_HW_CACHE_RESULT_??? linux/perf_event.h
	@PERF_COUNT_HW_CACHE_RESULT_MISS
perf_sw_ids 0 PERF_COUNT_SW_??? linux/perf_event.h @PERF_COUNT_SW_CPU_CLOCK
perf_sample_types 0 PERF_SAMPLE_??? linux/perf_event.h @PERF_SAMPLE_IP
perf_branch_samples 0 PERF_SAMPLE_BRANCH_??? linux/perf_event.h @PERF_SAMPLE_BRANCH_USER
perf_read_formats 0 PERF_FORMAT_??? linux/perf_event.h @PERF_FORMAT_GROUP
perf_event_open_flags 0 PERF_FLAG_??? linux/perf_event.h ^PERF_FLAG_
perf_ioc_flags 0 PERF_IOC_FLAG_??? linux/perf_event.h ^PERF_IOC_FLAG_
perf_attr_bits 0 - - =disabled:0,inherit:1,pinned:2,exclusive:3,exclude_user:4,exclude_kernel:5
	=exclude_hv:6,exclude_idle:7,mmap:8,comm:9,freq:10,inherit_stat:11,enable_on_exec:12,task:13
	=watermark:14,precise_ip:15,mmap_data:17,sample_id_all:18,exclude_host:19,exclude_guest:20
	=exclude_callchain_kernel:21,exclude_callchain_user:22,mmap2:23,comm_exec:24,use_clockid:25
	=context_switch:26,write_backward:27,namespaces:28,ksymbol:29,bpf_event:30,aux_output:31,cgroup:32
	=text_poke:33,build_id:34,inherit_thread:35,remove_on_exec:36,sigtrap:37,defer_callchain:38
	=defer_output:39
hw_breakpoint_types 0 HW_BREAKPOINT_??? linux/hw_breakpoint.h =HW_BREAKPOINT_EMPTY,HW_BREAKPOINT_R
	=HW_BREAKPOINT_W,HW_BREAKPOINT_RW,HW_BREAKPOINT_X =HW_BREAKPOINT_INVALID
hw_breakpoint_lens 0 HW_BREAKPOINT_LEN_??? linux/hw_breakpoint.h @HW_BREAKPOINT_LEN_1
# ---- More of IPC
ipc_keys 0 - linux/ipc.h ^IPC_PRIVATE$
semctl_flags 0 - - =IPC_64:0x100
ipc_calls+ 0 IPC_??? linux/ipc.h
	^(SEM(OP|GET|CTL|TIMEDOP)|MSG(SND|RCV|GET|CTL)|SHM(AT|DT|GET|CTL)|DIPC)$
socketcalls+ 0 - linux/net.h ^SYS_
sem_flags 0 SEM_??? linux/sem.h,linux/ipc.h =SEM_UNDO,IPC_NOWAIT
shm_modes 0 SHM_??? linux/shm.h +SHM_DEST:0x200,SHM_LOCKED:0x400
mq_attr_flags 0x3 O_??? asm/fcntl.h ^O_NONBLOCK$
# ---- Terminals
termios_nldly 0 - asm/termbits.h =NL0,NL1
termios_crdly 0 - asm/termbits.h =CR0,CR1,CR2,CR3
termios_tabdly 0 - asm/termbits.h =TAB0,TAB1,TAB2,TAB3
termios_bsdly 0 - asm/termbits.h =BS0,BS1
termios_vtdly 0 - asm/termbits.h =VT0,VT1
termios_ffdly 0 - asm/termbits.h =FF0,FF1
termios_csize 0 - asm/termbits.h =CS5,CS6,CS7,CS8
tcflow_actions 0 TC??? asm/termbits.h ^TC[IO]O(FF|N)$
tcflush_queues 0 TC??? asm/termbits.h ^TC(I|O|IO)FLUSH$
modem_bits 0 TIOCM_??? asm/termios.h ^TIOCM_ !^TIOCM_(LOOP|CD|RI)X$
tty_pkt 0 TIOCPKT_??? asm/ioctls.h ^TIOCPKT_
rs485_flags 0 SER_RS485_??? linux/serial.h ^SER_RS485_
kd_modes 0 KD_??? linux/kd.h ^KD_(TEXT|GRAPHICS|TEXT0|TEXT1)$
kb_modes 0 K_??? linux/kd.h ^K_(RAW|XLATE|MEDIUMRAW|UNICODE|OFF)$
kb_types 0 KB_??? linux/kd.h ^KB_
kb_meta 0 K_??? linux/kd.h ^K_(METABIT|ESCPREFIX)$
kb_leds 0 LED_??? linux/kd.h ^LED_
kb_mods 0 - linux/keyboard.h =KG_SHIFT,KG_ALTGR,KG_CTRL,KG_ALT,KG_SHIFTL,KG_SHIFTR,KG_CTRLL,KG_CTRLR
kb_key_types 0 - linux/keyboard.h ^KT_
kb_tables 0 K_??? linux/kd.h ^K_(NORM|SHIFT|ALT|ALTSHIFT)TAB$
font_ops+ 0 KD_FONT_OP_??? linux/kd.h ^KD_FONT_OP_
font_flags 0 KD_FONT_FLAG_??? linux/kd.h ^KD_FONT_FLAG_ +KD_FONT_FLAG_OLD:0x80000000
vt_modes 0 VT_??? linux/vt.h ^VT_(AUTO|PROCESS|ACKACQ)$
vt_events 0 VT_EVENT_??? linux/vt.h ^VT_EVENT_
# ---- More of sockets
ip_cmsg_types+ 0 IP_??? linux/in.h
	^IP_(TOS|TTL|RETOPTS|PKTINFO|RECVERR|PASSSEC|ORIGDSTADDR|CHECKSUM|RECVFRAGSIZE|PROTOCOL)$
	^IP_RECVOPTS$
ipv6_cmsg_types+ 0 IPV6_??? linux/in6.h
	^IPV6_(PKTINFO|HOPLIMIT|TCLASS|HOPOPTS|DSTOPTS|RTHDR|RECVERR|FLOWINFO|ORIGDSTADDR)$
	^IPV6_(RECVFRAGSIZE|PATHMTU)$ ^IPV6_2292
scm_types+ 0 SCM_??? asm/socket.h =SCM_RIGHTS:1,SCM_CREDENTIALS:2,SCM_SECURITY:3,SCM_PIDFD:4
	=SO_TIMESTAMP_OLD =SO_TIMESTAMPNS_OLD =SO_TIMESTAMPING_OLD,SO_WIFI_STATUS
	=SCM_TIMESTAMPING_OPT_STATS,SCM_TIMESTAMPING_PKTINFO =SO_TXTIME
	=SO_TIMESTAMP_NEW,SO_TIMESTAMPNS_NEW,SO_TIMESTAMPING_NEW,SCM_DEVMEM_LINEAR
	=SCM_DEVMEM_DMABUF =SCM_TS_OPT_ID,SCM_INQ
ip_pmtudisc 0 IP_PMTUDISC_??? linux/in.h ^IP_PMTUDISC_
ipv6_pmtudisc 0 IPV6_PMTUDISC_??? linux/in6.h ^IPV6_PMTUDISC_
ipv6_addr_preferences 0 IPV6_PREFER_SRC_??? linux/in6.h ^IPV6_PREFER_SRC_
igmp_modes 0 MCAST_??? linux/in.h ^MCAST_(EX|IN)CLUDE$
ip_setsockopts 0 IP_??? linux/netfilter_ipv4/ip_tables.h ^IPT_SO_SET_
	+ARPT_SO_SET_REPLACE:96,ARPT_SO_SET_ADD_COUNTERS:97,EBT_SO_SET_ENTRIES:128
	+EBT_SO_SET_COUNTERS:129
ip_getsockopts 0 IP_??? linux/netfilter_ipv4/ip_tables.h ^IPT_SO_GET_
	+ARPT_SO_GET_INFO:96,ARPT_SO_GET_ENTRIES:97
	+ARPT_SO_GET_REVISION_TARGET:99 +EBT_SO_GET_INFO:128 +EBT_SO_GET_ENTRIES:129
	+EBT_SO_GET_INIT_INFO:130,EBT_SO_GET_INIT_ENTRIES:131
ipv6_setsockopts 0 IPV6_??? linux/netfilter_ipv6/ip6_tables.h ^IP6T_SO_SET_
ipv6_getsockopts 0 IPV6_??? linux/netfilter_ipv6/ip6_tables.h ^IP6T_SO_GET_
icmp6_options 0 - linux/icmpv6.h ^ICMPV6_FILTER$
icmpv6_types 0 ICMPV6_??? linux/icmpv6.h
	^ICMPV6_(DEST_UNREACH|PKT_TOOBIG|TIME_EXCEED|PARAMPROB|ECHO_.*|MGM_.*|NI_.*|MLD2_REPORT)$
	^ICMPV6_(DHAAD_.*|MOBILE_.*|MRDISC_.*|EXT_ECHO_.*)$
raw_options+ 0 RAW_??? linux/icmp.h ^ICMP_FILTER$
icmp_types 0 ICMP_??? linux/icmp.h
	^ICMP_(ECHOREPLY|DEST_UNREACH|SOURCE_QUENCH|REDIRECT|ECHO|TIME_EXCEEDED|PARAMETERPROB)$
	^ICMP_(TIMESTAMP|TIMESTAMPREPLY|INFO_REQUEST|INFO_REPLY|ADDRESS|ADDRESSREPLY|EXT_ECHO)$
	^ICMP_EXT_ECHOREPLY$
tcp_states 0 TCP_??? - =TCP_ESTABLISHED:1,TCP_SYN_SENT:2,TCP_SYN_RECV:3,TCP_FIN_WAIT1:4
	=TCP_FIN_WAIT2:5 =TCP_TIME_WAIT:6,TCP_CLOSE:7 =TCP_CLOSE_WAIT:8,TCP_LAST_ACK:9,TCP_LISTEN:10
	=TCP_CLOSING:11,TCP_NEW_SYN_RECV:12 =TCP_BOUND_INACTIVE:13
tcp_repair_modes 0 TCP_REPAIR_??? linux/tcp.h ^TCP_REPAIR_O
tcp_repair_queues 0 TCP_??? linux/tcp.h ^TCP_(NO|RECV|SEND)_QUEUE$
tcp_ca_states 0 TCP_CA_??? linux/tcp.h ^TCP_CA_
udp_encaps 0 UDP_ENCAP_??? linux/udp.h ^UDP_ENCAP_
so_timestamping 0 SOF_TIMESTAMPING_??? linux/net_tstamp.h ^SOF_TIMESTAMPING_ !_(LAST|MASK)$
so_txtime_flags 0 SOF_TXTIME_??? linux/net_tstamp.h ^SOF_TXTIME_ !_(LAST|MASK)$
so_txrehash 0 SOCK_TXREHASH_??? linux/socket.h ^SOCK_TXREHASH_
so_buf_lock 0 SOCK_??? linux/socket.h ^SOCK_(SND|RCV)BUF_LOCK$
hwtstamp_flags 0 HWTSTAMP_FLAG_??? linux/net_tstamp.h ^HWTSTAMP_FLAG_ !_(LAST|MASK)$
hwtstamp_tx 0 HWTSTAMP_TX_??? linux/net_tstamp.h ^HWTSTAMP_TX_
hwtstamp_filters 0 HWTSTAMP_FILTER_??? linux/net_tstamp.h ^HWTSTAMP_FILTER_
packet_fanouts 0 PACKET_FANOUT_??? linux/if_packet.h ^PACKET_FANOUT_ !_FLAG_ !_DATA$
packet_fanout_flags 0 PACKET_FANOUT_FLAG_??? linux/if_packet.h ^PACKET_FANOUT_FLAG_
packet_mreq_types 0 PACKET_MR_??? linux/if_packet.h ^PACKET_MR_
packet_types 0 PACKET_??? linux/if_packet.h =PACKET_HOST,PACKET_BROADCAST,PACKET_MULTICAST
	=PACKET_OTHERHOST,PACKET_OUTGOING =PACKET_LOOPBACK =PACKET_USER,PACKET_KERNEL
tpacket_versions 0 TPACKET_??? linux/if_packet.h ^TPACKET_V
vsock_options+ 0 SO_VM_SOCKETS_??? linux/vm_sockets.h +SO_VM_SOCKETS_BUFFER_SIZE:0
	+SO_VM_SOCKETS_BUFFER_MIN_SIZE:1 +SO_VM_SOCKETS_BUFFER_MAX_SIZE:2 ^SO_VM_SOCKETS_ !_TIMEOUT$
alg_options+ 0 ALG_SET_??? linux/if_alg.h ^ALG_SET_
alg_ops 0 ALG_OP_??? linux/if_alg.h ^ALG_OP_
tls_options+ 0 TLS_??? linux/tls.h ^TLS_(TX|RX|TX_ZEROCOPY_RO|RX_EXPECT_NO_PAD|TX_MAX_PAYLOAD_LEN)$
tls_versions 0 TLS_??? linux/tls.h ^TLS_1_[0-9]_VERSION$
tls_ciphers 0 TLS_CIPHER_??? linux/tls.h ^TLS_CIPHER_[A-Z0-9_]+$ !_(SIZE|LEN)$
xdp_options+ 0 XDP_??? linux/if_xdp.h =XDP_MMAP_OFFSETS,XDP_RX_RING,XDP_TX_RING,XDP_UMEM_REG
	=XDP_UMEM_FILL_RING =XDP_UMEM_COMPLETION_RING =XDP_STATISTICS,XDP_OPTIONS
	=XDP_MAX_TX_SKB_BUDGET
xdp_sockaddr_flags+ 0 XDP_??? linux/if_xdp.h =XDP_SHARED_UMEM,XDP_COPY,XDP_ZEROCOPY
	=XDP_USE_NEED_WAKEUP,XDP_USE_SG
xdp_umem_flags 0 XDP_UMEM_??? linux/if_xdp.h
	^XDP_UMEM_(UNALIGNED_CHUNK_FLAG|TX_SW_CSUM|TX_METADATA_LEN)$
mptcp_options+ 0 - linux/mptcp.h ^MPTCP_(INFO|TCPINFO|SUBFLOW_ADDRS|FULL_INFO)$
tipc_options+ 0 TIPC_??? linux/tipc.h
	^TIPC_(IMPORTANCE|SRC_DROPPABLE|DEST_DROPPABLE|CONN_TIMEOUT|NODE_RECVQ_DEPTH)$
	^TIPC_(SOCK_RECVQ_DEPTH|MCAST_.*|GROUP_JOIN|GROUP_LEAVE|SOCK_RECVQ_USED|NODELAY)$
tipc_addr_types 0 TIPC_??? linux/tipc.h ^TIPC_(SERVICE_RANGE|SERVICE_ADDR|SOCKET_ADDR)$
tipc_scopes 0 TIPC_???_SCOPE linux/tipc.h ^TIPC_(CLUSTER|NODE)_SCOPE$
sctp_options+ 0 SCTP_??? linux/sctp.h +SCTP_GET_PEER_ADDRS_NUM_OLD:103,SCTP_GET_PEER_ADDRS_OLD:104
	+SCTP_GET_LOCAL_ADDRS_NUM_OLD:105,SCTP_GET_LOCAL_ADDRS_OLD:106
	=SCTP_DELAYED_SACK,SCTP_MAX_BURST
	^SCTP_(RTOINFO|ASSOCINFO|INITMSG|NODELAY|AUTOCLOSE|SET_PEER_PRIMARY_ADDR|PRIMARY_ADDR)$
	^SCTP_(ADAPTATION_LAYER|DISABLE_FRAGMENTS|PEER_ADDR_PARAMS|DEFAULT_SEND_PARAM|EVENTS)$
	^SCTP_(I_WANT_MAPPED_V4_ADDR|MAXSEG|STATUS|GET_PEER_ADDR_INFO|CONTEXT)$
	^SCTP_(FRAGMENT_INTERLEAVE|PARTIAL_DELIVERY_POINT|AUTH_CHUNK|HMAC_IDENT|AUTH_KEY)$
	^SCTP_(AUTH_ACTIVE_KEY|AUTH_DELETE_KEY|PEER_AUTH_CHUNKS|LOCAL_AUTH_CHUNKS)$
	^SCTP_(GET_ASSOC_NUMBER|GET_ASSOC_ID_LIST|AUTO_ASCONF|PEER_ADDR_THLDS|RECVRCVINFO)$
	^SCTP_(RECVNXTINFO|DEFAULT_SNDINFO|AUTH_DEACTIVATE_KEY|REUSE_PORT|PEER_ADDR_THLDS_V2)$
	^SCTP_(SOCKOPT_.*|GET_PEER_ADDRS|GET_LOCAL_ADDRS|GET_ASSOC_STATS|PR_SUPPORTED)$
	^SCTP_(DEFAULT_PRINFO|PR_ASSOC_STATUS|PR_STREAM_STATUS|RECONFIG_SUPPORTED)$
	^SCTP_(ENABLE_STREAM_RESET|RESET_STREAMS|RESET_ASSOC|ADD_STREAMS|STREAM_SCHEDULER)$
	^SCTP_(STREAM_SCHEDULER_VALUE|INTERLEAVING_SUPPORTED|SENDMSG_CONNECT|EVENT)$
	^SCTP_(ASCONF_SUPPORTED|AUTH_SUPPORTED|ECN_SUPPORTED|EXPOSE_POTENTIALLY_FAILED_STATE)$
	^SCTP_(REMOTE_UDP_ENCAPS_PORT|PLPMTUD_PROBE_INTERVAL)$
sctp_cmsg_types 0 SCTP_??? linux/sctp.h @SCTP_SNDRCV
dccp_options+ 0 DCCP_SOCKOPT_??? linux/dccp.h ^DCCP_SOCKOPT_
rds_options+ 0 RDS_??? linux/rds.h ^SO_RDS_(TRANSPORT|MSG_RXPATH_LATENCY)$ +RDS_BARRIER:4
	+SO_TIMESTAMP_OLD:29
	^RDS_(CANCEL_SENT_TO|GET_MR|FREE_MR|BARRIER|RECVERR|CONG_MONITOR|GET_MR_FOR_DEST)$
can_options+ 0 CAN_RAW_??? linux/can/raw.h ^CAN_RAW_[A-Z_]+$ !FILTER_MAX ^CAN_RAW_XL
can_protocols 0 CAN_??? linux/can.h ^CAN_(RAW|BCM|TP16|TP20|MCNET|ISOTP|J1939)$
kcm_options+ 0 KCM_??? linux/kcm.h ^KCM_RECV_
iucv_options 0 SO_??? - =SO_IPRMDATA_MSG:0x80,SO_MSGLIMIT:0x1000,SO_MSGSIZE:0x800
llc_options+ 0 LLC_OPT_??? linux/llc.h @LLC_OPT_RETRY
x25_options 0 - linux/x25.h ^X25_QBITINCL$
ax25_options 0 AX25_??? linux/ax25.h +SO_BINDTODEVICE:25
	^AX25_(WINDOW|T1|N2|T3|T2|BACKOFF|EXTSEQ|PIDINCL|IDLE|PACLEN|IAMDIGI)$
atm_options 0 - linux/atm.h ^SO_[A-Z0-9]+$
pnpipe_options 0 PNPIPE_??? linux/phonet.h ^PNPIPE_(ENCAP|IFINDEX|HANDLE|INITSTATE)$
nfc_llcp_options 0 NFC_LLCP_??? linux/nfc.h ^NFC_LLCP_(RW|MIUX|REMOTE_.*)$
rxrpc_options+ 0 RXRPC_??? linux/rxrpc.h
	^RXRPC_(SECURITY_KEY|SECURITY_KEYRING|EXCLUSIVE_CONNECTION)$
	^RXRPC_(MIN_SECURITY_LEVEL|UPGRADEABLE_SERVICE|SUPPORTED_CMSG|MANAGE_RESPONSE)$
smc_options+ 0 SMC_??? linux/smc.h ^SMC_LIMIT_HS$
pppol2tp_options 0 PPPOL2TP_SO_??? linux/if_pppol2tp.h ^PPPOL2TP_SO_
bluetooth_options 0 BT_??? - =BT_SECURITY:4,BT_DEFER_SETUP:7,BT_FLUSHABLE:8,BT_POWER:9
	=BT_CHANNEL_POLICY:10,BT_VOICE:11 =BT_SNDMTU:12,BT_RCVMTU:13
bluetooth_protocols 0 BTPROTO_??? - =BTPROTO_L2CAP:0,BTPROTO_HCI:1,BTPROTO_SCO:2,BTPROTO_RFCOMM:3
	=BTPROTO_BNEP:4 =BTPROTO_CMTP:5,BTPROTO_HIDP:6,BTPROTO_AVDTP:7,BTPROTO_ISO:8
l2cap_options 0 L2CAP_??? - =L2CAP_OPTIONS:1,L2CAP_LM:3
hci_options 0 HCI_??? - =HCI_DATA_DIR:1,HCI_FILTER:2,HCI_TIME_STAMP:3
sco_options 0 SCO_??? - =SCO_OPTIONS:1,SCO_CONNINFO:2
rfcomm_options 0 RFCOMM_??? - =RFCOMM_LM:3,RFCOMM_CONNINFO:2
phonet_protocols 0 PN_PROTO_??? linux/phonet.h ^PN_PROTO_
nfc_sockprotos 0 NFC_SOCKPROTO_??? linux/nfc.h ^NFC_SOCKPROTO_
kcm_protocols 0 KCMPROTO_??? linux/kcm.h ^KCMPROTO_
smc_protocols 0 SMCPROTO_??? linux/smc.h ^SMCPROTO_ +SMCPROTO_SMC:0,SMCPROTO_SMC6:1
isdn_protocols 0 ISDN_P_??? - =ISDN_P_BASE:0,ISDN_P_TE_S0:1,ISDN_P_NT_S0:2,ISDN_P_TE_E1:3
	=ISDN_P_NT_E1:4,ISDN_P_TE_UP0:5 =ISDN_P_NT_UP0:6 =ISDN_P_LAPD_TE:16,ISDN_P_LAPD_NT:17
	=ISDN_P_B_MASK:31,ISDN_P_B_RAW:33,ISDN_P_B_HDLC:34 =ISDN_P_B_X75SLP:35
	=ISDN_P_B_L2DTMF:36,ISDN_P_B_L2DSP:37,ISDN_P_B_L2DSPHDLC:38
vsock_cids 0 - linux/vm_sockets.h ^VMADDR_CID_
vsock_ports 0 - linux/vm_sockets.h ^VMADDR_PORT_
vsock_flags 0 VMADDR_FLAG_??? linux/vm_sockets.h ^VMADDR_FLAG_
qrtr_nodes 0 - linux/qrtr.h ^QRTR_NODE_
qrtr_ports 0 - linux/qrtr.h ^QRTR_PORT_
mctp_nets 0 - linux/mctp.h ^MCTP_NET_
mctp_addrs 0 - linux/mctp.h ^MCTP_ADDR_
nfc_protocols 0 NFC_PROTO_??? linux/nfc.h ^NFC_PROTO_[A-Z0-9_]+$ !_MASK$ !_MAX$
hci_channels 0 HCI_CHANNEL_??? - =HCI_CHANNEL_RAW:0,HCI_CHANNEL_USER:1,HCI_CHANNEL_MONITOR:2
	=HCI_CHANNEL_CONTROL:3 =HCI_CHANNEL_LOGGING:4
bdaddr_types 0 BDADDR_??? - =BDADDR_BREDR:0,BDADDR_LE_PUBLIC:1,BDADDR_LE_RANDOM:2
l2cap_psms 0 L2CAP_PSM_??? - =L2CAP_PSM_SDP:1,L2CAP_PSM_RFCOMM:3,L2CAP_PSM_3DSP:0x21
	=L2CAP_PSM_IPSP:0x23,L2CAP_PSM_LE_DYN_START:0x80,L2CAP_PSM_LE_DYN_END:0xff
	=L2CAP_PSM_DYN_START:0x1001,L2CAP_PSM_DYN_END:0xffff
l2cap_cids 0 L2CAP_CID_??? - =L2CAP_CID_SIGNALING:1,L2CAP_CID_CONN_LESS:2,L2CAP_CID_A2MP:3
	=L2CAP_CID_ATT:4,L2CAP_CID_LE_SIGNALING:5,L2CAP_CID_SMP:6,L2CAP_CID_SMP_BREDR:7
	=L2CAP_CID_DYN_START:0x40,L2CAP_CID_LE_DYN_END:0x7f,L2CAP_CID_DYN_END:0xffff
rxrpc_services 0 ???_SERVICE - =CM_SERVICE:1,YFS_FS_SERVICE:2500,YFS_CM_SERVICE:2501
	=YFS_VL_SERVICE:2503
ieee802154_types 0 IEEE802154_ADDR_??? - =IEEE802154_ADDR_NONE:0,IEEE802154_ADDR_SHORT:2
	=IEEE802154_ADDR_LONG:3
ieee802154_pans 0 - - =IEEE802154_PANID_BROADCAST:0xffff
ieee802154_addrs 0 - - =IEEE802154_ADDR_UNDEF:0xfffe,IEEE802154_ADDR_BROADCAST:0xffff
llcp_saps 0 - - =LLCP_SAP_SDP:1,LLCP_SAP_IP:2,LLCP_SAP_OBEX:3,LLCP_SAP_SNEP:4,LLCP_SAP_MAX:0xff
ax25_protocols 0 AX25_P_??? - =AX25_P_ROSE:0x1,AX25_P_VJCOMP:0x6,AX25_P_VJUNCOMP:0x7,AX25_P_SEGMENT:0x8
	=AX25_P_TEXNET:0xc3,AX25_P_LQ:0xc4,AX25_P_ATALK:0xca,AX25_P_ATALK_ARP:0xcb
	=AX25_P_IP:0xcc,AX25_P_ARP:0xcd,AX25_P_FLEXNET:0xce,AX25_P_NETROM:0xcf
	=AX25_P_TEXT:0xf0
crypto_flags 0 CRYPTO_ALG_??? - =CRYPTO_ALG_KERN_DRIVER_ONLY:0x1000
ethernet_protocols 0 ETH_P_??? linux/if_ether.h ^ETH_P_
arp_hardware_types+ 0 ARPHRD_??? linux/if_arp.h ^ARPHRD_ !^ARPHRD_HWX25
arp_flags 0 ATF_??? linux/if_arp.h ^ATF_
iff_flags 0 IFF_??? linux/if.h ^IFF_
tun_flags 0 IFF_??? linux/if_tun.h ^IFF_
tun_types 0 IFF_??? linux/if_tun.h ^IFF_(TUN|TAP)$
tun_features 0 TUN_F_??? linux/if_tun.h ^TUN_F_
route_flags 0 RTF_??? linux/route.h,linux/ipv6_route.h ^RTF_
# ---- Netlink
nl_flags 0 NLM_F_??? linux/netlink.h ^NLM_F_(REQUEST|MULTI|ACK|ECHO|DUMP_INTR|DUMP_FILTERED)$
nl_get_flags 0 NLM_F_??? linux/netlink.h =NLM_F_DUMP,NLM_F_ROOT,NLM_F_MATCH,NLM_F_ATOMIC
nl_new_flags 0 NLM_F_??? linux/netlink.h ^NLM_F_(REPLACE|EXCL|CREATE|APPEND)$
nl_delete_flags 0 NLM_F_??? linux/netlink.h ^NLM_F_(NONREC|BULK)$
nl_ack_flags 0 NLM_F_??? linux/netlink.h ^NLM_F_(CAPPED|ACK_TLVS)$
nl_msg_types+ 0 NLMSG_??? linux/netlink.h ^NLMSG_(NOOP|ERROR|DONE|OVERRUN)$
nl_ack_attrs+ 0 NLMSGERR_ATTR_??? linux/netlink.h @NLMSGERR_ATTR_MSG
nl_policy_attrs+ 0 NL_POLICY_TYPE_ATTR_??? linux/netlink.h @NL_POLICY_TYPE_ATTR_TYPE
nl_attr_types 0 NL_ATTR_TYPE_??? linux/netlink.h @NL_ATTR_TYPE_FLAG
nla_flags 0 NLA_F_??? linux/netlink.h =NLA_F_NESTED,NLA_F_NET_BYTEORDER
rtnl_groups 0 RTNLGRP_??? linux/rtnetlink.h @RTNLGRP_LINK
rtnl_msg_types+ 0 RTM_??? linux/rtnetlink.h ^RTM_(NEW|DEL|GET|SET)
rtnl_families 0 RTNL_FAMILY_??? linux/rtnetlink.h ^RTNL_FAMILY_
rtnl_link_attrs+ 0 IFLA_??? linux/if_link.h @IFLA_ADDRESS
rtnl_link_info_attrs+ 0 IFLA_INFO_??? linux/if_link.h @IFLA_INFO_KIND
rtnl_inet_attrs+ 0 IFLA_INET_??? linux/if_link.h @IFLA_INET_CONF
rtnl_inet6_attrs+ 0 IFLA_INET6_??? linux/if_link.h @IFLA_INET6_FLAGS
rtnl_inet6_flags 0 IF_??? - =IF_RA_OTHERCONF:0x80,IF_RA_MANAGED:0x40,IF_RA_RCVD:0x20,IF_RS_SENT:0x10
	=IF_READY:0x80000000
in6_addr_gen_modes 0 IN6_ADDR_GEN_MODE_??? linux/if_link.h ^IN6_ADDR_GEN_MODE_
rtnl_br_attrs+ 0 IFLA_BR_??? linux/if_link.h @IFLA_BR_MAX_AGE =IFLA_BR_MCAST_HASH_MAX
rtnl_brport_attrs+ 0 IFLA_BRPORT_??? linux/if_link.h @IFLA_BRPORT_STATE
rtnl_bridge_attrs+ 0 IFLA_BRIDGE_??? linux/if_bridge.h @IFLA_BRIDGE_FLAGS
bridge_flags 0 BRIDGE_FLAGS_??? linux/if_bridge.h ^BRIDGE_FLAGS_
bridge_vlan_flags 0 BRIDGE_VLAN_INFO_??? linux/if_bridge.h ^BRIDGE_VLAN_INFO_
rtnl_vlan_attrs 0 IFLA_VLAN_??? linux/if_link.h @IFLA_VLAN_ID
rtnl_vlan_qos_attrs 0 IFLA_VLAN_QOS_??? linux/if_link.h @IFLA_VLAN_QOS_MAPPING
vlan_flags 0 VLAN_FLAG_??? linux/if_vlan.h ^VLAN_FLAG_
rtnl_macvlan_attrs 0 IFLA_MACVLAN_??? linux/if_link.h @IFLA_MACVLAN_MODE
rtnl_macvlan_modes 0 MACVLAN_MODE_??? linux/if_link.h @MACVLAN_MODE_PRIVATE
rtnl_vrf_attrs 0 IFLA_VRF_??? linux/if_link.h @IFLA_VRF_TABLE
rtnl_vrf_port_attrs 0 IFLA_VRF_PORT_??? linux/if_link.h @IFLA_VRF_PORT_TABLE
rtnl_macsec_attrs 0 IFLA_MACSEC_??? linux/if_link.h @IFLA_MACSEC_SCI
rtnl_ipvlan_attrs 0 IFLA_IPVLAN_??? linux/if_link.h @IFLA_IPVLAN_MODE
rtnl_vxlan_attrs 0 IFLA_VXLAN_??? linux/if_link.h @IFLA_VXLAN_ID
rtnl_geneve_attrs 0 IFLA_GENEVE_??? linux/if_link.h @IFLA_GENEVE_ID
rtnl_bond_attrs 0 IFLA_BOND_??? linux/if_link.h @IFLA_BOND_MODE
rtnl_bond_slave_attrs 0 IFLA_BOND_SLAVE_??? linux/if_link.h @IFLA_BOND_SLAVE_STATE
rtnl_bond_ad_attrs 0 IFLA_BOND_AD_INFO_??? linux/if_link.h @IFLA_BOND_AD_INFO_AGGREGATOR
rtnl_vf_info_attrs+ 0 IFLA_VF_INFO_??? linux/if_link.h @IFLA_VF_INFO
rtnl_vf_attrs+ 0 IFLA_VF_??? linux/if_link.h @IFLA_VF_MAC
rtnl_vf_vlan_attrs+ 0 IFLA_VF_VLAN_INFO_??? linux/if_link.h @IFLA_VF_VLAN_INFO
rtnl_vf_stats_attrs+ 0 IFLA_VF_STATS_??? linux/if_link.h @IFLA_VF_STATS_RX_PACKETS
rtnl_vf_port_attrs+ 0 IFLA_VF_PORT_??? linux/if_link.h @IFLA_VF_PORT
rtnl_port_attrs+ 0 IFLA_PORT_??? linux/if_link.h @IFLA_PORT_VF
vf_link_states 0 IFLA_VF_LINK_STATE_??? linux/if_link.h @IFLA_VF_LINK_STATE_AUTO
rtnl_hsr_attrs 0 IFLA_HSR_??? linux/if_link.h @IFLA_HSR_SLAVE1
rtnl_xdp_attrs+ 0 IFLA_XDP_??? linux/if_link.h @IFLA_XDP_FD
xdp_flags 0 XDP_FLAGS_??? linux/if_link.h ^XDP_FLAGS_ !^XDP_FLAGS_MASK$
	=XDP_FLAGS_MODES
xdp_attached 0 XDP_ATTACHED_??? linux/if_link.h @XDP_ATTACHED_DRV
rtnl_event_types 0 IFLA_EVENT_??? linux/if_link.h @IFLA_EVENT_REBOOT
rtnl_tun_attrs+ 0 IFLA_TUN_??? linux/if_link.h @IFLA_TUN_OWNER
rtnl_proto_down_attrs+ 0 IFLA_PROTO_DOWN_REASON_??? linux/if_link.h @IFLA_PROTO_DOWN_REASON_MASK
rtnl_prop_attrs 0 IFLA_??? linux/if_link.h ^IFLA_ALT_IFNAME$
rtnl_stats_attrs+ 0 IFLA_STATS_??? linux/if_link.h @IFLA_STATS_LINK_64
rtnl_oper_states 0 IF_OPER_??? linux/if.h ^IF_OPER_
rtnl_link_modes 0 IF_LINK_MODE_??? linux/if.h ^IF_LINK_MODE_
rtnl_ext_filters 0 RTEXT_FILTER_??? linux/rtnetlink.h ^RTEXT_FILTER_
snmp_icmp6_stats 0 ICMP6_MIB_??? linux/snmp.h @ICMP6_MIB_INMSGS
snmp_ip_stats 0 IPSTATS_MIB_??? linux/snmp.h @IPSTATS_MIB_INPKTS
rtnl_addr_attrs+ 0 IFA_??? linux/if_addr.h @IFA_ADDRESS
ifa_flags 0 IFA_F_??? linux/if_addr.h ^IFA_F_
ifa_protos 0 IFAPROT_??? linux/if_addr.h ^IFAPROT_
rtnl_addrlabel_attrs+ 0 IFAL_??? linux/if_addrlabel.h @IFAL_ADDRESS
rtnl_route_attrs+ 0 RTA_??? linux/rtnetlink.h @RTA_DST
rtnl_metrics_attrs+ 0 RTAX_??? linux/rtnetlink.h @RTAX_LOCK
rtax_features 0 RTAX_FEATURE_??? linux/rtnetlink.h ^RTAX_FEATURE_ !MASK
route_types 0 RTN_??? linux/rtnetlink.h @RTN_UNICAST
route_protocols 0 RTPROT_??? linux/rtnetlink.h ^RTPROT_
route_scopes 0 - linux/rtnetlink.h ^RT_SCOPE_
route_tables 0 - linux/rtnetlink.h ^RT_TABLE_ =RT_TABLE_MAX
rule_tables 0 RT_TABLE_??? linux/rtnetlink.h ^RT_TABLE_ =RT_TABLE_MAX
rtm_flags 0 RTM_F_??? linux/rtnetlink.h ^RTM_F_
nexthop_flags 0 RTNH_F_??? linux/rtnetlink.h ^RTNH_F_
route_prefs 0 ICMPV6_ROUTER_PREF_??? linux/icmpv6.h ^ICMPV6_ROUTER_PREF_
lwtunnel_types 0 LWTUNNEL_ENCAP_??? linux/lwtunnel.h @LWTUNNEL_ENCAP_IP
rtnl_nexthop_attrs+ 0 NHA_??? linux/nexthop.h @NHA_ID
rtnl_neigh_attrs+ 0 NDA_??? linux/neighbour.h @NDA_DST
neigh_flags 0 NTF_??? linux/neighbour.h ^NTF_ !^NTF_EXT_(MANAGED|LOCKED|EXT_VALIDATED)$
neigh_ext_flags 0 NTF_EXT_??? linux/neighbour.h ^NTF_EXT_(MANAGED|LOCKED|EXT_VALIDATED)$
neigh_states 0 NUD_??? linux/neighbour.h ^NUD_
rtnl_neightbl_attrs+ 0 NDTA_??? linux/neighbour.h @NDTA_NAME
rtnl_neightbl_parms_attrs+ 0 NDTPA_??? linux/neighbour.h @NDTPA_IFINDEX
nfea_attrs+ 0 NFEA_??? linux/neighbour.h @NFEA_ACTIVITY_NOTIFY
fdb_notify_flags 0 FDB_NOTIFY_??? linux/neighbour.h ^FDB_NOTIFY_
rtnl_netconf_attrs+ 0 NETCONFA_??? linux/netconf.h @NETCONFA_IFINDEX ^NETCONFA_ALL$
rtnl_nsid_attrs+ 0 NETNSA_??? linux/net_namespace.h @NETNSA_PID
rtnl_mdb_attrs+ 0 MDBA_??? linux/if_bridge.h @MDBA_MDB
rtnl_mdba_mdb_attrs+ 0 MDBA_MDB_??? linux/if_bridge.h @MDBA_MDB_ENTRY
rtnl_mdba_entry_attrs+ 0 MDBA_MDB_ENTRY_??? linux/if_bridge.h @MDBA_MDB_ENTRY_INFO
rtnl_mdba_eattrs+ 0 MDBA_MDB_EATTR_??? linux/if_bridge.h @MDBA_MDB_EATTR_TIMER
rtnl_mdba_router_attrs+ 0 MDBA_ROUTER_??? linux/if_bridge.h @MDBA_ROUTER_PORT
rtnl_mdba_pattrs+ 0 MDBA_ROUTER_PATTR_??? linux/if_bridge.h @MDBA_ROUTER_PATTR_TIMER
mdb_states 0 MDB_??? linux/if_bridge.h ^MDB_(TEMPORARY|PERMANENT)$
mdb_flags 0 MDB_FLAGS_??? linux/if_bridge.h ^MDB_FLAGS_
multicast_router_types 0 MDB_RTR_TYPE_??? linux/if_bridge.h @MDB_RTR_TYPE_PERM
rtnl_rule_attrs+ 0 FRA_??? linux/fib_rules.h @FRA_DST
fib_rule_actions 0 FR_ACT_??? linux/fib_rules.h @FR_ACT_TO_TBL
fib_rule_flags 0 FIB_RULE_??? linux/fib_rules.h ^FIB_RULE_
rtnl_tc_attrs+ 0 TCA_??? linux/rtnetlink.h @TCA_KIND
rtnl_tca_stab_attrs+ 0 TCA_STAB_??? linux/pkt_sched.h @TCA_STAB_BASE
rtnl_tca_stats_attrs+ 0 TCA_STATS_??? linux/gen_stats.h @TCA_STATS_BASIC
rtnl_tc_action_attrs+ 0 TCA_ROOT_??? linux/rtnetlink.h @TCA_ROOT_TAB
rtnl_tca_act_attrs+ 0 TCA_ACT_??? linux/pkt_cls.h @TCA_ACT_KIND
tca_act_flags 0 TCA_ACT_FLAGS_??? linux/pkt_cls.h ^TCA_ACT_FLAGS_
tca_root_flags 0 TCA_ACT_FLAG_??? linux/rtnetlink.h ^TCA_ACT_FLAG_
rtnl_dcb_attrs+ 0 DCB_ATTR_??? linux/dcbnl.h @DCB_ATTR_IFNAME
dcb_commands 0 DCB_CMD_??? linux/dcbnl.h @DCB_CMD_GSTATE
nf_subsystems+ 0 NFNL_SUBSYS_??? linux/netfilter/nfnetlink.h ^NFNL_SUBSYS_ !COUNT
nf_versions 0 NFNETLINK_??? linux/netfilter/nfnetlink.h ^NFNETLINK_V0$
nf_batch_types 0 NFNL_MSG_BATCH_??? linux/netfilter/nfnetlink.h ^NFNL_MSG_BATCH_
nf_protos 0 NFPROTO_??? linux/netfilter.h ^NFPROTO_
nf_acct_msgs 0 NFNL_MSG_ACCT_??? linux/netfilter/nfnetlink_acct.h @NFNL_MSG_ACCT_NEW
nf_cthelper_msgs 0 NFNL_MSG_CTHELPER_??? linux/netfilter/nfnetlink_cthelper.h @NFNL_MSG_CTHELPER_NEW
nf_ctnetlink_msgs 0 IPCTNL_MSG_CT_??? linux/netfilter/nfnetlink_conntrack.h @IPCTNL_MSG_CT_NEW
nf_ctnetlink_exp_msgs 0 IPCTNL_MSG_EXP_??? linux/netfilter/nfnetlink_conntrack.h @IPCTNL_MSG_EXP_NEW
nf_cttimeout_msgs 0 IPCTNL_MSG_TIMEOUT_??? linux/netfilter/nfnetlink_cttimeout.h
	@IPCTNL_MSG_TIMEOUT_NEW
nf_ipset_msgs 0 IPSET_CMD_??? linux/netfilter/ipset/ip_set.h @IPSET_CMD_CREATE
nf_nft_compat_msgs 0 NFNL_MSG_COMPAT_??? linux/netfilter/nf_tables_compat.h @NFNL_MSG_COMPAT_GET
nf_nftables_msgs 0 NFT_MSG_??? linux/netfilter/nf_tables.h @NFT_MSG_NEWTABLE
nf_osf_msgs 0 OSF_MSG_??? linux/netfilter/nfnetlink_osf.h @OSF_MSG_ADD
nf_queue_msgs 0 NFQNL_MSG_??? linux/netfilter/nfnetlink_queue.h @NFQNL_MSG_PACKET
nf_ulog_msgs 0 NFULNL_MSG_??? linux/netfilter/nfnetlink_log.h @NFULNL_MSG_PACKET
nf_hook_msgs 0 NFT_MSG_HOOK_??? linux/netfilter/nfnetlink_hook.h @NFNL_MSG_HOOK_GET
sock_diag_types+ 0 SOCK_DIAG_??? linux/sock_diag.h,linux/inet_diag.h ^SOCK_DIAG_BY_FAMILY$
	^SOCK_DESTROY$ ^(TCP|DCCP)DIAG_GETSOCK$
inet_diag_attrs+ 0 INET_DIAG_??? linux/inet_diag.h @INET_DIAG_MEMINFO
inet_diag_req_attrs+ 0 INET_DIAG_REQ_??? linux/inet_diag.h @INET_DIAG_REQ_BYTECODE
inet_diag_bytecodes 0 INET_DIAG_BC_??? linux/inet_diag.h @INET_DIAG_BC_JMP
inet_diag_timers 0 IDIAG_TIMER_??? linux/inet_diag.h ^IDIAG_TIMER_
sk_meminfo 0 SK_MEMINFO_??? linux/sock_diag.h @SK_MEMINFO_RCVBUF !VARS
unix_diag_attrs+ 0 UNIX_DIAG_??? linux/unix_diag.h @UNIX_DIAG_NAME
unix_diag_show 0 UDIAG_SHOW_??? linux/unix_diag.h ^UDIAG_SHOW_
netlink_diag_attrs+ 0 NETLINK_DIAG_??? linux/netlink_diag.h @NETLINK_DIAG_GROUPS
netlink_diag_show 0 NDIAG_SHOW_??? linux/netlink_diag.h ^NDIAG_SHOW_
netlink_diag_flags 0 NDIAG_FLAG_??? linux/netlink_diag.h ^NDIAG_FLAG_
netlink_states 0 NETLINK_??? linux/netlink.h ^NETLINK_(UN)?CONNECTED$
packet_diag_attrs+ 0 PACKET_DIAG_??? linux/packet_diag.h @PACKET_DIAG_INFO
packet_diag_show 0 PACKET_SHOW_??? linux/packet_diag.h ^PACKET_SHOW_
packet_diag_info_flags 0 PDI_??? linux/packet_diag.h ^PDI_
smc_diag_attrs+ 0 SMC_DIAG_??? linux/smc_diag.h @SMC_DIAG_CONNINFO
smc_diag_modes 0 SMC_DIAG_MODE_??? linux/smc_diag.h ^SMC_DIAG_MODE_
smc_states 0 SMC_??? - =SMC_ACTIVE:1,SMC_INIT:2,SMC_CLOSED:7,SMC_LISTEN:10,SMC_PEERCLOSEWAIT1:20
	=SMC_PEERCLOSEWAIT2:21,SMC_APPLFINCLOSEWAIT:24 =SMC_APPCLOSEWAIT1:22,SMC_APPCLOSEWAIT2:23
	=SMC_PEERFINCLOSEWAIT:25,SMC_PEERABORTWAIT:26 =SMC_PROCESSABORT:27
smc_link_roles 0 SMC_??? - =SMC_CLNT:0,SMC_SERV:1
nl_audit_types+ 0 AUDIT_??? linux/audit.h
	^AUDIT_(GET|SET|LIST|ADD|DEL|USER|LOGIN|WATCH_INS|WATCH_REM|WATCH_LIST|SIGNAL_INFO)$
	^AUDIT_(ADD_RULE|DEL_RULE|LIST_RULES|TRIM|MAKE_EQUIV|TTY_GET|TTY_SET|SET_FEATURE)$
	^AUDIT_(GET_FEATURE|USER_AVC|USER_TTY|DAEMON_.*)$ +AUDIT_FIRST_USER_MSG:1100
	^AUDIT_(SYSCALL|PATH|IPC|SOCKETCALL|CONFIG_CHANGE|SOCKADDR|CWD|EXECVE|IPC_SET_PERM|MQ_.*)$
	^AUDIT_(KERNEL_OTHER|FD_PAIR|OBJ_PID|TTY|EOE|BPRM_FCAPS|CAPSET|MMAP|NETFILTER_.*|SECCOMP)$
	^AUDIT_(PROCTITLE|FEATURE_CHANGE|REPLACE|KERN_MODULE|FANOTIFY|TIME_.*|BPF|EVENT_LISTENER)$
	^AUDIT_(URINGOP|OPENAT2|DM_.*)$
	^AUDIT_(AVC|SELINUX_ERR|AVC_PATH|MAC_.*|IPE_.*|LANDLOCK_.*|ANOM_.*|INTEGRITY_.*|KERNEL)$
nl_crypto_types+ 0 CRYPTO_MSG_??? linux/cryptouser.h ^CRYPTO_MSG_ !BASE
crypto_attrs 0 CRYPTOCFGA_??? linux/cryptouser.h @CRYPTOCFGA_PRIORITY_VAL
nl_selinux_types+ 0 SELNL_MSG_??? linux/selinux_netlink.h ^SELNL_MSG_ !BASE
nl_xfrm_types+ 0 XFRM_MSG_??? linux/xfrm.h ^XFRM_MSG_ !BASE
xfrm_attrs 0 XFRMA_??? linux/xfrm.h @XFRMA_ALG_AUTH
genl_ctrl_cmds+ 0 CTRL_CMD_??? linux/genetlink.h @CTRL_CMD_NEWFAMILY
genl_ctrl_attrs+ 0 CTRL_ATTR_??? linux/genetlink.h @CTRL_ATTR_FAMILY_ID
genl_op_attrs+ 0 CTRL_ATTR_OP_??? linux/genetlink.h @CTRL_ATTR_OP_ID
genl_mcast_attrs+ 0 CTRL_ATTR_MCAST_GRP_??? linux/genetlink.h @CTRL_ATTR_MCAST_GRP_ID
genl_policy_attrs+ 0 CTRL_ATTR_POLICY_??? linux/genetlink.h @CTRL_ATTR_POLICY_DO
genl_op_flags 0 GENL_??? linux/genetlink.h ^GENL_(ADMIN_PERM|CMD_CAP_.*|UNS_ADMIN_PERM)$
genl_ids 0 GENL_ID_??? linux/genetlink.h ^GENL_ID_
netconf_indices 0 - - =NETCONFA_IFINDEX_ALL:0xffffffff,NETCONFA_IFINDEX_DEFAULT:0xfffffffe
diag_states 0 1<<TCP_??? - =1<<TCP_ESTABLISHED:2,1<<TCP_SYN_SENT:4,1<<TCP_SYN_RECV:8
	=1<<TCP_FIN_WAIT1:0x10,1<<TCP_FIN_WAIT2:0x20,1<<TCP_TIME_WAIT:0x40,1<<TCP_CLOSE:0x80
	=1<<TCP_CLOSE_WAIT:0x100,1<<TCP_LAST_ACK:0x200,1<<TCP_LISTEN:0x400,1<<TCP_CLOSING:0x800
	=1<<TCP_NEW_SYN_RECV:0x1000
ndiag_protocols+ 0 NETLINK_??? linux/netlink.h
	^NETLINK_(ROUTE|UNUSED|USERSOCK|FIREWALL|SOCK_DIAG|NFLOG|XFRM|SELINUX|ISCSI|AUDIT)$
	^NETLINK_(FIB_LOOKUP|CONNECTOR|NETFILTER|IP6_FW|DNRTMSG|KOBJECT_UEVENT|GENERIC)$
	^NETLINK_(SCSITRANSPORT|ECRYPTFS|RDMA|CRYPTO|SMC)$ +NDIAG_PROTO_ALL:0xff
nf_attrs+ 0 - - =NLA_NONE:0xffffffff
genl_families+ 0 GENERIC_FAMILY_??? - =nlctrl:16
stats_masks 0 1<<IFLA_STATS_??? - =1<<IFLA_STATS_UNSPEC:1,1<<IFLA_STATS_LINK_64:2
	=1<<IFLA_STATS_LINK_XSTATS:4,1<<IFLA_STATS_LINK_XSTATS_SLAVE:8
	=1<<IFLA_STATS_LINK_OFFLOAD_XSTATS:16,1<<IFLA_STATS_AF_SPEC:32
mpls_stats 0 MPLS_STATS_??? linux/mpls.h @MPLS_STATS_LINK
bond_3ad_stats+ 0 BOND_3AD_STAT_??? linux/if_bonding.h @BOND_3AD_STAT_LACPDU_RX
bond_xstats+ 0 BOND_XSTATS_??? linux/if_bonding.h @BOND_XSTATS_3AD
bridge_xstats+ 0 BRIDGE_XSTATS_??? linux/if_bridge.h @BRIDGE_XSTATS_VLAN
link_xstats_types+ 0 LINK_XSTATS_TYPE_??? linux/if_link.h @LINK_XSTATS_TYPE_BRIDGE
iptos 0 IPTOS_??? linux/ip.h =IPTOS_LOWDELAY,IPTOS_THROUGHPUT,IPTOS_RELIABILITY,IPTOS_MINCOST
sock_shutdowns 0 ???_SHUTDOWN - =RCV_SHUTDOWN:1,SEND_SHUTDOWN:2
ipv4_devconfs 0 - linux/ip.h ^IPV4_DEVCONF_
ipv6_devconfs 0 - linux/ipv6.h @DEVCONF_FORWARDING
bridge_modes 0 BRIDGE_MODE_??? linux/if_bridge.h ^BRIDGE_MODE_
rtnl_vlan_tunnel_attrs+ 0 IFLA_BRIDGE_VLAN_TUNNEL_??? linux/if_bridge.h @IFLA_BRIDGE_VLAN_TUNNEL_ID
rtnl_mctp_attrs+ 0 IFLA_MCTP_??? linux/if_link.h @IFLA_MCTP_NET
rtnl_querier_attrs+ 0 BRIDGE_QUERIER_??? linux/if_bridge.h @BRIDGE_QUERIER_IP_ADDRESS
tca_hw_stats 0 TCA_ACT_HW_STATS_??? linux/pkt_cls.h ^TCA_ACT_HW_STATS_ !ANY
nexthop_group_types 0 NEXTHOP_GRP_TYPE_??? linux/nexthop.h ^NEXTHOP_GRP_TYPE_
rtnl_res_group_attrs+ 0 NHA_RES_GROUP_??? linux/nexthop.h @NHA_RES_GROUP_BUCKETS =NHA_RES_GROUP_PAD
rtnl_res_bucket_attrs+ 0 NHA_RES_BUCKET_??? linux/nexthop.h @NHA_RES_BUCKET_INDEX =NHA_RES_BUCKET_PAD
rtnl_offload_attrs+ 0 IFLA_OFFLOAD_XSTATS_??? linux/if_link.h @IFLA_OFFLOAD_XSTATS_CPU_HIT
# ---- What ioctl requests lead to
loop_flags 0 LO_FLAGS_??? linux/loop.h ^LO_FLAGS_ +LO_FLAGS_USE_AOPS:2
loop_crypts 0 LO_CRYPT_??? linux/loop.h ^LO_CRYPT_[A-Z]
blkpg_ops 0 BLKPG_??? linux/blkpg.h ^BLKPG_[A-Z_]+$ !LTH$
blk_zone_types 0 BLK_ZONE_TYPE_??? linux/blkzoned.h ^BLK_ZONE_TYPE_
blk_zone_conds 0 BLK_ZONE_COND_??? linux/blkzoned.h ^BLK_ZONE_COND_
blk_zone_flags 0 BLK_ZONE_REP_??? linux/blkzoned.h ^BLK_ZONE_REP_
dm_flags 0 DM_??? linux/dm-ioctl.h ^DM_[A-Z_]+_FLAG$ +DM_EXISTS_FLAG:4
btrfs_balance_flags 0 BTRFS_BALANCE_??? linux/btrfs.h
	^BTRFS_BALANCE_(DATA|SYSTEM|METADATA|FORCE|RESUME)$
btrfs_balance_args 0 BTRFS_BALANCE_ARGS_??? linux/btrfs.h ^BTRFS_BALANCE_ARGS_ !MASK
btrfs_balance_states 0 BTRFS_BALANCE_STATE_??? linux/btrfs.h ^BTRFS_BALANCE_STATE_
btrfs_balance_ctl_cmds 0 BTRFS_BALANCE_CTL_??? linux/btrfs.h ^BTRFS_BALANCE_CTL_
btrfs_compress_types 0 BTRFS_COMPRESS_??? - =BTRFS_COMPRESS_NONE:0,BTRFS_COMPRESS_ZLIB:1
	=BTRFS_COMPRESS_LZO:2,BTRFS_COMPRESS_ZSTD:3
btrfs_defrag_flags 0 BTRFS_DEFRAG_RANGE_??? linux/btrfs.h ^BTRFS_DEFRAG_RANGE_ !SUPP
btrfs_snap_flags 0 BTRFS_SUBVOL_??? linux/btrfs.h
	^BTRFS_SUBVOL_(RDONLY|QGROUP_INHERIT|SPEC_BY_ID|CREATE_ASYNC)$ +BTRFS_SUBVOL_CREATE_ASYNC:1
btrfs_inherit_flags 0 BTRFS_QGROUP_INHERIT_??? linux/btrfs.h ^BTRFS_QGROUP_INHERIT_SET_LIMITS$
btrfs_subvol_flags 0 BTRFS_SUBVOL_??? linux/btrfs.h
	^BTRFS_SUBVOL_(RDONLY|QGROUP_INHERIT|CREATE_ASYNC)$ +BTRFS_SUBVOL_CREATE_ASYNC:1
btrfs_scrub_flags 0 BTRFS_SCRUB_??? linux/btrfs.h ^BTRFS_SCRUB_READONLY$
btrfs_dev_stats 0 BTRFS_DEV_STAT_??? linux/btrfs.h ^BTRFS_DEV_STAT_ !VALUES
btrfs_dev_stats_flags 0 BTRFS_DEV_STATS_??? linux/btrfs.h ^BTRFS_DEV_STATS_
btrfs_dev_replace_cmds 0 BTRFS_IOCTL_DEV_REPLACE_CMD_??? linux/btrfs.h ^BTRFS_IOCTL_DEV_REPLACE_CMD_
btrfs_dev_replace_results 0 BTRFS_IOCTL_DEV_REPLACE_RESULT_??? linux/btrfs.h
	^BTRFS_IOCTL_DEV_REPLACE_RESULT_
btrfs_dev_replace_states 0 BTRFS_IOCTL_DEV_REPLACE_STATE_??? linux/btrfs.h
	^BTRFS_IOCTL_DEV_REPLACE_STATE_
btrfs_feature_compat_ro 0 BTRFS_FEATURE_COMPAT_RO_??? linux/btrfs.h ^BTRFS_FEATURE_COMPAT_RO_
btrfs_feature_incompat 0 BTRFS_FEATURE_INCOMPAT_??? linux/btrfs.h ^BTRFS_FEATURE_INCOMPAT_
btrfs_fs_info_flags 0 BTRFS_FS_INFO_??? linux/btrfs.h ^BTRFS_FS_INFO_FLAG_
btrfs_csum_types 0 BTRFS_CSUM_TYPE_??? linux/btrfs_tree.h ^BTRFS_CSUM_TYPE_
btrfs_key_types 0 - linux/btrfs_tree.h ^BTRFS_[A-Z_]+_KEY$ !STRING
btrfs_tree_objectids 0 - linux/btrfs_tree.h ^BTRFS_[A-Z_]+_TREE(_DIR)?_OBJECTID$
	^BTRFS_FIRST_FREE_OBJECTID$ !CHUNK_TREE_OBJ !DATA_RELOC +BTRFS_CHUNK_TREE_OBJECTID:3
btrfs_space_info_flags 0 BTRFS_SPACE_INFO_??? linux/btrfs_tree.h ^BTRFS_BLOCK_GROUP_[A-Z0-9]+$
	^BTRFS_SPACE_INFO_GLOBAL_RSV$ !MASK
btrfs_qgroup_cmds 0 BTRFS_QUOTA_CTL_??? linux/btrfs.h ^BTRFS_QUOTA_CTL_
btrfs_qgroup_limit_flags 0 BTRFS_QGROUP_LIMIT_??? linux/btrfs.h ^BTRFS_QGROUP_LIMIT_
btrfs_qgroup_status_flags 0 BTRFS_QGROUP_STATUS_FLAG_??? linux/btrfs_tree.h
	^BTRFS_QGROUP_STATUS_FLAG_ !_MASK
btrfs_send_flags 0 BTRFS_SEND_FLAG_??? linux/btrfs.h ^BTRFS_SEND_FLAG_ !MASK
btrfs_encoded_compression 0 BTRFS_ENCODED_IO_COMPRESSION_??? linux/btrfs.h
	^BTRFS_ENCODED_IO_COMPRESSION_ !TYPES
btrfs_logical_flags 0 BTRFS_LOGICAL_INO_ARGS_??? linux/btrfs.h ^BTRFS_LOGICAL_INO_ARGS_
uffd_api_features 0 UFFD_FEATURE_??? linux/userfaultfd.h ^UFFD_FEATURE_
uffd_register_modes 0 UFFDIO_REGISTER_MODE_??? linux/userfaultfd.h ^UFFDIO_REGISTER_MODE_
uffd_copy_modes 0 UFFDIO_COPY_MODE_??? linux/userfaultfd.h ^UFFDIO_COPY_MODE_
uffd_zeropage_modes 0 UFFDIO_ZEROPAGE_MODE_??? linux/userfaultfd.h ^UFFDIO_ZEROPAGE_MODE_
uffd_writeprotect_modes 0 UFFDIO_WRITEPROTECT_MODE_??? linux/userfaultfd.h
	^UFFDIO_WRITEPROTECT_MODE_
uffd_continue_modes 0 UFFDIO_CONTINUE_MODE_??? linux/userfaultfd.h ^UFFDIO_CONTINUE_MODE_
uffd_poison_modes 0 UFFDIO_POISON_MODE_??? linux/userfaultfd.h ^UFFDIO_POISON_MODE_
uffd_move_modes 0 UFFDIO_MOVE_MODE_??? linux/userfaultfd.h ^UFFDIO_MOVE_MODE_
uffd_api_bits 0 _UFFDIO_??? linux/userfaultfd.h ^_UFFDIO_(REGISTER|UNREGISTER|API)$
uffd_ioctl_bits 0 _UFFDIO_??? linux/userfaultfd.h ^_UFFDIO_ !(REGISTER|API)$
rtc_vl_flags 0 RTC_VL_??? linux/rtc.h
	^RTC_VL_(DATA_INVALID|BACKUP_LOW|BACKUP_EMPTY|ACCURACY_LOW|BACKUP_SWITCH)$
rtc_features 0 RTC_FEATURE_??? linux/rtc.h ^RTC_FEATURE_ !_CNT$
rtc_bsm 0 RTC_BSM_??? linux/rtc.h ^RTC_BSM_
rtc_params+ 0 RTC_PARAM_??? linux/rtc.h ^RTC_PARAM_[A-Z_]+$ !^RTC_PARAM_[GS]ET$
ptp_flags 0 PTP_??? linux/ptp_clock.h
	^PTP_(ENABLE_FEATURE|RISING_EDGE|FALLING_EDGE|STRICT_FLAGS|EXT_OFFSET)$
ptp_perout_flags 0 PTP_PEROUT_??? linux/ptp_clock.h ^PTP_PEROUT_(ONE_SHOT|DUTY_CYCLE|PHASE)$
ptp_pin_funcs 0 PTP_PF_??? linux/ptp_clock.h ^PTP_PF_
watchdog_flags 0 WDIOF_??? linux/watchdog.h ^WDIOF_
watchdog_options 0 WDIOS_??? linux/watchdog.h ^WDIOS_
mtd_types 0 MTD_??? mtd/mtd-abi.h
	^MTD_(ABSENT|RAM|ROM|NORFLASH|NANDFLASH|DATAFLASH|UBIVOLUME|MLCNANDFLASH)$
mtd_flags 0 MTD_??? mtd/mtd-abi.h
	^MTD_(WRITEABLE|BIT_WRITEABLE|NO_ERASE|POWERUP_LOCK|SLC_ON_MLC_EMULATION)$
mtd_otp 0 MTD_OTP_??? mtd/mtd-abi.h ^MTD_OTP_
mtd_file_modes 0 MTD_FILE_MODE_??? mtd/mtd-abi.h ^MTD_FILE_MODE_
mtd_oob_modes 0 MTD_OPS_??? mtd/mtd-abi.h ^MTD_OPS_
mtd_nandecc 0 MTD_NANDECC_??? mtd/mtd-abi.h ^MTD_NANDECC_
ubi_volume_types 0 UBI_???_VOLUME mtd/ubi-user.h ^UBI_(DYNAMIC|STATIC)_VOLUME$
ubi_volume_props 0 UBI_VOL_PROP_??? mtd/ubi-user.h ^UBI_VOL_PROP_
ubi_vol_flags 0 UBI_VOL_??? mtd/ubi-user.h ^UBI_VOL_SKIP_CRC_CHECK_FLG$
ubi_data_types 0 UBI_??? mtd/ubi-user.h ^UBI_(LONGTERM|SHORTTERM|UNKNOWN)$
	+UBI_LONGTERM:1,UBI_SHORTTERM:2,UBI_UNKNOWN:3
ata_cmds 0 ATA_CMD_??? - =ATA_CMD_NOP:0x0 =ATA_CMD_CFA_REQ_EXT_ERR:0x3 =ATA_CMD_DSM:0x6
	=ATA_CMD_DEV_RESET:0x8 =ATA_CMD_REQ_SENSE_DATA:0xb =ATA_CMD_RESTORE:0x10 =ATA_CMD_PIO_READ:0x20
	=ATA_CMD_READ_LONG:0x22 =ATA_CMD_READ_LONG_ONCE:0x23 =ATA_CMD_PIO_READ_EXT:0x24 =ATA_CMD_READ_EXT:0x25
	=ATA_CMD_READ_QUEUED:0x26 =ATA_CMD_READ_NATIVE_MAX_EXT:0x27 =ATA_CMD_READ_MULTI_EXT:0x29
	=ATA_CMD_READ_STREAM_DMA_EXT:0x2a =ATA_CMD_READ_STREAM_EXT:0x2b =ATA_CMD_READ_LOG_EXT:0x2f
	=ATA_CMD_PIO_WRITE:0x30 =ATA_CMD_WRITE_LONG:0x32 =ATA_CMD_WRITE_LONG_ONCE:0x33 =ATA_CMD_PIO_WRITE_EXT:0x34
	=ATA_CMD_WRITE_EXT:0x35 =ATA_CMD_WRITE_QUEUED:0x36 =ATA_CMD_SET_MAX_EXT:0x37 =ATA_CMD_CFA_WRITE_NE:0x38
	=ATA_CMD_WRITE_MULTI_EXT:0x39 =ATA_CMD_WRITE_STREAM_DMA_EXT:0x3a =ATA_CMD_WRITE_STREAM_EXT:0x3b
	=ATA_CMD_WRITE_FUA_EXT:0x3d =ATA_CMD_WRITE_QUEUED_FUA_EXT:0x3e =ATA_CMD_WRITE_LOG_EXT:0x3f
	=ATA_CMD_VERIFY:0x40 =ATA_CMD_VERIFY_EXT:0x42 =ATA_CMD_WRITE_UNCORR_EXT:0x45 =ATA_CMD_READ_LOG_DMA_EXT:0x47
	=ATA_CMD_ZAC_MGMT_IN:0x4a =ATA_CMD_CONFIG_STREAM:0x51 =ATA_CMD_WRITE_LOG_DMA_EXT:0x57
	=ATA_CMD_TRUSTED_NONDATA:0x5b =ATA_CMD_TRUSTED_RCV:0x5c =ATA_CMD_TRUSTED_RCV_DMA:0x5d
	=ATA_CMD_TRUSTED_SND:0x5e =ATA_CMD_TRUSTED_SND_DMA:0x5f =ATA_CMD_FPDMA_READ:0x60 =ATA_CMD_FPDMA_WRITE:0x61
	=ATA_CMD_NCQ_NON_DATA:0x63 =ATA_CMD_FPDMA_SEND:0x64 =ATA_CMD_FPDMA_RECV:0x65 =ATA_CMD_CFA_TRANS_SECT:0x87
	=ATA_CMD_EDD:0x90 =ATA_CMD_INIT_DEV_PARAMS:0x91 =ATA_CMD_DOWNLOAD_MICRO:0x92
	=ATA_CMD_DOWNLOAD_MICRO_DMA:0x93 =ATA_CMD_ZAC_MGMT_OUT:0x9f =ATA_CMD_PACKET:0xa0 =ATA_CMD_ID_ATAPI:0xa1
	=ATA_CMD_SERVICE:0xa2 =ATA_CMD_SMART:0xb0 =ATA_CMD_CONF_OVERLAY:0xb1 =ATA_CMD_SANITIZE_DEVICE:0xb4
	=ATA_CMD_CFA_ERASE:0xc0 =ATA_CMD_READ_MULTI:0xc4 =ATA_CMD_WRITE_MULTI:0xc5 =ATA_CMD_SET_MULTI:0xc6
	=ATA_CMD_READ:0xc8 =ATA_CMD_WRITE:0xca =ATA_CMD_CFA_WRITE_MULT_NE:0xcd =ATA_CMD_WRITE_MULTI_FUA_EXT:0xce
	=ATA_CMD_CHK_MED_CRD_TYP:0xd1 =ATA_CMD_MEDIA_LOCK:0xde =ATA_CMD_MEDIA_UNLOCK:0xdf =ATA_CMD_STANDBYNOW1:0xe0
	=ATA_CMD_IDLEIMMEDIATE:0xe1 =ATA_CMD_STANDBY:0xe2 =ATA_CMD_IDLE:0xe3 =ATA_CMD_PMP_READ:0xe4
	=ATA_CMD_CHK_POWER:0xe5 =ATA_CMD_SLEEP:0xe6 =ATA_CMD_FLUSH:0xe7 =ATA_CMD_PMP_WRITE:0xe8
	=ATA_CMD_PMP_READ_DMA:0xe9 =ATA_CMD_FLUSH_EXT:0xea =ATA_CMD_PMP_WRITE_DMA:0xeb =ATA_CMD_ID_ATA:0xec
	=ATA_CMD_SET_FEATURES:0xef =ATA_CMD_SEC_SET_PASS:0xf1 =ATA_CMD_SEC_UNLOCK:0xf2 =ATA_CMD_SEC_ERASE_PREP:0xf3
	=ATA_CMD_SEC_ERASE_UNIT:0xf4 =ATA_CMD_SEC_FREEZE_LOCK:0xf5 =ATA_CMD_SEC_DISABLE_PASS:0xf6
	=ATA_CMD_READ_NATIVE_MAX:0xf8 =ATA_CMD_SET_MAX:0xf9
sg_directions 0 SG_DXFER_??? - =SG_DXFER_NONE:0xffffffff,SG_DXFER_TO_DEV:0xfffffffe
	=SG_DXFER_FROM_DEV:0xfffffffd =SG_DXFER_TO_FROM_DEV:0xfffffffc
sg_flags 0 SG_FLAG_??? - =SG_FLAG_DIRECT_IO:1,SG_FLAG_UNUSED_LUN_INHIBIT:2,SG_FLAG_MMAP_IO:4
	=SG_FLAG_NO_DXFER:0x10000,SG_FLAG_Q_AT_TAIL:0x10,SG_FLAG_Q_AT_HEAD:0x20
sg_infos 0 SG_INFO_??? - =SG_INFO_CHECK:1,SG_INFO_DIRECT_IO:2,SG_INFO_MIXED_IO:4
bsg_protocols 0 BSG_PROTOCOL_??? linux/bsg.h ^BSG_PROTOCOL_
bsg_subprotocols 0 BSG_SUB_PROTOCOL_??? linux/bsg.h ^BSG_SUB_PROTOCOL_
bsg_flags 0 BSG_FLAG_??? linux/bsg.h ^BSG_FLAG_
nbd_flags 0 NBD_FLAG_??? linux/nbd.h ^NBD_FLAG_
	+NBD_FLAG_SEND_DF:0x80,NBD_FLAG_SEND_RESIZE:0x200,NBD_FLAG_SEND_CACHE:0x400
hdio_busstates 0 BUSSTATE_??? linux/hdreg.h ^BUSSTATE_
ide_nice 0 IDE_NICE_??? linux/hdreg.h ^IDE_NICE_
ppp_flags 0 SC_??? linux/ppp-ioctl.h ^SC_
cdrom_formats 0 CDROM_??? linux/cdrom.h ^CDROM_(LBA|MSF)$
kvm_cpuid_flags 0 KVM_CPUID_FLAG_??? asm/kvm.h ^KVM_CPUID_FLAG_
kvm_mem_flags 0 KVM_MEM_??? linux/kvm.h ^KVM_MEM_
kvm_caps 0 KVM_CAP_??? linux/kvm.h ^KVM_CAP_[A-Z0-9_]+$
	!^KVM_CAP_(S390|PPC|ARM|MIPS|SPAPR|RISCV|LOONGARCH)
kvm_exit_reasons 0 KVM_EXIT_??? linux/kvm.h ^KVM_EXIT_[A-Z0-9_]+$
	!^KVM_EXIT_(IO_(IN|OUT)|HYPERV_|XEN_HCALL)X
gpio_handle_flags 0 GPIOHANDLE_REQUEST_??? linux/gpio.h ^GPIOHANDLE_REQUEST_
gpio_event_flags 0 GPIOEVENT_REQUEST_??? linux/gpio.h =GPIOEVENT_REQUEST_BOTH_EDGES ^GPIOEVENT_REQUEST_
gpio_line_flags 0 GPIOLINE_FLAG_??? linux/gpio.h ^GPIOLINE_FLAG_
gpio_v2_flags 0 GPIO_V2_LINE_FLAG_??? linux/gpio.h ^GPIO_V2_LINE_FLAG_
gpio_v2_attrs 0 GPIO_V2_LINE_ATTR_ID_??? linux/gpio.h ^GPIO_V2_LINE_ATTR_ID_
hid_buses 0 BUS_??? linux/input.h ^BUS_
counter_types 0 COUNTER_COMPONENT_??? linux/counter.h ^COUNTER_COMPONENT_
dma_heap_flags 0 - asm/fcntl.h =O_RDONLY,O_WRONLY,O_RDWR,O_CLOEXEC
dma_buf_sync 0 DMA_BUF_SYNC_??? linux/dma-buf.h ^DMA_BUF_SYNC_(READ|WRITE|START|END|RW)$
tee_impl_ids 0 TEE_IMPL_ID_??? linux/tee.h ^TEE_IMPL_ID_
tee_gen_caps 0 TEE_GEN_CAP_??? linux/tee.h ^TEE_GEN_CAP_
tee_optee_caps 0 TEE_OPTEE_CAP_??? linux/tee.h ^TEE_OPTEE_CAP_
tee_origins 0 TEEC_ORIGIN_??? - =TEEC_ORIGIN_API:1,TEEC_ORIGIN_COMMS:2,TEEC_ORIGIN_TEE:3,TEEC_ORIGIN_TRUSTED_APP:4
tee_param_types 0 TEE_IOCTL_PARAM_ATTR_ linux/tee.h ^TEE_IOCTL_PARAM_ATTR_TYPE_[A-Z_]+$
	!MASK
tee_param_flags 0 TEE_IOCTL_PARAM_ATTR_??? linux/tee.h ^TEE_IOCTL_PARAM_ATTR_META$
tee_logins 0 TEE_IOCTL_LOGIN_??? linux/tee.h ^TEE_IOCTL_LOGIN_ !REE_KERNEL_M
uffd_newfd 0 O_??? asm/fcntl.h =O_CLOEXEC
udmabuf_flags 0 UDMABUF_FLAGS_??? linux/udmabuf.h ^UDMABUF_FLAGS_
lirc_cans 0 LIRC_CAN_??? linux/lirc.h ^LIRC_CAN_ !_MASK$ !(REC_FILTER|NOTIFY_DECODE)
lirc_modes 0 LIRC_MODE_??? linux/lirc.h ^LIRC_MODE_
seccomp_user_notif 0 SECCOMP_USER_NOTIF_??? linux/seccomp.h ^SECCOMP_USER_NOTIF_FD_
sg_resets 0 SG_SCSI_RESET_??? - =SG_SCSI_RESET_NOTHING:0,SG_SCSI_RESET_DEVICE:1,SG_SCSI_RESET_BUS:2
	=SG_SCSI_RESET_HOST:3 =SG_SCSI_RESET_TARGET:4
ptp_extts_flags 0 PTP_??? linux/ptp_clock.h
	^PTP_(ENABLE_FEATURE|RISING_EDGE|FALLING_EDGE|STRICT_FLAGS|EXT_OFFSET)$
counter_scopes 0 COUNTER_SCOPE_??? linux/counter.h ^COUNTER_SCOPE_
counter_events 0 COUNTER_EVENT_??? linux/counter.h ^COUNTER_EVENT_
lbmd_flags 0 LBMD_PI_CAP_??? linux/fs.h ^LBMD_PI_CAP_
lbmd_csums 0 LBMD_PI_CSUM_??? linux/fs.h ^LBMD_PI_CSUM_
tee_shm_flags 0 TEE_IOCTL_SHM_??? - =TEE_IOCTL_SHM_MAPPED:1,TEE_IOCTL_SHM_DMA_BUF:2
	=TEE_IOCTL_SHM_EXT_DMA_BUF:4,TEE_IOCTL_SHM_REGISTER:8,TEE_IOCTL_SHM_USER_MAPPED:16,TEE_IOCTL_SHM_POOL:32
	=TEE_IOCTL_SHM_KERNEL_MAPPED:64
v4l2_input_status 0 V4L2_IN_ST_??? linux/videodev2.h ^V4L2_IN_ST_
v4l2_input_caps 0 V4L2_IN_CAP_??? linux/videodev2.h ^V4L2_IN_CAP_
evdev_slots 0 ABS_MT_??? linux/input-event-codes.h ^ABS_MT_
# ---- Input devices
evdev_types+ 0 EV_??? linux/input-event-codes.h ^EV_
evdev_sync 0 SYN_??? linux/input-event-codes.h ^SYN_
evdev_keys 0 KEY_??? linux/input-event-codes.h ^KEY_ !^KEY_(CNT|MIN_INTERESTING)$
evdev_buttons 0 BTN_??? linux/input-event-codes.h ^BTN_
	!^BTN_(MISC|MOUSE|JOYSTICK|GAMEPAD|DIGI|WHEEL|TRIGGER_HAPPY)$
evdev_rel 0 REL_??? linux/input-event-codes.h ^REL_ !CNT
evdev_abs 0 ABS_??? linux/input-event-codes.h ^ABS_ !CNT
evdev_switches 0 SW_??? linux/input-event-codes.h ^SW_ !CNT
evdev_misc 0 MSC_??? linux/input-event-codes.h ^MSC_ !CNT
evdev_leds 0 LED_??? linux/input-event-codes.h ^LED_ !CNT
evdev_repeat 0 REP_??? linux/input-event-codes.h ^REP_ !CNT
evdev_sounds 0 SND_??? linux/input-event-codes.h ^SND_ !CNT
evdev_ff_types 0 FF_??? linux/input.h ^FF_ !CNT !^FF_(EFFECT|WAVEFORM)_ !^FF_STATUS_
evdev_ff_status 0 FF_STATUS_??? linux/input.h ^FF_STATUS_
evdev_props 0 INPUT_PROP_??? linux/input-event-codes.h ^INPUT_PROP_ !CNT
mt_tools 0 MT_TOOL_??? linux/input.h ^MT_TOOL_
# ---- Video
v4l2_vbi_flags 0 V4L2_VBI_??? linux/videodev2.h ^V4L2_VBI_(UNSYNC|INTERLACED)$
v4l2_sliced 0 V4L2_SLICED_??? linux/videodev2.h ^V4L2_SLICED_(TELETEXT_B|VPS|CAPTION_525|WSS_625)$
v4l2_stds 0 V4L2_STD_??? linux/videodev2.h ^V4L2_STD_(PAL_([BGHIDMN]|B1|D1|K|Nc|60)|NTSC_(M|M_JP|443|M_KR)|SECAM_([BDGHKL]|K1|LC)|ATSC_(8|16)_VSB)$
v4l2_buf_types+ 0 V4L2_BUF_TYPE_??? linux/videodev2.h ^V4L2_BUF_TYPE_ !PRIVATE
v4l2_buf_flags 0 V4L2_BUF_FLAG_??? linux/videodev2.h ^V4L2_BUF_FLAG_ !_MASK$ !_(TIMESTAMP|TSTAMP|M2M)_
	+V4L2_BUF_FLAG_INPUT:0x200
v4l2_buf_clocks 0 V4L2_BUF_FLAG_TIMESTAMP_??? linux/videodev2.h ^V4L2_BUF_FLAG_TIMESTAMP_ !_MASK$
v4l2_buf_sources 0 V4L2_BUF_FLAG_TSTAMP_SRC_??? linux/videodev2.h ^V4L2_BUF_FLAG_TSTAMP_SRC_ !_MASK$
v4l2_memory 0 V4L2_MEMORY_??? linux/videodev2.h ^V4L2_MEMORY_ !_FLAG
v4l2_fields 0 V4L2_FIELD_??? linux/videodev2.h @V4L2_FIELD_ANY
v4l2_colorspaces 0 V4L2_COLORSPACE_??? linux/videodev2.h @V4L2_COLORSPACE_SRGB
v4l2_ycbcr 0 V4L2_YCBCR_ENC_??? linux/videodev2.h @V4L2_YCBCR_ENC_601
v4l2_quantization 0 V4L2_QUANTIZATION_??? linux/videodev2.h @V4L2_QUANTIZATION_DEFAULT
v4l2_xfer 0 V4L2_XFER_FUNC_??? linux/videodev2.h @V4L2_XFER_FUNC_709
v4l2_caps 0 V4L2_CAP_??? linux/videodev2.h ^V4L2_CAP_[A-Z0-9_]+$ !^V4L2_CAP_TIMEPERFRAME$
v4l2_fmt_flags 0 V4L2_FMT_FLAG_??? linux/videodev2.h ^V4L2_FMT_FLAG_ !^V4L2_FMT_FLAG_CSC_HSV_
v4l2_frmsize_types 0 V4L2_FRMSIZE_TYPE_??? linux/videodev2.h ^V4L2_FRMSIZE_TYPE_
v4l2_frmival_types 0 V4L2_FRMIVAL_TYPE_??? linux/videodev2.h ^V4L2_FRMIVAL_TYPE_
v4l2_input_types 0 V4L2_INPUT_TYPE_??? linux/videodev2.h ^V4L2_INPUT_TYPE_
v4l2_ctrl_types 0 V4L2_CTRL_TYPE_??? linux/videodev2.h @V4L2_CTRL_TYPE_INTEGER !^V4L2_CTRL_COMPOUND
v4l2_ctrl_flags 0 V4L2_CTRL_FLAG_??? linux/videodev2.h ^V4L2_CTRL_FLAG_
v4l2_ctrl_classes 0 V4L2_CTRL_CLASS_??? linux/v4l2-controls.h ^V4L2_CTRL_CLASS_
v4l2_ctrl_ids 0 V4L2_CID_??? linux/v4l2-controls.h
	^V4L2_CID_(BRIGHTNESS|CONTRAST|SATURATION|HUE|AUDIO_[A-Z]+|BLACK_LEVEL)$
	^V4L2_CID_(AUTO_WHITE_BALANCE|DO_WHITE_BALANCE|RED_BALANCE|BLUE_BALANCE|GAMMA|EXPOSURE)$
	^V4L2_CID_(AUTOGAIN|GAIN|HFLIP|VFLIP|POWER_LINE_FREQUENCY|HUE_AUTO)$
	^V4L2_CID_(WHITE_BALANCE_TEMPERATURE|SHARPNESS|BACKLIGHT_COMPENSATION|CHROMA_AGC)$
	^V4L2_CID_(COLOR_KILLER|COLORFX|AUTOBRIGHTNESS|BAND_STOP_FILTER|ROTATE|BG_COLOR)$
	^V4L2_CID_(CHROMA_GAIN|ILLUMINATORS_[12]|MIN_BUFFERS_FOR_CAPTURE|MIN_BUFFERS_FOR_OUTPUT)$
	^V4L2_CID_(ALPHA_COMPONENT|COLORFX_CBCR)$
v4l2_capture_modes 0 V4L2_MODE_??? linux/videodev2.h ^V4L2_MODE_
v4l2_streaming_caps 0 V4L2_CAP_??? linux/videodev2.h ^V4L2_CAP_TIMEPERFRAME$
v4l2_tuner_types 0 V4L2_TUNER_??? linux/videodev2.h @V4L2_TUNER_RADIO
v4l2_tuner_caps 0 V4L2_TUNER_CAP_??? linux/videodev2.h ^V4L2_TUNER_CAP_
v4l2_tuner_rxsubchans 0 V4L2_TUNER_SUB_??? linux/videodev2.h ^V4L2_TUNER_SUB_
v4l2_tuner_audmodes 0 V4L2_TUNER_MODE_??? linux/videodev2.h ^V4L2_TUNER_MODE_
v4l2_pix_fmts 0 V4L2_PIX_FMT_??? linux/videodev2.h ^V4L2_PIX_FMT_[A-Z0-9_]+$ !_FLAG_ !PRIV_MAGIC
v4l2_sdr_fmts 0 V4L2_SDR_FMT_??? linux/videodev2.h ^V4L2_SDR_FMT_
v4l2_meta_fmts 0 V4L2_META_FMT_??? linux/videodev2.h ^V4L2_META_FMT_
audit_arch+ 0 AUDIT_ARCH_??? linux/audit.h ^AUDIT_ARCH_
c_iflag 0 - asm/termbits.h,asm/termbits-common.h =IGNBRK,BRKINT,IGNPAR,PARMRK,INPCK,ISTRIP,INLCR
	=IGNCR,ICRNL,IUCLC,IXON,IXANY,IXOFF,IMAXBEL =IUTF8
c_oflag 0 - asm/termbits.h,asm/termbits-common.h =OPOST,OLCUC,ONLCR,OCRNL,ONOCR,ONLRET,OFILL,OFDEL
c_cflag 0 - asm/termbits.h,asm/termbits-common.h =CSTOPB,CREAD,PARENB,PARODD,HUPCL,CLOCAL,CMSPAR
	=CRTSCTS
c_lflag 0 - asm/termbits.h,asm/termbits-common.h =ISIG,ICANON,XCASE,ECHO,ECHOE,ECHOK,ECHONL,NOFLSH
	=IEXTEN,ECHOCTL,ECHOPRT,ECHOKE,FLUSHO =PENDIN,TOSTOP,EXTPROC
c_cc 0 - asm/termbits.h ^V[A-Z0-9]+$
baud_rates 0 - asm/termbits.h,asm/termbits-common.h ^B[0-9]+$ ^BOTHER$
tty_ldiscs 0 N_??? linux/tty.h ^N_[A-Z0-9_]+$ !^N_TTY_
scm_ip_types+ 0 IP_??? linux/in.h =IP_TOS,IP_TTL,SCM_SECURITY:3,IP_RECVOPTS,IP_RETOPTS,IP_PKTINFO
	=IP_RECVERR,IP_ORIGDSTADDR =IP_CHECKSUM,IP_RECVFRAGSIZE,IP_PROTOCOL
so_getsockopts 0 SO_??? - =SO_GET_FILTER:26
tipc_group_flags 0 TIPC_GROUP_??? linux/tipc.h =TIPC_GROUP_LOOPBACK,TIPC_GROUP_MEMBER_EVTS
tcp_ao_keyflags 0 TCP_AO_KEYF_??? linux/tcp.h ^TCP_AO_KEYF_
caif_protocols 0 CAIFPROTO_??? - =CAIFPROTO_AT:0,CAIFPROTO_DATAGRAM:1,CAIFPROTO_DATAGRAM_LOOP:2
	=CAIFPROTO_UTIL:3 =CAIFPROTO_RFM:4,CAIFPROTO_DEBUG:5
caif_options 0 CAIFSO_??? - =CAIFSO_LINK_SELECT:127,CAIFSO_REQ_PARAM:128,CAIFSO_RSP_PARAM:129
tipc_importances 0 TIPC_???_IMPORTANCE linux/tipc.h ^TIPC_[A-Z]+_IMPORTANCE$
ipx_options 0 IPX_??? - =IPX_TYPE:1
irda_options 0 IRLMP_??? - =IRLMP_ENUMDEVICES:1,IRLMP_IAS_SET:2,IRLMP_IAS_QUERY:3,IRLMP_HINTS_SET:4
	=IRLMP_QOS_SET:5 =IRLMP_QOS_GET:6,IRLMP_MAX_SDU_SIZE:7,IRLMP_IAS_GET:8,IRLMP_IAS_DEL:9
	=IRLMP_HINT_MASK_SET:10 =IRLMP_WAITDEVICE:11
super_flags 0 MS_??? linux/mount.h =MS_RDONLY,MS_SYNCHRONOUS,MS_DIRSYNC,MS_LAZYTIME
mount_propagation 0 MS_??? linux/mount.h =MS_UNBINDABLE,MS_PRIVATE,MS_SLAVE,MS_SHARED
perf_attr_sizes 0 PERF_ATTR_SIZE_??? linux/perf_event.h ^PERF_ATTR_SIZE_VER
fs_quota_flags 0 FS_QUOTA_??? linux/dqblk_xfs.h ^FS_QUOTA_[UGP]DQ_
fs_dquot_flags 0 FS_???_QUOTA linux/dqblk_xfs.h =FS_USER_QUOTA,FS_PROJ_QUOTA,FS_GROUP_QUOTA
# ---- Ioctl requests beyond those that headers define with _IO() and the like
ioctl 0 - * !^_
	!^VIDIOC_SUBDEV_([GS]_STD|QUERYSTD|ENUMSTD|[GS]_EDID|[GSQ].*_DV_TIMINGS|ENUM_DV_TIMINGS)$
	!^VIDIOC_SUBDEV_DV_TIMINGS_CAP$ !^KVM_(S390|PPC|ARM)_ !^FD[A-Z]*MEDIAPRM$
	!^BTRFS_IOC_[GS]ET_FSLABEL$ !^(BTRFS|EXFAT|EXT4)_IOC_SHUTDOWN$ !^EXT4_IOC.*VERSION_OLD$
	!^(HDIO_DRIVE_CMD_AEB|CDROM_GET_UPC|TIOCINQ|SIOCIWLAST|IOCTL_GNTALLOC_SET_UNMAP_NOTIFY)$
	!^(PPPIOCGIDLE|DMA_BUF_SET_NAME)$ !^SOUND_MIXER_(READ|WRITE)_
ioctl 0 - asm/ioctls.h ^(TC|TIOC|FIO)[A-Z0-9_]+$ !^TIOC_?(PKT_|M_|SER_) !^(TIOCINQ|TIOCSERTEMT)X$
ioctl 0 - linux/sockios.h,asm/sockios.h,linux/wireless.h ^SIO[A-Z0-9_]+$ ^FIO !^SIOGIFINDEX$
	!^SIOC(IN|OUT)Q$ !^SIOCWANDEVX$ !^SIOCGSTAMP(NS)?$
ioctl 0 - linux/hdreg.h ^HDIO_ !_SIZE$
ioctl 0 - linux/fb.h ^FBIO
ioctl 0 - linux/kd.h ^KD[A-Z_]+$ ^[GP]IO_ ^KIOCSOUND$ !^KD_
ioctl 0 - linux/loop.h ^LOOP_(SET|CLR|GET|CHANGE|CONFIGURE|CTL) !_FLAGS$
ioctl 0 - linux/vt.h ^VT_[A-Z]+$ !^VT_(AUTO|PROCESS|ACKACQ|EVENT)
ioctl 0 - linux/cdrom.h ^CDROM[A-Z0-9]+$ ^CDROM[A-Z]*_[A-Z_]+$ ^DVD_(READ|WRITE)_STRUCT$ ^DVD_AUTH$
	!^CDROM_(LBA|MSF|DATA_TRACK|LEADOUT|PACKET_SIZE|AUDIO_.*)$ !_LEN$
ioctl 0 - drm/xe_drm.h,linux/android/binder.h,linux/gpib_ioctl.h ^DRM_IOCTL_ ^BINDER_[A-Z_]*[A-Z]$
	^B[CR]_ ^IB[A-Z0-9_]+$ !^BINDER_(TYPE|DEV|CURRENT|BUFFER|LARGE)
# of headers that the kernel keeps to itself, or once had:
# SCSI, Bluetooth, ISDN, virtual machines, Chromebooks, ZFS
ioctl 0 - - +ADV7842_CMD_RAM_TEST:0x56c0,APEI_ERST_CLEAR_RECORD:0x40084501
	+APEI_ERST_GET_RECORD_COUNT:0x80044502,AUTOFS_IOC_SETTIMEOUT32:0xc0049364,BLKZNAME:0x8100127d
	+BT819_FIFO_RESET_LOW:0x6200,BT819_FIFO_RESET_HIGH:0x6201,CROS_EC_DEV_IOCEVENTMASK:0xec02
	+CROS_EC_DEV_IOCXCMD:0xc014ec00,CROS_EC_DEV_IOCRDMEM:0xc108ec01,HCIBLOCKADDR:0x400448e6
	+HCIDEVDOWN:0x400448ca,HCIDEVRESET:0x400448cb,HCIDEVRESTAT:0x400448cc,HCIDEVUP:0x400448c9
	+HCIGETAUTHINFO:0x800448d7,HCIGETCONNINFO:0x800448d5,HCIGETCONNLIST:0x800448d4
	+HCIGETDEVINFO:0x800448d3,HCIGETDEVLIST:0x800448d2,HCIINQUIRY:0x800448f0
	+HCISETACLMTU:0x400448e3,HCISETAUTH:0x400448de,HCISETENCRYPT:0x400448df
	+HCISETLINKMODE:0x400448e2,HCISETLINKPOL:0x400448e1,HCISETPTYPE:0x400448e0,HCISETRAW:0x400448dc
	+HCISETSCAN:0x400448dd,HCISETSCOMTU:0x400448e4,HCIUNBLOCKADDR:0x400448e7
	+HDA_IOCTL_PVERSION:0x80044810,HDA_IOCTL_VERB_WRITE:0xc0084811,HDA_IOCTL_GET_WCAP:0xc0084812
	+HSMP_IOCTL_CMD:0xc02cf800,IOCTL_VMCI_VERSION:0x79f,IOCTL_VMCI_INIT_CONTEXT:0x7a0
	+IOCTL_VMCI_QUEUEPAIR_SETVA:0x7a4,IOCTL_VMCI_NOTIFY_RESOURCE:0x7a5
	+IOCTL_VMCI_NOTIFICATIONS_RECEIVE:0x7a6,IOCTL_VMCI_VERSION2:0x7a7
	+IOCTL_VMCI_QUEUEPAIR_ALLOC:0x7a8,IOCTL_VMCI_QUEUEPAIR_SETPAGEFILE:0x7a9
	+IOCTL_VMCI_QUEUEPAIR_DETACH:0x7aa,IOCTL_VMCI_DATAGRAM_SEND:0x7ab
	+IOCTL_VMCI_DATAGRAM_RECEIVE:0x7ac,IOCTL_VMCI_CTX_ADD_NOTIFICATION:0x7af
	+IOCTL_VMCI_CTX_REMOVE_NOTIFICATION:0x7b0,IOCTL_VMCI_CTX_GET_CPT_STATE:0x7b1
	+IOCTL_VMCI_CTX_SET_CPT_STATE:0x7b2,IOCTL_VMCI_GET_CONTEXT_ID:0x7b3,IOCTL_VMCI_SET_NOTIFY:0x7cb
	+IOCTL_XENBUS_BACKEND_EVTCHN:0x4200,IOCTL_XENBUS_BACKEND_SETUP:0x4201,IOW_WRITE:0x4008c001
	+IOW_READ:0x4008c002,IOW_GETINFO:0x8028c003,IVTVFB_IOC_DMA_FRAME:0x401856c0
	+KSTAT_IOC_CHAIN_ID:0x4b01,KSTAT_IOC_READ:0x4b02,KSTAT_IOC_WRITE:0x4b03
	+NCIUARTSETDRIVER:0x40085500,RFCOMMCREATEDEV:0x400452c8,RFCOMMGETDEVINFO:0x800452d3
	+RFCOMMGETDEVLIST:0x800452d2,RFCOMMRELEASEDEV:0x400452c9,RFCOMMSTEALDLC:0x400452dc
	+ROCCATIOCGREPSIZE:0x800448f1,S5P_FIMC_TX_END_NOTIFY:0x6500,SAA6588_CMD_CLOSE:0x40045202
	+SAA6588_CMD_READ:0x80045203,SAA6588_CMD_POLL:0x80045204,SCSI_IOCTL_DOORLOCK:0x5380
	+SCSI_IOCTL_DOORUNLOCK:0x5381,SCSI_IOCTL_GET_IDLUN:0x5382,SCSI_IOCTL_PROBE_HOST:0x5385
	+SCSI_IOCTL_GET_BUS_NUMBER:0x5386,SCSI_IOCTL_GET_PCI:0x5387
	+SECCOMP_IOCTL_NOTIF_ID_VALID_WRONG_DIR:0x80082102,SG_SET_TIMEOUT:0x2201,SG_GET_TIMEOUT:0x2202
	+SG_EMULATED_HOST:0x2203,SG_SET_TRANSFORM:0x2204,SG_GET_TRANSFORM:0x2205
	+SG_GET_COMMAND_Q:0x2270,SG_SET_COMMAND_Q:0x2271,SG_GET_RESERVED_SIZE:0x2272
	+SG_SET_RESERVED_SIZE:0x2275,SG_GET_SCSI_ID:0x2276,SG_SET_FORCE_LOW_DMA:0x2279
	+SG_GET_LOW_DMA:0x227a,SG_SET_FORCE_PACK_ID:0x227b,SG_GET_PACK_ID:0x227c
	+SG_GET_NUM_WAITING:0x227d,SG_SET_DEBUG:0x227e,SG_GET_SG_TABLESIZE:0x227f
	+SG_GET_VERSION_NUM:0x2282,SG_NEXT_CMD_LEN:0x2283,SG_SCSI_RESET:0x2284,SG_IO:0x2285
	+SG_GET_REQUEST_TABLE:0x2286,SG_SET_KEEP_ORPHAN:0x2287,SG_GET_KEEP_ORPHAN:0x2288
	+SG_GET_ACCESS_COUNT:0x2289,SI4713_IOC_MEASURE_RNL:0xc01c56c0
	+SNDRV_PCM_IOCTL_STATUS32:0x806c4120,SNDRV_PCM_IOCTL_STATUS_EXT32:0xc06c4124
	+SSTFB_SET_VGAPASS:0x400446dd,SSTFB_GET_VGAPASS:0x800446dd,TUNER_SET_CONFIG:0x4010645c
	+USBDEVFS_DISCSIGNAL32:0x8008550e,USBDEVFS_SUBMITURB32:0x802a550a,USBDEVFS_IOCTL32:0xc00c5512
	+USBDEVFS_CONTROL32:0xc0105500,USBDEVFS_BULK32:0xc0105502,V4L2_SUBDEV_IR_RX_NOTIFY:0x40047600
	+V4L2_SUBDEV_IR_TX_NOTIFY:0x40047601,V4L2_DEVICE_NOTIFY_EVENT:0x40887602
	+VIDIOC_INT_RESET:0x40046466,VIDIOC_DQEVENT_TIME32:0x80805659
	+VIDIOC_OMAP3ISP_STAT_REQ_TIME32:0xc01856c6,VIDIOC_QUERYBUF_TIME32:0xc0505609
	+VIDIOC_QBUF_TIME32:0xc050560f,VIDIOC_DQBUF_TIME32:0xc0505611
	+VIDIOC_PREPARE_BUF_TIME32:0xc050565d,ZFS_IOC_POOL_CREATE:0x5a00,ZFS_IOC_POOL_DESTROY:0x5a01
	+ZFS_IOC_POOL_IMPORT:0x5a02,ZFS_IOC_POOL_EXPORT:0x5a03,ZFS_IOC_POOL_CONFIGS:0x5a04
	+ZFS_IOC_POOL_STATS:0x5a05,ZFS_IOC_POOL_TRYIMPORT:0x5a06,ZFS_IOC_POOL_SCAN:0x5a07
	+ZFS_IOC_POOL_FREEZE:0x5a08,ZFS_IOC_POOL_UPGRADE:0x5a09,ZFS_IOC_POOL_GET_HISTORY:0x5a0a
	+ZFS_IOC_VDEV_ADD:0x5a0b,ZFS_IOC_VDEV_REMOVE:0x5a0c,ZFS_IOC_VDEV_SET_STATE:0x5a0d
	+ZFS_IOC_VDEV_ATTACH:0x5a0e,ZFS_IOC_VDEV_DETACH:0x5a0f,ZFS_IOC_VDEV_SETPATH:0x5a10
	+ZFS_IOC_VDEV_SETFRU:0x5a11,ZFS_IOC_OBJSET_STATS:0x5a12,ZFS_IOC_OBJSET_ZPLPROPS:0x5a13
	+ZFS_IOC_DATASET_LIST_NEXT:0x5a14,ZFS_IOC_SNAPSHOT_LIST_NEXT:0x5a15,ZFS_IOC_SET_PROP:0x5a16
	+ZFS_IOC_CREATE:0x5a17,ZFS_IOC_DESTROY:0x5a18,ZFS_IOC_ROLLBACK:0x5a19,ZFS_IOC_RENAME:0x5a1a
	+ZFS_IOC_RECV:0x5a1b,ZFS_IOC_SEND:0x5a1c,ZFS_IOC_INJECT_FAULT:0x5a1d,ZFS_IOC_CLEAR_FAULT:0x5a1e
	+ZFS_IOC_INJECT_LIST_NEXT:0x5a1f,ZFS_IOC_ERROR_LOG:0x5a20,ZFS_IOC_CLEAR:0x5a21
	+ZFS_IOC_PROMOTE:0x5a22,ZFS_IOC_SNAPSHOT:0x5a23,ZFS_IOC_DSOBJ_TO_DSNAME:0x5a24
	+ZFS_IOC_OBJ_TO_PATH:0x5a25,ZFS_IOC_POOL_SET_PROPS:0x5a26,ZFS_IOC_POOL_GET_PROPS:0x5a27
	+ZFS_IOC_SET_FSACL:0x5a28,ZFS_IOC_GET_FSACL:0x5a29,ZFS_IOC_SHARE:0x5a2a
	+ZFS_IOC_INHERIT_PROP:0x5a2b,ZFS_IOC_SMB_ACL:0x5a2c,ZFS_IOC_USERSPACE_ONE:0x5a2d
	+ZFS_IOC_USERSPACE_MANY:0x5a2e,ZFS_IOC_USERSPACE_UPGRADE:0x5a2f,ZFS_IOC_HOLD:0x5a30
	+ZFS_IOC_RELEASE:0x5a31,ZFS_IOC_GET_HOLDS:0x5a32,ZFS_IOC_OBJSET_RECVD_PROPS:0x5a33
	+ZFS_IOC_VDEV_SPLIT:0x5a34,ZFS_IOC_NEXT_OBJ:0x5a35,ZFS_IOC_DIFF:0x5a36
	+ZFS_IOC_TMP_SNAPSHOT:0x5a37,ZFS_IOC_OBJ_TO_STATS:0x5a38,ZFS_IOC_SPACE_WRITTEN:0x5a39
	+ZFS_IOC_SPACE_SNAPS:0x5a3a,ZFS_IOC_DESTROY_SNAPS:0x5a3b,ZFS_IOC_POOL_REGUID:0x5a3c
	+ZFS_IOC_POOL_REOPEN:0x5a3d,ZFS_IOC_SEND_PROGRESS:0x5a3e,ZFS_IOC_LOG_HISTORY:0x5a3f
	+ZFS_IOC_SEND_NEW:0x5a40,ZFS_IOC_SEND_SPACE:0x5a41,ZFS_IOC_CLONE:0x5a42,ZFS_IOC_BOOKMARK:0x5a43
	+ZFS_IOC_GET_BOOKMARKS:0x5a44,ZFS_IOC_DESTROY_BOOKMARKS:0x5a45,ZFS_IOC_RECV_NEW:0x5a46
	+ZFS_IOC_POOL_SYNC:0x5a47,ZFS_IOC_CHANNEL_PROGRAM:0x5a48,ZFS_IOC_LOAD_KEY:0x5a49
	+ZFS_IOC_UNLOAD_KEY:0x5a4a,ZFS_IOC_CHANGE_KEY:0x5a4b,ZFS_IOC_REMAP:0x5a4c
	+ZFS_IOC_POOL_CHECKPOINT:0x5a4d,ZFS_IOC_POOL_DISCARD_CHECKPOINT:0x5a4e
	+ZFS_IOC_POOL_INITIALIZE:0x5a4f,ZFS_IOC_POOL_TRIM:0x5a50,ZFS_IOC_REDACT:0x5a51
	+ZFS_IOC_GET_BOOKMARK_PROPS:0x5a52,ZFS_IOC_WAIT:0x5a53,ZFS_IOC_WAIT_FS:0x5a54
	+ZFS_IOC_VDEV_GET_PROPS:0x5a55,ZFS_IOC_VDEV_SET_PROPS:0x5a56,ZFS_IOC_EVENTS_NEXT:0x5a81
	+ZFS_IOC_EVENTS_CLEAR:0x5a82,ZFS_IOC_EVENTS_SEEK:0x5a83,ZFS_IOC_NEXTBOOT:0x5a84
	+ZFS_IOC_JAIL:0x5a85,ZFS_IOC_UNJAIL:0x5a86,ZFS_IOC_SET_BOOTENV:0x5a87
	+ZFS_IOC_GET_BOOTENV:0x5a88,KYRO_IOCTL_OVERLAY_CREATE:0x6b00
	+KYRO_IOCTL_OVERLAY_VIEWPORT_SET:0x6b01,KYRO_IOCTL_SET_VIDEO_MODE:0x6b02
	+KYRO_IOCTL_UVSTRIDE:0x6b03,KYRO_IOCTL_OVERLAY_OFFSET:0x6b04,KYRO_IOCTL_STRIDE:0x6b05
# of headers that name them with macros of their own
ioctl 0 - - +CFCBASE:0x4008a015,DRM_IOCTL_ARMADA_GEM_CREATE:0xc0086440
	+DRM_IOCTL_ARMADA_GEM_MMAP:0xc0206442,DRM_IOCTL_ARMADA_GEM_PWRITE:0x40186443
	+DRM_IOCTL_NOVA_GEM_CREATE:0xc0106441,DRM_IOCTL_NOVA_GEM_INFO:0xc0106442
	+DRM_IOCTL_NOVA_GETPARAM:0xc0106440,DRM_IOCTL_PVR_CREATE_BO:0xc0186441
	+DRM_IOCTL_PVR_CREATE_CONTEXT:0xc0286447,DRM_IOCTL_PVR_CREATE_FREE_LIST:0xc0206449
	+DRM_IOCTL_PVR_CREATE_HWRT_DATASET:0xc088644b,DRM_IOCTL_PVR_CREATE_VM_CONTEXT:0xc0086443
	+DRM_IOCTL_PVR_DESTROY_CONTEXT:0x40086448,DRM_IOCTL_PVR_DESTROY_FREE_LIST:0x4008644a
	+DRM_IOCTL_PVR_DESTROY_HWRT_DATASET:0x4008644c,DRM_IOCTL_PVR_DESTROY_VM_CONTEXT:0x40086444
	+DRM_IOCTL_PVR_DEV_QUERY:0xc0106440,DRM_IOCTL_PVR_GET_BO_MMAP_OFFSET:0xc0106442
	+DRM_IOCTL_PVR_SUBMIT_JOBS:0x4010644d,DRM_IOCTL_PVR_VM_MAP:0x40286445
	+DRM_IOCTL_PVR_VM_UNMAP:0x40186446,DRM_XE_OBSERVATION_IOCTL_CONFIG:0x6902
	+DRM_XE_OBSERVATION_IOCTL_DISABLE:0x6901,DRM_XE_OBSERVATION_IOCTL_ENABLE:0x6900
	+DRM_XE_OBSERVATION_IOCTL_INFO:0x6904,DRM_XE_OBSERVATION_IOCTL_STATUS:0x6903
	+MFB_GET_AOID:0x80084d04,MFB_SET_AOID:0x40084d04
END
}

structs() {
	cat <<'END'
# ---- Times
timespec linux/time.h tv_nsec=ULONG
timespec64=__kernel_timespec linux/time_types.h tv_nsec=U64
timeval linux/time.h tv_usec=ULONG
timeval64=__kernel_timex_timeval linux/timex.h tv_usec=U64
itimerspec linux/time.h
itimerspec64=__kernel_itimerspec linux/time_types.h
itimerval linux/time.h
timezone linux/time.h
utimbuf linux/utime.h /time/=print_time()
tms linux/times.h /^tms_/=print_ticks()
timex linux/timex.h modes|adjtimex_modes status|adjtimex_status
timex64=__kernel_timex linux/timex.h modes|adjtimex_modes status|adjtimex_status
	time=SUB(@,timeval64)
# ---- Processes
rusage linux/resource.h ru_utime=SUB(@,timeval) ru_stime=SUB(@,timeval) !/^ru_[^us]/=ULONG
rlimit linux/resource.h /rlim/=print_rlim()
rlimit64 linux/resource.h /rlim/=print_rlim64()
sysinfo linux/sysinfo.h uptime=ULONG _f=- pad=-
utsname=new_utsname linux/utsname.h !release !version !machine !domainname
clone_args linux/sched.h >=64 * flags|clone3_flags pidfd=WHEN(@flags,0x1000,NUM(@,print_ptr64,8))
	child_tid=WHEN(@flags,0x1200000,NUM(@,print_ptr64,8))
	parent_tid=WHEN(@flags,0x100000,NUM(@,print_ptr64,8)) exit_signal=print_signal64()
	stack=print_ptr64() stack_size=X tls=WHEN(@flags,0x80000,NUM(@,print_ptr64,8))
	set_tid=NONZERO(INLINE(,print_set_tid,16)) cgroup=WHEN(@flags,0x200000000,U64(@))
	cgroup=ELSE(NONZERO(U64(@)))
seccomp_fprog=sock_fprog linux/filter.h filter=HIDE_ARRAY(@,seccomp_insn,@len)
sock_fprog linux/filter.h filter=HIDE_ARRAY(@,filter_insn,@len)
seccomp_notif_sizes linux/seccomp.h
sched_attr linux/sched/types.h sched_policy=sched_policies sched_flags|sched_flags
sched_attr_set=sched_attr linux/sched/types.h =>=48...
	sched_policy=UNLESS(@sched_flags,0x18,ENUM(@,sched_policies)) sched_flags|sched_flags
	sched_nice=UNLESS(@sched_flags,0x10,INT(@)) sched_priority=UNLESS(@sched_flags,0x10,U32(@))
	/^sched_(runtime|deadline|period)$/=UNLESS(@sched_flags,0x10,U64(@))
cap_header=__user_cap_header_struct linux/capability.h version=cap_versions pid=PID
kexec_segment linux/kexec.h
landlock_ruleset_attr linux/landlock.h >=8... handled_access_fs|landlock_fs
	handled_access_net|landlock_net scoped|landlock_scopes quiet_access_fs|landlock_fs
	quiet_access_net|landlock_net quiet_scoped|landlock_scopes
landlock_path_beneath_attr linux/landlock.h allowed_access|landlock_fs parent_fd=FD
landlock_net_port_attr linux/landlock.h allowed_access|landlock_net
clone_args_out=clone_args linux/sched.h * flags=- pidfd=WHEN(@flags,0x1000,IN(@,fd))
	parent_tid=WHEN(@flags,0x100000,IN(@,pid))
futex_waitv linux/futex.h val=X uaddr=print_ptr64() flags|futex2_flags ?__reserved=X
seccomp_metadata linux/ptrace.h >=8 flags|seccomp_filter_flags
ptrace_peeksiginfo_args linux/ptrace.h flags|ptrace_peeksiginfo nr=U32
# ---- BPF
bpf_test=bpf_attr.test linux/bpf.h * prog_fd=FD retval data_size_in data_size_out data_in=print_ptr64()
	data_out=print_ptr64() repeat duration ctx_size_in ctx_size_in&ctx_size_out
	ctx_size_in&ctx_in=print_ptr64() ctx_size_in&ctx_out=print_ptr64() flags|bpf_test_run_flags
	flags&cpu batch_size
bpf_info=bpf_attr.info linux/bpf.h bpf_fd=FD info=print_ptr64()
bpf_query=bpf_attr.query linux/bpf.h * target_fd=NUM(,print_link_target,4) attach_type=bpf_attach_types
	query_flags|bpf_query_flags attach_flags|bpf_attach_flags prog_ids=print_query_ids() prog_cnt
	prog_attach_flags=print_query_flags() link_ids=print_query_ids()
	link_ids&link_attach_flags=print_query_flags()
	link_ids&revision=X
bpf_raw_tracepoint=bpf_attr.raw_tracepoint linux/bpf.h * name=print_str64() prog_fd=FD 23&cookie=X
bpf_task_fd=bpf_attr.task_fd_query linux/bpf.h pid=PID fd=FD buf=print_log() fd_type=bpf_fd_types
	probe_offset=X probe_addr=X
bpf_batch=bpf_attr.batch linux/bpf.h /^(in|out)_batch$/=print_ptr64() keys=print_ptr64()
	values=print_ptr64() map_fd=FD elem_flags|bpf_lookup_flags flags=X
bpf_batch_in=bpf_attr.batch linux/bpf.h * keys=print_ptr64() values=print_ptr64() count map_fd=FD
	elem_flags|bpf_elem_flags flags=X
bpf_batch_keys=bpf_attr.batch linux/bpf.h * keys=print_ptr64() count map_fd=FD
	elem_flags|bpf_lookup_flags flags=X
bpf_perf_link=bpf_attr.link_create.perf_event linux/bpf.h bpf_cookie=X
bpf_kprobes=bpf_attr.link_create.kprobe_multi linux/bpf.h * flags|bpf_kprobe_flags 0&cnt
	0&syms=print_syms() 0&addrs=print_addrs() 0&cookies=print_addrs()
bpf_uprobes=bpf_attr.link_create.uprobe_multi linux/bpf.h * path=print_path64()
	0&offsets=print_uprobe_words() 0&ref_ctr_offsets=print_uprobe_words()
	0&cookies=print_uprobe_words() 0&cnt 0&flags|bpf_uprobe_flags 0&pid=PID
	path_fd=FD
bpf_tracing_multi=bpf_attr.link_create.tracing_multi linux/bpf.h * ids=print_link_ids()
	0&cookies=print_link_cookies() 0&cnt
bpf_netfilter=bpf_attr.link_create.netfilter linux/bpf.h * pf 0&hooknum 0&priority
	0&flags|bpf_netfilter_flags
bpf_link_new=bpf_attr.link_update linux/bpf.h * link_fd=FD new_prog_fd=FD flags|bpf_attach_flags
	0&old_prog_fd=WHEN(@flags,4,FD(@))
bpf_stats=bpf_attr.enable_stats linux/bpf.h type=bpf_stats_types
bpf_iter=bpf_attr.iter_create linux/bpf.h link_fd=FD flags=X
bpf_detach_link=bpf_attr.link_detach linux/bpf.h link_fd=FD
bpf_binding=bpf_attr.prog_bind_map linux/bpf.h prog_fd=FD map_fd=FD flags=X
bpf_token=bpf_attr.token_create linux/bpf.h flags=X bpffs_fd=FD
bpf_stream=bpf_attr.prog_stream_read linux/bpf.h stream_buf=print_stream() prog_fd=FD
bpf_assoc=bpf_attr.prog_assoc_struct_ops linux/bpf.h map_fd=FD prog_fd=FD flags=X
bpf_map_create=bpf_attr linux/bpf.h +16 * map_type=bpf_map_types key_size value_size max_entries
	map_flags|bpf_map_flags inner_map_fd=FD numa_node=WHEN(@map_flags,4,NUM(@,print_numa_node,4))
	map_name map_ifindex=IFINDEX btf_fd=FD btf_fd&btf_key_type_id btf_fd&btf_value_type_id
	btf_vmlinux_value_type_id map_extra=print_map_extra() value_type_btf_obj_fd=FD map_token_fd=FD
	excl_prog_hash=print_ptr64() excl_prog_hash&excl_prog_hash_size
bpf_map_lookup=bpf_attr linux/bpf.h +24 * map_fd=FD key=print_ptr64() value=print_ptr64()
	flags|bpf_lookup_flags
bpf_map_update=bpf_attr linux/bpf.h +32 * map_fd=FD key=print_ptr64() value=print_ptr64()
	flags|bpf_elem_flags
bpf_map_delete=bpf_attr linux/bpf.h +16 * map_fd=FD key=print_ptr64()
bpf_map_next=bpf_attr linux/bpf.h +24 * map_fd=FD key=print_ptr64() next_key=print_ptr64()
bpf_map_freeze=bpf_attr linux/bpf.h +4 * map_fd=FD
bpf_prog_load=bpf_attr linux/bpf.h +24 * prog_type=bpf_prog_types insn_cnt insns=print_insns()
	license=print_str64() log_level log_level&log_size log_level&log_buf=print_log()
	kern_version=print_kernel_version() prog_flags|bpf_prog_flags prog_name prog_ifindex=IFINDEX
	expected_attach_type=bpf_attach_types prog_btf_fd=FD prog_btf_fd&func_info_rec_size
	prog_btf_fd&func_info=print_ptr64() prog_btf_fd&func_info_cnt prog_btf_fd&line_info_rec_size
	prog_btf_fd&line_info=print_ptr64() prog_btf_fd&line_info_cnt attach_btf_id attach_prog_fd=FD
	core_relos&core_relo_cnt fd_array=print_ptr64() core_relos=print_ptr64()
	core_relos&core_relo_rec_size log_true_size prog_token_fd=FD fd_array_cnt signature=print_signature()
	signature&signature_size signature&keyring_id
bpf_obj=bpf_attr linux/bpf.h +12 * pathname=print_path64() bpf_fd=FD file_flags|bpf_file_flags
	path_fd=FD
bpf_attach=bpf_attr linux/bpf.h +16 * target_fd=NUM(,print_attach_target,4) attach_bpf_fd=FD
	attach_type=bpf_attach_types attach_flags|bpf_attach_flags replace_bpf_fd=FD
	relative_fd=UNLESS(@attach_flags,32,FD(@)) relative_id=ELSE(U32(@))
	relative_fd&expected_revision
bpf_run=bpf_attr linux/bpf.h +40 * test=SUB(@,bpf_test)
bpf_prog_fd=bpf_attr linux/bpf.h +4 * prog_id
bpf_next_id=bpf_attr linux/bpf.h +8 * start_id next_id
bpf_map_fd=bpf_attr linux/bpf.h +4 * map_id open_flags|bpf_open_flags
bpf_btf_id=bpf_attr linux/bpf.h +4 * btf_id open_flags|bpf_open_flags open_flags&fd_by_id_token_fd=FD
bpf_link_id=bpf_attr linux/bpf.h +4 * link_id
bpf_info_fd=bpf_attr linux/bpf.h +12 * info=SUB(@,bpf_info)
bpf_query_attr=bpf_attr linux/bpf.h +28 * query=SUB(@,bpf_query)
bpf_tracepoint=bpf_attr linux/bpf.h +12 * raw_tracepoint=SUB(@,bpf_raw_tracepoint)
bpf_task_query=bpf_attr linux/bpf.h +48 * task_fd_query=SUB(@,bpf_task_fd)
bpf_lookup_batch=bpf_attr linux/bpf.h +56 * batch=SUB(@,bpf_batch)
bpf_update_batch=bpf_attr linux/bpf.h +56 * batch=SUB(@,bpf_batch_in)
bpf_delete_batch=bpf_attr linux/bpf.h +56 * batch=SUB(@,bpf_batch_keys)
bpf_link_update=bpf_attr linux/bpf.h +12 * link_update=SUB(@,bpf_link_new)
bpf_btf_load=bpf_attr linux/bpf.h +28 * btf=print_btf() btf_log_buf=print_ptr64() btf_size btf_log_size
	btf_log_level btf_log_true_size btf_flags|bpf_file_flags btf_flags&btf_token_fd=FD
bpf_enable_stats=bpf_attr linux/bpf.h +4 * enable_stats=SUB(@,bpf_stats)
bpf_iter_create=bpf_attr linux/bpf.h +8 * iter_create=SUB(@,bpf_iter)
bpf_link_detach=bpf_attr linux/bpf.h +4 * link_detach=SUB(@,bpf_detach_link)
bpf_bind_map=bpf_attr linux/bpf.h +12 * prog_bind_map=SUB(@,bpf_binding)
bpf_token_create=bpf_attr linux/bpf.h +8 * token_create=SUB(@,bpf_token)
bpf_stream_read=bpf_attr linux/bpf.h +20 * prog_stream_read=SUB(@,bpf_stream)
bpf_assoc_ops=bpf_attr linux/bpf.h +12 * prog_assoc_struct_ops=SUB(@,bpf_assoc)
keyctl_dh_params linux/keyctl.h * private:priv=ENUMD(@,key_ids) prime=ENUMD(@,key_ids)
	base=ENUMD(@,key_ids)
keyctl_kdf_params linux/keyctl.h * hashname=STR otherinfo=BUF(@,@otherinfolen) otherinfolen ?__spare=X
keyctl_pkey_query linux/keyctl.h * supported_ops|keyctl_pkey_ops key_size max_data_size max_sig_size
	max_enc_size max_dec_size ?__spare=X
keyctl_pkey_params linux/keyctl.h * key_id=ENUMD(@,key_ids) in_len out_len ?__spare=X
keyctl_pkey_verify=keyctl_pkey_params linux/keyctl.h * key_id=ENUMD(@,key_ids) in_len in2_len ?__spare=X
io_event linux/aio_abi.h data=X obj=X
iocb_cancelled=iocb linux/aio_abi.h * aio_data=X ?aio_key ?aio_rw_flags|rwf_flags
	aio_lio_opcode=NUM(@,print_iocb_command,2) aio_flags=-
	aio_reqprio=WHEN(@aio_flags,2,NUM(@,print_ioprio,2))
	aio_reqprio=ELSE(NONZERO(S16(@))) aio_fildes=FD
iocb linux/aio_abi.h * aio_data=X ?aio_key ?aio_rw_flags|rwf_flags
	aio_lio_opcode=NUM(@,print_iocb_command,2)
	aio_reqprio=INLINE(,print_iocb_priority,2) aio_fildes=FD
	aio_buf=IF(@aio_lio_opcode,0xffff,0,PTR(@))
	aio_buf=IF(@aio_lio_opcode,0xffff,1,BUF(@,@aio_nbytes))
	aio_buf=IF(@aio_lio_opcode,0xffff,5,FLAGS(@,poll_events))
	aio_buf=IF(@aio_lio_opcode,0xffff,7,ARRAY(@,iovec_address,@aio_nbytes))
	aio_buf=IF(@aio_lio_opcode,0xffff,8,ARRAY(@,iovec,@aio_nbytes))
	aio_nbytes=UNLESS(@aio_lio_opcode,0xfffe,U64(@)) aio_offset=UNLESS(@aio_lio_opcode,0xfffe,S64(@))
	aio_offset=IF(@aio_lio_opcode,0xffff,7,S64(@)) aio_offset=IF(@aio_lio_opcode,0xffff,8,S64(@))
	aio_flags=INLINE(,print_iocb_flags,8)
kcmp_epoll_slot linux/kcmp.h efd=NUM(@,print_fd_of_second,4) tfd=INT
# ---- Files
stat asm/stat.h * !st_dev=DEV !st_ino st_mode=STMODE !st_nlink !st_uid !st_gid !st_blksize=ULONG
	!st_blocks=ULONG st_rdev=IF(@st_mode,0xb000,0x2000,DEV(@)) st_size=ELSE(ULONG(@))
	!st_atime=print_stat_time() !st_atime_nsec !st_mtime=print_stat_time() !st_mtime_nsec
	!st_ctime=print_stat_time() !st_ctime_nsec
stat32=stat/32 asm/stat.h * !st_dev=DEV32 !st_ino st_mode=STMODE16 !st_nlink !st_uid !st_gid
	!st_blksize !st_blocks st_rdev=IF(@st_mode,0xb000,0x2000,DEV32(@)) st_size=ELSE(U32(@))
	!st_atime=print_stat_time() !st_atime_nsec !st_mtime=print_stat_time() !st_mtime_nsec
	!st_ctime=print_stat_time() !st_ctime_nsec
stat64/32 asm/stat.h * !st_dev=DEV !st_ino st_mode=STMODE !st_nlink !st_uid !st_gid !st_blksize
	!st_blocks st_rdev=IF(@st_mode,0xb000,0x2000,DEV(@)) st_size=ELSE(U64(@))
	!st_atime=print_stat_time() !st_atime_nsec !st_mtime=print_stat_time() !st_mtime_nsec
	!st_ctime=print_stat_time() !st_ctime_nsec
statx linux/stat.h stx_mask|statx_mask !stx_blksize stx_attributes|statx_attributes
	stx_nlink=WHEN(@stx_mask,4,HIDE(U32(@))) stx_uid=WHEN(@stx_mask,8,HIDE(U32(@)))
	stx_gid=WHEN(@stx_mask,0x10,HIDE(U32(@))) stx_mode=WHEN(@stx_mask,3,STMODE16(@))
	stx_ino=WHEN(@stx_mask,0x100,HIDE(U64(@))) stx_size=WHEN(@stx_mask,0x200,U64(@))
	stx_blocks=WHEN(@stx_mask,0x400,HIDE(U64(@))) !stx_attributes_mask|statx_attributes
	stx_atime=WHEN(@stx_mask,0x20,HIDE(INLINE(@,print_statx_time,16)))
	stx_btime=WHEN(@stx_mask,0x800,HIDE(INLINE(@,print_statx_time,16)))
	stx_ctime=WHEN(@stx_mask,0x80,HIDE(INLINE(@,print_statx_time,16)))
	stx_mtime=WHEN(@stx_mask,0x40,HIDE(INLINE(@,print_statx_time,16)))
	!stx_rdev_major !stx_rdev_minor !stx_dev_major !stx_dev_minor
	stx_mnt_id=WHEN(@stx_mask,0x5000,HIDE(X64(@)))
	stx_dio_mem_align=WHEN(@stx_mask,0x2000,HIDE(U32(@)))
	stx_dio_offset_align=WHEN(@stx_mask,0x2000,HIDE(U32(@)))
	stx_subvol=WHEN(@stx_mask,0x8000,HIDE(U64(@)))
	/^stx_atomic_/=WHEN(@stx_mask,0x10000,HIDE(U32(@)))
	stx_dio_read_offset_align=WHEN(@stx_mask,0x20000,HIDE(U32(@)))
fsid=__kernel_fsid_t asm/statfs.h val=X
statfs asm/statfs.h f_type=fs_types /^f_[bfn]/=ULONG f_fsid
	f_flags=WHEN(@f_flags,0x20,FLAGSL(@,statfs_flags))
statfs64/32 asm/statfs.h f_type=fs_types f_flags=WHEN(@f_flags,0x20,FLAGS(@,statfs_flags))
iovec linux/uio.h iov_base=BUF(@,@iov_len)
iovec_address=iovec linux/uio.h
flock linux/fcntl.h l_type=lock_types l_whence=whence l_pid=-
flock_pid=flock linux/fcntl.h l_type=lock_types l_whence=whence l_pid=PID
flock64 linux/fcntl.h l_type=lock_types l_whence=whence l_pid=-
flock64_pid=flock64 linux/fcntl.h l_type=lock_types l_whence=whence l_pid=PID
f_owner_ex linux/fcntl.h type=owner_types pid=print_owner_pid()
delegation linux/fcntl.h d_flags=X d_type=lock_types __pad=X
open_how linux/openat2.h >=24 * flags|openat2_flags
	mode=WHEN(@flags,0x400040,NUM(@,print_mode64,8)) mode=ELSE(NONZERO(NUM(@,print_mode64,8)))
	resolve|resolve_flags
mount_attr linux/mount.h >=32 attr_set|mount_attr attr_clr|mount_attr propagation=mount_propagation
file_attr linux/fs.h >=24! fa_xflags|fs_xflags fa_projid=X
file_attr_set=file_attr linux/fs.h >=24! fa_xflags|fs_xflags fa_nextents=- fa_projid=X
xattr_args linux/xattr.h >=16 value=CALL(@,print_xattr_value) flags|xattr_flags
xattr_args_get=xattr_args linux/xattr.h >=16 value=CALL(@,print_xattr_got) flags|xattr_flags
mnt_id_req linux/mount.h =>=24 mnt_ns_fd=FD mnt_id=print_mount_id() param=X mnt_ns_id=X
statmount_req=mnt_id_req linux/mount.h =>=24 mnt_ns_fd=FD mnt_id=X param|statmount_mask mnt_ns_id=X
statmount linux/mount.h * size mnt_opts=WHEN(@mask,0x80,NUM(@,print_mount_text,4)) mask|statmount_mask
	sb_dev_major=WHEN(@mask,1,U32(@)) sb_dev_minor=WHEN(@mask,1,U32(@))
	sb_magic=WHEN(@mask,1,ENUM64(@,fs_types)) sb_flags=WHEN(@mask,1,FLAGS(@,super_flags))
	fs_type=WHEN(@mask,0x20,NUM(@,print_mount_text,4)) mnt_id=WHEN(@mask,2,X64(@))
	mnt_parent_id=WHEN(@mask,2,X64(@)) mnt_id_old=WHEN(@mask,2,X32(@))
	mnt_parent_id_old=WHEN(@mask,2,X32(@)) mnt_attr=WHEN(@mask,2,FLAGS64(@,mount_attr))
	mnt_propagation=WHEN(@mask,2,FLAGS64(@,mount_propagation)) mnt_peer_group=WHEN(@mask,2,X64(@))
	mnt_master=WHEN(@mask,2,X64(@)) propagate_from=WHEN(@mask,4,X64(@))
	mnt_root=WHEN(@mask,8,NUM(@,print_mount_text,4))
	mnt_point=WHEN(@mask,0x10,NUM(@,print_mount_text,4)) mnt_ns_id=WHEN(@mask,0x40,X64(@))
	fs_subtype=WHEN(@mask,0x100,NUM(@,print_mount_text,4))
	sb_source=WHEN(@mask,0x200,NUM(@,print_mount_text,4)) opt_num=WHEN(@mask,0x400,U32(@))
	opt_array=WHEN(@mask,0x400,NUM(@,print_mount_texts,4)) opt_sec_num=WHEN(@mask,0x800,U32(@))
	opt_sec_array=WHEN(@mask,0x800,NUM(@,print_mount_texts,4))
	supported_mask=WHEN(@mask,0x1000,FLAGS64(@,statmount_mask))
	mnt_uidmap_num=WHEN(@mask,0x2000,U32(@)) mnt_uidmap=WHEN(@mask,0x2000,NUM(@,print_mount_texts,4))
	mnt_gidmap_num=WHEN(@mask,0x4000,U32(@))
	mnt_gidmap=WHEN(@mask,0x4000,NUM(@,print_mount_texts,4))
ns_id_req linux/nsfs.h =>=32 * size ?spare=X ns_id=X ns_type|ns_types ?spare2=X
	user_ns_id=print_user_ns()
dqblk=if_dqblk linux/quota.h * dqb_bhardlimit dqb_bsoftlimit dqb_curspace dqb_ihardlimit
	dqb_isoftlimit dqb_curinodes !dqb_btime !dqb_itime !dqb_valid|quota_valid
nextdqblk=if_nextdqblk linux/quota.h * dqb_bhardlimit dqb_bsoftlimit dqb_curspace dqb_ihardlimit
	dqb_isoftlimit dqb_curinodes !dqb_btime !dqb_itime !dqb_valid|quota_valid dqb_id
fs_quota=fs_disk_quota linux/dqblk_xfs.h * d_version d_flags|fs_dquot_flags d_fieldmask=X d_id
	d_blk_hardlimit d_blk_softlimit d_ino_hardlimit d_ino_softlimit d_bcount d_icount !d_itimer
	!d_btimer !d_iwarns !d_bwarns !d_rtb_hardlimit !d_rtb_softlimit !d_rtbcount !d_rtbtimer
	!d_rtbwarns
fs_qfilestat linux/dqblk_xfs.h
fs_qfilestatv linux/dqblk_xfs.h
fs_quota_stat linux/dqblk_xfs.h * qs_version !qs_flags|fs_quota_flags
	!qs_uquota=SUB(@,fs_qfilestat) !qs_gquota=SUB(@,fs_qfilestat) !qs_incoredqs
	!qs_btimelimit !qs_itimelimit !qs_rtbtimelimit !qs_bwarnlimit !qs_iwarnlimit
fs_quota_statv linux/dqblk_xfs.h * qs_version !qs_flags|fs_quota_flags !qs_incoredqs !qs_uquota
	!qs_gquota !qs_pquota !qs_btimelimit !qs_itimelimit !qs_rtbtimelimit !qs_bwarnlimit
	!qs_iwarnlimit
dqinfo=if_dqinfo linux/quota.h dqi_flags|quota_info_flags dqi_valid|quota_info_valid
cachestat_range linux/mman.h off=X
cachestat linux/mman.h
fstrim_range linux/fs.h start=X
sg_io_v4 linux/bsg.h * protocol=bsg_protocols subprotocol=bsg_subprotocols request_len
	request=HEXBUF(@,@request_len) request_tag=X request_attr request_priority request_extra
	max_response_len dout_iovec_count dout_xfer_len din_iovec_count din_xfer_len
	dout_xferp=CALL(@,print_sg_out) timeout flags|bsg_flags usr_ptr=X
	response_len=FILLED(U32(@)) response=FILLED(HEXBUF(@,@response_len))
	din_xferp=FILLED(CALL(@,print_sg_in)) driver_status=FILLED(X32(@)) transport_status=FILLED(X32(@))
	device_status=FILLED(X32(@)) retry_delay=FILLED(U32(@)) info=FILLED(FLAGS(@,sg_infos))
	duration=FILLED(U32(@)) response_len=FILLED(U32(@)) din_resid=FILLED(INT(@)) dout_resid=FILLED(INT(@))
	generated_tag=FILLED(X64(@))
fsxattr linux/fs.h fsx_xflags|fs_xflags fsx_nextents=- fsx_projid=X
fsxattr_get=fsxattr linux/fs.h fsx_xflags|fs_xflags fsx_projid=X
fsuuid2 linux/fs.h uuid=INLINE(@,print_uuid_bytes,16)
# ---- Events and signals
pollfd asm/poll.h fd=FD events=UNLESS(@fd,0x80000000,FLAGS16(@,poll_events)) revents=-
poll_ready=pollfd asm/poll.h fd=FD events=- revents|poll_events
epoll_event linux/eventpoll.h events|epoll_events data=X64(@)
sigaltstack asm/signal.h ss_flags|ss_flags
sigval asm/siginfo.h * sival_int sival_ptr
sigevent asm/siginfo.h * ?sigev_value=SUB(@,sigval)
	sigev_signo=UNLESS(@sigev_notify,0xfffffff9,SIGNAL(@))
	sigev_signo=ELSE(U32(@)) sigev_notify=sigev_notify
	sigev_notify_thread_id=IF(@sigev_notify,0xffffff,4,INT(@))
	sigev_notify_function=IF(@sigev_notify,0xffffff,2,PTR(@))
	sigev_notify_attributes=IF(@sigev_notify,0xffffff,2,PTR(@))
si_kill=siginfo asm/siginfo.h * si_pid=PID si_uid=UID
si_queue=siginfo asm/siginfo.h * si_pid=PID si_uid=UID ?si_value=NUM(,print_si_value,0)
si_other=siginfo asm/siginfo.h * si_pid=NONZERO(INLINE(,print_si_sender,8))
	?si_value=NUM(,print_si_value,0)
si_timer=siginfo asm/siginfo.h * si_timerid:si_tid=X si_overrun si_value=NUM(,print_si_value,0)
si_child=siginfo asm/siginfo.h * si_code=- si_pid=PID si_uid=UID
	si_status=IF(@si_code,0xffffff,1,INT(@)) si_status=ELSE(SIGNAL(@))
	si_utime=print_ticks() si_stime=print_ticks()
si_fault=siginfo asm/siginfo.h * si_addr
si_lsb=siginfo asm/siginfo.h * si_addr si_addr_lsb=X
si_bounds=siginfo asm/siginfo.h * si_addr si_lower si_upper
si_pkey=siginfo asm/siginfo.h * si_addr si_pkey
si_poll=siginfo asm/siginfo.h * si_band si_fd=FD
si_sys=siginfo asm/siginfo.h * si_call_addr si_syscall=print_si_syscall() si_arch=audit_arch
si_none=siginfo asm/siginfo.h *
# ---- Terminals
winsize asm/termios.h
termios asm/termbits.h c_iflag=print_c_iflag() c_oflag=print_c_oflag() c_cflag=print_c_cflag()
	c_lflag=print_c_lflag() !c_line=tty_ldiscs !c_cc=print_c_cc()
termios2 asm/termbits.h c_iflag=print_c_iflag() c_oflag=print_c_oflag() c_cflag=print_c_cflag()
	c_lflag=print_c_lflag() !c_line=tty_ldiscs !c_cc=print_c_cc() !c_ispeed !c_ospeed
termio asm/termios.h c_iflag=print_c_iflag() c_oflag=print_c_oflag() c_cflag=print_c_cflag()
	c_lflag=print_c_lflag() !c_line=tty_ldiscs !c_cc=print_c_cc8()
# ---- System V IPC
ipc_perm=ipc64_perm asm/ipcbuf.h * uid=UID gid=UID mode=print_mode64() key=U32 cuid=UID cgid=UID
ipc_owner=ipc64_perm asm/ipcbuf.h * uid=UID gid=UID mode=print_mode64()
msqid_ds=msqid64_ds asm/msgbuf.h * msg_perm=SUB(@,ipc_perm) msg_stime=ULONG msg_rtime=ULONG
	msg_ctime=ULONG msg_qnum msg_qbytes msg_lspid msg_lrpid
msqid_set=msqid64_ds asm/msgbuf.h * msg_perm=SUB(@,ipc_owner) msg_qbytes
semid_ds=semid64_ds asm/sembuf.h * sem_perm=SUB(@,ipc_perm) sem_otime=ULONG sem_ctime=ULONG
	sem_nsems
semid_set=semid64_ds asm/sembuf.h * sem_perm=SUB(@,ipc_owner)
shmid_ds=shmid64_ds asm/shmbuf.h * shm_perm=SUB(@,ipc_perm) shm_segsz shm_cpid=PID shm_lpid=PID
	shm_nattch shm_atime=ULONG shm_dtime=ULONG shm_ctime=ULONG
shmid_set=shmid64_ds asm/shmbuf.h * shm_perm=SUB(@,ipc_owner)
msginfo linux/msg.h
seminfo linux/sem.h
shm_info linux/shm.h
mq_attr linux/mqueue.h mq_flags|mq_flags
mq_attr_open=mq_attr linux/mqueue.h mq_flags=X
# ---- io_uring
io_sqring_offsets linux/io_uring.h ?resv1=X user_addr=X
io_cqring_offsets linux/io_uring.h ?resv1=X user_addr=X
io_uring_files_update linux/io_uring.h ?resv=X fds=ARRAY(@,fd,ARG3)
io_uring_rsrc_update linux/io_uring.h ?resv=X ?data=X
io_uring_ring_fd=io_uring_rsrc_update linux/io_uring.h offset=S32(@) ?resv=X data=print_fd64()
io_uring_update_files=io_uring_rsrc_update2 linux/io_uring.h >=32 ?resv=X data=ARRAY(@,fd,@nr)
	tags=ARRAY(@,x64,@nr) nr ?resv2=X
io_uring_update_buffers=io_uring_rsrc_update2 linux/io_uring.h >=32 ?resv=X
	data=ARRAY(@,iovec_address,@nr) tags=ARRAY(@,x64,@nr) nr ?resv2=X
io_uring_register_files=io_uring_rsrc_register linux/io_uring.h >=32 flags|io_uring_rsrc_flags ?resv2=X
	data=ARRAY(@,fd,@nr) tags=ARRAY(@,x64,@nr)
io_uring_register_buffers=io_uring_rsrc_register linux/io_uring.h >=32 flags|io_uring_rsrc_flags ?resv2=X
	data=ARRAY(@,iovec_address,@nr) tags=ARRAY(@,x64,@nr)
io_uring_probe_op linux/io_uring.h op=print_io_uring_op() ?resv=X flags|io_uring_probe_flags
	?resv2=X
io_uring_probe linux/io_uring.h last_op=print_io_uring_op() ops_len ?resv=X
	?resv2=VEC(@,x32,3)
io_uring_restriction linux/io_uring.h * opcode=io_uring_restrictions
	register_op=IF(@opcode,0xffff,0,ENUM8(@,io_uring_register_ops))
	sqe_op=IF(@opcode,0xffff,1,ENUM8(@,io_uring_ops))
	sqe_flags=IF(@opcode,0xfffe,2,FLAGS8(@,io_uring_sqe_flags))
	sqe_op=NUM(,print_restricted_op,1) ?resv=X ?resv2=VEC(@,x32,3)
io_uring_buf_reg linux/io_uring.h ring_addr=print_ptr64() flags|io_uring_buf_ring_flags ?resv=X
io_uring_buf_status linux/io_uring.h buf_group=X head=X ?resv=X
io_uring_napi linux/io_uring.h busy_poll_to=X prefer_busy_poll=X opcode=io_uring_napi_ops ?pad=X op_param=X
	?resv=X
io_uring_clock_register linux/io_uring.h clockid=clocks ?__resv=X
io_uring_clone_buffers linux/io_uring.h src_fd=FD flags|io_uring_clone_flags ?pad=X
io_uring_mem_region_reg linux/io_uring.h region_uptr=print_ptr64() flags|io_uring_mem_reg_flags ?__resv=X
io_uring_sqe linux/io_uring.h * opcode=print_io_uring_op() flags|io_uring_sqe_flags ioprio fd=FD off=X addr=X
	len rw_flags=NUM(,print_sqe_flags,4) user_data=X buf_index=X personality file_index=X optval=X
io_uring_getevents_arg linux/io_uring.h sigmask=SIGSET(@,@sigmask_sz) ts=IN(@,timespec64)
io_uring_file_index_range linux/io_uring.h ?resv=X
io_uring_zcrx_offsets linux/io_uring.h ?__resv2=X ?__resv=VEC(@,x64,2)
io_uring_zcrx_ifq_reg linux/io_uring.h flags|zcrx_reg_flags area_ptr=print_ptr64() region_ptr=print_ptr64()
	offsets=SUB(@,io_uring_zcrx_offsets) event_desc=print_ptr64() ?__resv=VEC(@,x64,2)
io_uring_resize=io_uring_params linux/io_uring.h * sq_entries cq_entries flags|io_uring_setup_flags ?resv=X
io_uring_sync_cancel_reg linux/io_uring.h addr=print_ptr64() fd=FD flags|io_uring_cancel_flags
	timeout=SUB(@,timespec64) opcode=io_uring_ops ?pad=VEC(@,x8,7) ?pad2=VEC(@,x64,3)
io_uring_params linux/io_uring.h * flags|io_uring_setup_flags sq_thread_cpu=X sq_thread_idle
	wq_fd=WHEN(@flags,0x20,FD(@)) ?resv=X sq_entries=FILLED(U32(@)) cq_entries=FILLED(U32(@))
	features=FILLED(FLAGS(@,io_uring_features)) sq_off=FILLED(SUB(@,io_sqring_offsets))
	cq_off=FILLED(SUB(@,io_cqring_offsets))
shminfo=shminfo64 asm/shmbuf.h
sembuf linux/sem.h sem_flg|semop_flags
# ---- Interfaces
sockaddr_in linux/in.h sa_family:sin_family=address_families sin_port=BE16 sin_addr=IN4 __pad=-
ip_mreq linux/in.h imr_multiaddr=IN4(@) imr_interface=IN4(@)
ip_mreq_source linux/in.h imr_multiaddr=IN4(@) imr_interface=IN4(@) imr_sourceaddr=IN4(@)
ipv6_mreq linux/in6.h ipv6mr_multiaddr=IN6(@) ipv6mr_interface:ipv6mr_ifindex=IFINDEX
packet_mreq linux/if_packet.h mr_ifindex=IFINDEX mr_type=packet_mreq_types mr_address=INLINE(@,print_mr_address,8)
tpacket_req linux/if_packet.h
tipc_group_req linux/tipc.h scope=tipc_scopes flags|tipc_group_flags
tpacket_stats_v3 linux/if_packet.h
ifmap linux/if.h mem_start=X mem_end=X base_addr=X irq=X dma=X port=X
ifreq_flags=ifreq linux/if.h * ifr_name ifr_flags=FILLED(FLAGS16(@,iff_flags))
ifreq_addr=ifreq linux/if.h * ifr_name ifr_addr=FILLED(INLINE(@,print_sockaddr16,16))
ifreq_dstaddr=ifreq linux/if.h * ifr_name ifr_dstaddr=FILLED(INLINE(@,print_sockaddr16,16))
ifreq_broadaddr=ifreq linux/if.h * ifr_name ifr_broadaddr=FILLED(INLINE(@,print_sockaddr16,16))
ifreq_netmask=ifreq linux/if.h * ifr_name ifr_netmask=FILLED(INLINE(@,print_sockaddr16,16))
ifreq_hwaddr=ifreq linux/if.h * ifr_name ifr_hwaddr=FILLED(INLINE(@,print_ifr_hwaddr,16))
ifreq_metric=ifreq linux/if.h * ifr_name ifr_metric=FILLED(INT(@))
ifreq_mtu=ifreq linux/if.h * ifr_name ifr_mtu=FILLED(INT(@))
ifreq_index=ifreq linux/if.h * ifr_name ifr_ifindex=FILLED(INT(@))
ifreq_qlen=ifreq linux/if.h * ifr_name ifr_qlen=FILLED(INT(@))
ifreq_slave=ifreq linux/if.h * ifr_name ifr_slave=FILLED(CHARS(@,16))
ifreq_map=ifreq linux/if.h * ifr_name ifr_map=FILLED(SUB(@,ifmap))
ifreq_newname=ifreq linux/if.h * ifr_name ifr_newname
ifreq_byindex=ifreq linux/if.h * ifr_ifindex ifr_name=FILLED(CHARS(@,16))
ifreq_bridge=ifreq linux/if.h * ifr_ifindex=IFINDEX
ifreq_conf=ifreq linux/if.h * ifr_name ifr_addr=INLINE(@,print_sockaddr16,16)
# ---- Block devices
hd_geometry linux/hdreg.h
loop_info linux/loop.h * lo_number !lo_device=print_devid() !lo_inode !lo_rdevice=print_devid() lo_offset=X
	lo_encrypt_type=WHEN(@lo_encrypt_type,0xffffffff,ENUM(@,loop_crypts)) lo_encrypt_type=ELSE(HIDE(ENUM(@,loop_crypts)))
	lo_encrypt_key_size=WHEN(@lo_encrypt_type,0xffffffff,U32(@)) lo_encrypt_key_size=ELSE(HIDE(U32(@)))
	lo_flags|loop_flags lo_name lo_encrypt_key=WHEN(@lo_encrypt_type,0xffffffff,INLINE(@,print_loop_key,32)) lo_encrypt_key=ELSE(HIDE(INLINE(@,print_loop_key,32)))
	!lo_init=X !reserved=X
loop_info64 linux/loop.h * !lo_device=DEV !lo_inode !lo_rdevice=DEV lo_offset=X !lo_sizelimit lo_number
	lo_encrypt_type=WHEN(@lo_encrypt_type,0xffffffff,ENUM(@,loop_crypts)) lo_encrypt_type=ELSE(HIDE(ENUM(@,loop_crypts)))
	lo_encrypt_key_size=WHEN(@lo_encrypt_type,0xffffffff,U32(@)) lo_encrypt_key_size=ELSE(HIDE(U32(@)))
	lo_flags|loop_flags lo_file_name=CHARS(@,64) lo_crypt_name=WHEN(@lo_encrypt_type,0xffffffff,CHARS(@,64)) lo_crypt_name=ELSE(HIDE(CHARS(@,64)))
	lo_encrypt_key=WHEN(@lo_encrypt_type,0xffffffff,INLINE(@,print_loop_key,32)) lo_encrypt_key=ELSE(HIDE(INLINE(@,print_loop_key,32))) !lo_init=X
loop_config linux/loop.h fd=FD info=SUB(@,loop_info64) ?__reserved=WHOLE(VEC(@,x64,8))
blkpg_partition linux/blkpg.h
blkpg_ioctl_arg linux/blkpg.h op=blkpg_ops data=IN(@,blkpg_partition)
blk_user_trace_setup linux/blktrace_api.h * act_mask buf_size buf_nr start_lba end_lba pid=PID
	name=FILLED(CHARS(@,32))
# ---- Files
file_clone_range linux/fs.h src_fd=FD(@)
file_dedupe_range_in=file_dedupe_range_info linux/fs.h * dest_fd=print_fd64() dest_offset
file_dedupe_range_out=file_dedupe_range_info linux/fs.h * bytes_deduped status
file_dedupe_range linux/fs.h * src_offset src_length dest_count
	info=TAIL_MAX(@,file_dedupe_range_in,@dest_count,2)
	info=FILLED(TAIL_MAX(@,file_dedupe_range_out,@dest_count,2))
fiemap_extent linux/fiemap.h * fe_logical fe_physical fe_length fe_flags|fiemap_extent_flags
fiemap linux/fiemap.h * fm_start fm_length fm_flags|fiemap_flags fm_extent_count
	fm_flags=FILLED(FLAGS(@,fiemap_flags)) fm_mapped_extents=FILLED(U32(@))
	fm_extents=FILLED(HIDE(TAIL(@,fiemap_extent,@fm_mapped_extents)))
mnt_ns_info linux/nsfs.h mnt_ns_id=X
pidfd_info linux/pidfd.h * mask|pidfd_info cgroupid=FILLED(WHEN(@mask,4,U64(@)))
	pid=FILLED(WHEN(@mask,1,PID(@))) tgid=FILLED(WHEN(@mask,1,PID(@))) ppid=FILLED(WHEN(@mask,1,PID(@)))
	ruid=FILLED(WHEN(@mask,2,UID(@))) rgid=FILLED(WHEN(@mask,2,GID(@)))
	euid=FILLED(WHEN(@mask,2,UID(@))) egid=FILLED(WHEN(@mask,2,GID(@)))
	suid=FILLED(WHEN(@mask,2,UID(@))) sgid=FILLED(WHEN(@mask,2,GID(@)))
	fsuid=FILLED(WHEN(@mask,2,UID(@))) fsgid=FILLED(WHEN(@mask,2,GID(@)))
	exit_code=FILLED(WHEN(@mask,8,NUM(@,print_exit_code,4)))
	coredump_mask=FILLED(WHEN(@mask,16,FLAGS(@,pidfd_coredump)))
	coredump_signal=FILLED(WHEN(@mask,64,SIGNAL(@))) coredump_code=FILLED(WHEN(@mask,128,INT(@)))
	supported_mask=FILLED(WHEN(@mask,32,FLAGS64(@,pidfd_info)))
# ---- userfaultfd
uffdio_api linux/userfaultfd.h * api=X features|uffd_api_features ioctls=FILLED(NUM(@,print_uffd_api,8))
uffdio_range linux/userfaultfd.h start=X len=X
uffdio_register linux/userfaultfd.h * range=SUB(@,uffdio_range) mode|uffd_register_modes
	ioctls=FILLED(NUM(@,print_uffd_ioctls,8))
uffdio_copy linux/userfaultfd.h * dst=X src=X len=X mode|uffd_copy_modes copy=FILLED(X64(@))
uffdio_zeropage linux/userfaultfd.h * range=SUB(@,uffdio_range) mode|uffd_zeropage_modes
	zeropage=FILLED(X64(@))
uffdio_writeprotect linux/userfaultfd.h * range=SUB(@,uffdio_range) mode|uffd_writeprotect_modes
uffdio_continue linux/userfaultfd.h * range=SUB(@,uffdio_range) mode|uffd_continue_modes
	mapped=FILLED(U64(@))
uffdio_poison linux/userfaultfd.h * range=SUB(@,uffdio_range) mode|uffd_poison_modes
	updated=FILLED(U64(@))
# ---- Clocks, watchdogs, filters' listeners
rtc_time linux/rtc.h * tm_sec tm_min tm_hour tm_mday tm_mon tm_year !tm_wday !tm_yday !tm_isdst
rtc_wkalrm linux/rtc.h time=SUB(@,rtc_time)
rtc_pll_info linux/rtc.h
watchdog_info linux/watchdog.h options|watchdog_flags !firmware_version=X !identity=CHARS(@,32)
seccomp_notif_resp linux/seccomp.h id=X val=S64(@) error=NUM(@,print_page_status,4)
	flags|seccomp_notif_flags
seccomp_notif_addfd linux/seccomp.h id=X flags|seccomp_addfd_flags srcfd=FD newfd=INT
	newfd_flags=NUM(@,print_new_fd_flags,4)
input_id linux/input.h
input_absinfo linux/input.h !maximum !fuzz !flat !resolution
input_keymap=input_keymap_entry linux/input.h * flags len !index !keycode=evdev_keys !scancode=VEC(@,x8,32)
ff_trigger linux/input.h
ff_replay linux/input.h
ff_envelope linux/input.h fade_level=X
ff_constant_effect linux/input.h envelope=SUB(@,ff_envelope)
ff_ramp_effect linux/input.h envelope=SUB(@,ff_envelope)
ff_periodic_effect linux/input.h envelope=SUB(@,ff_envelope) custom_data=PTR
ff_rumble_effect linux/input.h
ff_effect linux/input.h * type=evdev_ff_types id direction !trigger=SUB(@,ff_trigger)
	!replay=SUB(@,ff_replay) constant:u.constant=IF(@type,0xffffff,0x52,HIDE(SUB(@,ff_constant_effect)))
	ramp:u.ramp=IF(@type,0xffffff,0x57,HIDE(SUB(@,ff_ramp_effect)))
	periodic:u.periodic=IF(@type,0xffffff,0x51,HIDE(SUB(@,ff_periodic_effect)))
	rumble:u.rumble=IF(@type,0xffffff,0x50,HIDE(SUB(@,ff_rumble_effect)))
# ---- Other devices
gpiochip_info linux/gpio.h
gpioline_info linux/gpio.h * line_offset flags=FILLED(FLAGS(@,gpio_line_flags)) name=FILLED(CHARS(@,32))
	consumer=FILLED(CHARS(@,32))
gpiohandle_request linux/gpio.h * lines lineoffsets=INLINE(@,print_uints,256) flags|gpio_handle_flags
	default_values=INLINE(@,print_bools,64) consumer_label fd=FILLED(FD(@))
gpioevent_request linux/gpio.h * lineoffset handleflags|gpio_handle_flags eventflags|gpio_event_flags
	consumer_label fd=FILLED(FD(@))
gpiohandle_data linux/gpio.h values=VEC(@,u8,64)
gpiohandle_config linux/gpio.h * flags|gpio_handle_flags default_values=VEC(@,u8,64)
gpio_v2_line_info linux/gpio.h * offset name=FILLED(CHARS(@,32)) consumer=FILLED(CHARS(@,32))
	flags=FILLED(FLAGS64(@,gpio_v2_flags)) num_attrs=FILLED(U32(@))
	attrs=FILLED(WHEN(@num_attrs,0xffffffff,INLINE(@,print_info_attrs,160)))
	padding=FILLED(NONZERO(VEC(@,x32,4)))
gpio_v2_line_config linux/gpio.h * flags=FLAGS64(@,gpio_v2_flags) num_attrs ?padding=X
	attrs=WHEN(@num_attrs,0xffffffff,INLINE(@,print_config_attrs,240))
gpio_v2_line_request linux/gpio.h * num_lines offsets=INLINE(@,print_uints,256) consumer
	config=SUB(@,gpio_v2_line_config) event_buffer_size ?padding=X fd=FILLED(FD(@))
gpio_v2_line_values linux/gpio.h * bits=FILLED(X64(@)) mask=X
gpio_v2_line_values_set=gpio_v2_line_values linux/gpio.h bits=X mask=X
mtd_info_user mtd/mtd-abi.h type=ENUM8(@,mtd_types) flags|mtd_flags size=X erasesize=X writesize=X oobsize=X
	padding=X
erase_info_user mtd/mtd-abi.h start=X length=X
erase_info_user64 mtd/mtd-abi.h start=X length=X
mtd_oob_buf mtd/mtd-abi.h start=X length=X
mtd_oob_buf64 mtd/mtd-abi.h * start=X length=X usr_ptr=X
region_info_user mtd/mtd-abi.h * regionindex=X offset=FILLED(X32(@)) erasesize=FILLED(X32(@))
	numblocks=FILLED(X32(@))
otp_info mtd/mtd-abi.h start=X length=X
mtd_ecc_stats mtd/mtd-abi.h corrected=X failed=X badblocks=X bbtblocks=X
nand_oobfree mtd/mtd-abi.h offset=X length=X
nand_ecclayout_user mtd/mtd-abi.h eccbytes=X eccpos=X oobavail=X oobfree=VEC(@,nand_oobfree,8)
nand_oobinfo mtd/mtd-abi.h * useecc=mtd_nandecc eccbytes=X oobfree=VEC(@,x32_pair,8) eccpos=X
mtd_write_req mtd/mtd-abi.h start=X len=X ooblen=X usr_data=X usr_oob=X mode=ENUM8(@,mtd_oob_modes) padding=-
ubi_attach_req mtd/ubi-user.h padding=-
ubi_mkvol_req mtd/ubi-user.h * vol_id alignment bytes vol_type=ubi_volume_types flags|ubi_vol_flags name_len
	name=INLINE(@,print_counted_name,128)
ubi_rsvol_req mtd/ubi-user.h
ubi_leb_change_req mtd/ubi-user.h * lnum bytes dtype=ENUM8(@,ubi_data_types)
ubi_map_req mtd/ubi-user.h * lnum dtype=ENUM8(@,ubi_data_types)
ubi_set_vol_prop_req mtd/ubi-user.h * property=ENUM8(@,ubi_volume_props) value=X
counter_component linux/counter.h type=ENUM8(@,counter_types) scope=ENUM8(@,counter_scopes)
counter_watch linux/counter.h component=SUB(@,counter_component) event=ENUM8(@,counter_events)
udmabuf_create linux/udmabuf.h memfd=FD flags|udmabuf_flags
udmabuf_create_item linux/udmabuf.h memfd=FD __pad=-
udmabuf_create_list linux/udmabuf.h * flags|udmabuf_flags count list=TAIL(@,udmabuf_create_item,@count)
rtc_param_get=rtc_param linux/rtc.h * param=rtc_params index ?__pad=X
	uvalue=FILLED(INLINE(,print_rtc_value,8)) __pad=FILLED(NONZERO(X32(@)))
rtc_param linux/rtc.h * param=rtc_params uvalue=INLINE(,print_rtc_value,8) index ?__pad=X
epoll_params linux/eventpoll.h * busy_poll_usecs=NUM(@,print_usecs,4) busy_poll_budget prefer_busy_poll=X
	?__pad=X
fs_sysfs_path linux/fs.h * len name=INLINE(@,print_counted_name,128)
logical_block_metadata_cap linux/fs.h lbmd_flags|lbmd_flags lbmd_guard_tag_type=ENUM8(@,lbmd_csums)
seccomp_data linux/seccomp.h nr=print_si_syscall() arch=audit_arch instruction_pointer=NUM(@,print_ptr64,8) args=X
seccomp_notif linux/seccomp.h id=X pid=PID flags=X data=SUB(@,seccomp_data)
tee_ioctl_version_data linux/tee.h * impl_id=tee_impl_ids gen_caps|tee_gen_caps
	impl_caps=IF(@impl_id,0xffffff,1,FLAGS(@,tee_optee_caps)) impl_caps=ELSE(X32(@))
tee_ioctl_shm_alloc_data linux/tee.h * size=X flags|tee_shm_flags size=FILLED(X64(@))
	flags=FILLED(FLAGS(@,tee_shm_flags)) id=FILLED(INT(@))
tee_ioctl_shm_register_fd_data linux/tee.h * fd=FD flags|tee_shm_flags size=FILLED(X64(@)) id=FILLED(INT(@))
tee_ioctl_shm_register_data linux/tee.h * addr=print_ptr64() length=X flags|tee_shm_flags length=FILLED(X64(@))
	flags=FILLED(FLAGS(@,tee_shm_flags)) id=FILLED(INT(@))
tee_ioctl_cancel_arg linux/tee.h session=X
tee_ioctl_close_session_arg linux/tee.h session=X
tee_open_session=tee_ioctl_open_session_arg linux/tee.h * uuid=INLINE(@,print_uuid,16) clnt_login=tee_logins
	cancel_id num_params params=TAIL_NULL(@,tee_param,@num_params) session=FILLED(X32(@)) ret=FILLED(U32(@))
	ret_origin=FILLED(ENUM(@,tee_origins)) params=FILLED(TAIL_NULL(@,tee_param,@num_params))
tee_invoke=tee_ioctl_invoke_arg linux/tee.h * func session=X cancel_id num_params
	params=TAIL_NULL(@,tee_param,@num_params) ret=FILLED(U32(@)) ret_origin=FILLED(ENUM(@,tee_origins))
	params=FILLED(TAIL_NULL(@,tee_param,@num_params))
tee_receive=tee_iocl_supp_recv_arg linux/tee.h * func num_params params=TAIL_NULL(@,tee_param,@num_params)
	num_params=FILLED(U32(@)) params=FILLED(TAIL_NULL(@,tee_param,@num_params))
tee_send=tee_iocl_supp_send_arg linux/tee.h * num_params params=TAIL_NULL(@,tee_param,@num_params)
	ret=FILLED(U32(@)) params=FILLED(TAIL_NULL(@,tee_param,@num_params))
ptp_clock_caps linux/ptp_clock.h * max_adj n_alarm n_ext_ts n_per_out pps n_pins cross_timestamping
	adjust_phase max_phase_adj=NUM(@,print_nsecs,4) ?rsv=X
ptp_extts_request linux/ptp_clock.h * index flags|ptp_extts_flags
ptp_extts_request2=ptp_extts_request linux/ptp_clock.h * index flags|ptp_extts_flags ?rsv=X
ptp_clock_time linux/ptp_clock.h * sec nsec ?reserved=X
ptp_perout_request linux/ptp_clock.h * phase=WHEN(@flags,4,SUB(@,ptp_clock_time))
	start=UNLESS(@flags,4,INLINE(@,print_ptp_time,16)) period=SUB(@,ptp_clock_time) index
	flags|ptp_perout_flags on=WHEN(@flags,2,SUB(@,ptp_clock_time))
ptp_perout_request2=ptp_perout_request linux/ptp_clock.h * phase=WHEN(@flags,4,SUB(@,ptp_clock_time))
	start=UNLESS(@flags,4,INLINE(@,print_ptp_time,16)) period=SUB(@,ptp_clock_time) index
	flags|ptp_perout_flags on=WHEN(@flags,2,SUB(@,ptp_clock_time))
	rsv=UNLESS(@flags,2,NONZERO(WHOLE(VEC(@,x32,4))))
ptp_sys_offset linux/ptp_clock.h * n_samples ?rsv=X ts=FILLED(INLINE(@,print_ptp_times,816))
ptp_sys_offset_extended linux/ptp_clock.h * n_samples clockid=clocks ?rsv=X
	ts=FILLED(INLINE(@,print_ptp_samples,1200))
ptp_sys_offset_precise linux/ptp_clock.h * device=INLINE(@,print_ptp_time,16)
	sys_realtime=INLINE(@,print_ptp_time,16) sys_monoraw=SUB(@,ptp_clock_time) ?rsv=X
ptp_pin_desc linux/ptp_clock.h * index name=FILLED(CHARS(@,64)) func=FILLED(ENUM(@,ptp_pin_funcs))
	chan=FILLED(U32(@))
ptp_pin_desc2=ptp_pin_desc linux/ptp_clock.h * index ?rsv=X name=FILLED(CHARS(@,64))
	func=FILLED(ENUM(@,ptp_pin_funcs)) chan=FILLED(U32(@))
ptp_pin_set=ptp_pin_desc linux/ptp_clock.h * index func=ptp_pin_funcs chan
ptp_pin_set2=ptp_pin_desc linux/ptp_clock.h * index func=ptp_pin_funcs chan ?rsv=X
kbentry linux/kd.h * kb_table=NUM(@,print_kb_table,1) kb_index kb_value=NUM(@,print_keysym,2)
kbentry_get=kbentry linux/kd.h * kb_table=NUM(@,print_kb_table,1) kb_index
	kb_value=FILLED(NUM(@,print_keysym,2))
kbsentry linux/kd.h * kb_func=NUM(@,print_kb_func,1) kb_string=INLINE(@,print_kb_string,512)
kbsentry_get=kbsentry linux/kd.h * kb_func=NUM(@,print_kb_func,1)
	kb_string=FILLED(INLINE(@,print_kb_string,512))
kbdiacr linux/kd.h diacr=print_quoted_char() base=print_quoted_char() result=print_quoted_char()
kbdiacrs linux/kd.h * kb_cnt kbdiacr=INLINE(@,print_kbdiacrs,768)
kbkeycode linux/kd.h scancode=X keycode=X
kbd_repeat linux/kd.h
unimapinit linux/kd.h
unipair linux/kd.h unicode=X fontpos=X
unimapdesc linux/kd.h
consolefontdesc linux/kd.h
console_font_copy=console_font_op linux/kd.h * op=font_ops height
console_font_default=console_font_op linux/kd.h * op=font_ops width height data=STR(@)
	width=FILLED(U32(@)) height=FILLED(U32(@))
console_font_op linux/kd.h * op=font_ops flags|font_flags width height charcount data=PTR
	width=FILLED(U32(@)) height=FILLED(U32(@)) charcount=FILLED(U32(@)) data=FILLED(PTR(@))
kbdiacruc linux/kd.h diacr=X base=X result=X
kbdiacrsuc linux/kd.h * kb_cnt kbdiacruc=INLINE(@,print_kbdiacrs,3072)
kvm_regs asm/kvm.h /^r/=X
kvm_segment asm/kvm.h base=X unusable=- padding=-
kvm_dtable asm/kvm.h base=X padding=-
kvm_sregs asm/kvm.h * cs=SUB(@,kvm_segment) !ds=SUB(@,kvm_segment) !es=SUB(@,kvm_segment)
	!fs=SUB(@,kvm_segment) !gs=SUB(@,kvm_segment) !ss=SUB(@,kvm_segment) !tr=SUB(@,kvm_segment)
	!ldt=SUB(@,kvm_segment) !gdt=SUB(@,kvm_dtable) !idt=SUB(@,kvm_dtable) !cr0 !cr2 !cr3 !cr4 !cr8
	!efer !apic_base=X !interrupt_bitmap=X
kvm_userspace_memory_region linux/kvm.h flags|kvm_mem_flags guest_phys_addr=X memory_size=U64 userspace_addr=X
kvm_cpuid_entry2 asm/kvm.h * function=X index=X flags|kvm_cpuid_flags eax=X ebx=X ecx=X edx=X
kvm_cpuid2 asm/kvm.h * nent entries=TAIL_MAX(@,kvm_cpuid_entry2,@nent,0)
v4l2_capability linux/videodev2.h * driver=CHARS(@,16) card=CHARS(@,32) bus_info=CHARS(@,32)
	version=print_kernel_version() capabilities|v4l2_caps ?device_caps|v4l2_caps
v4l2_fmtdesc linux/videodev2.h * index type=v4l2_buf_types flags=FILLED(FLAGS(@,v4l2_fmt_flags))
	description=FILLED(CHARS(@,32)) pixelformat=FILLED(NUM(@,print_fourcc,4))
v4l2_requestbuffers linux/videodev2.h * type=v4l2_buf_types memory=v4l2_memory count
v4l2_framebuffer linux/videodev2.h * capability=X flags=X base
v4l2_pix_format linux/videodev2.h * width height pixelformat=NUM(@,print_fourcc,4) field=v4l2_fields
	bytesperline sizeimage colorspace=v4l2_colorspaces
v4l2_plane_pix_format linux/videodev2.h * sizeimage bytesperline
v4l2_pix_format_mplane linux/videodev2.h * width height pixelformat=NUM(@,print_fourcc,4)
	field=v4l2_fields colorspace=v4l2_colorspaces plane_fmt=INLINE(@,print_planes,160) num_planes
v4l2_rect linux/videodev2.h
v4l2_window linux/videodev2.h * w=SUB(@,v4l2_rect) field=v4l2_fields chromakey=X clips=PTR clipcount
	bitmap=PTR global_alpha=X
v4l2_vbi_format linux/videodev2.h * sampling_rate offset samples_per_line
	sample_format=NUM(@,print_fourcc,4) start count flags|v4l2_vbi_flags
v4l2_sliced_vbi_format linux/videodev2.h * service_set=FLAGS16(@,v4l2_sliced)
	service_lines=VEC(@,x16_line,2) io_size
v4l2_sdr_format linux/videodev2.h * pixelformat=NUM(@,print_sdr_fourcc,4) buffersize
v4l2_meta_format linux/videodev2.h * dataformat=NUM(@,print_meta_fourcc,4) buffersize
v4l2_captureparm linux/videodev2.h * capability|v4l2_streaming_caps capturemode|v4l2_capture_modes
	timeperframe=INLINE(@,print_fraction,8) extendedmode=X readbuffers
v4l2_outputparm linux/videodev2.h * capability|v4l2_streaming_caps outputmode|v4l2_capture_modes
	timeperframe=INLINE(@,print_fraction,8) extendedmode=X writebuffers
v4l2_buffer linux/videodev2.h * type=v4l2_buf_types index memory=FILLED(ENUM(@,v4l2_memory))
	m.offset:m.offset=FILLED(IF(@memory,0xffffff,1,X32(@))) m.userptr:m.userptr=FILLED(IF(@memory,0xffffff,2,PTR(@)))
	length=FILLED(U32(@)) bytesused=FILLED(U32(@)) flags=FILLED(NUM(@,print_buf_flags,4))
v4l2_dqbuf=v4l2_buffer linux/videodev2.h * type=v4l2_buf_types index=FILLED(U32(@)) memory=FILLED(ENUM(@,v4l2_memory))
	m.offset:m.offset=FILLED(IF(@memory,0xffffff,1,X32(@))) m.userptr:m.userptr=FILLED(IF(@memory,0xffffff,2,PTR(@)))
	length=FILLED(U32(@)) bytesused=FILLED(U32(@)) flags=FILLED(NUM(@,print_buf_flags,4))
	timestamp=FILLED(SUB(@,timeval))
v4l2_frmsize_discrete linux/videodev2.h
v4l2_frmsize_stepwise linux/videodev2.h
v4l2_frmsizeenum linux/videodev2.h * index pixel_format=NUM(@,print_fourcc,4)
	type=FILLED(ENUM(@,v4l2_frmsize_types)) discrete=FILLED(IF(@type,0xffffff,1,SUB(@,v4l2_frmsize_discrete)))
	stepwise=FILLED(IF(@type,0xffffff,3,SUB(@,v4l2_frmsize_stepwise)))
v4l2_frmival_stepwise linux/videodev2.h min=INLINE(@,print_fraction,8) max=INLINE(@,print_fraction,8)
	step=INLINE(@,print_fraction,8)
v4l2_frmivalenum linux/videodev2.h * index pixel_format=NUM(@,print_fourcc,4) width height
	type=FILLED(ENUM(@,v4l2_frmival_types)) discrete=FILLED(IF(@type,0xffffff,1,INLINE(@,print_fraction,8)))
	stepwise=FILLED(WHEN(@type,2,SUB(@,v4l2_frmival_stepwise)))
v4l2_input linux/videodev2.h * index name=FILLED(CHARS(@,32)) type=FILLED(ENUM(@,v4l2_input_types))
	audioset=FILLED(X32(@)) tuner=FILLED(U32(@)) std=FILLED(FLAGS64(@,v4l2_stds))
	status=FILLED(FLAGS(@,v4l2_input_status)) capabilities=FILLED(FLAGS(@,v4l2_input_caps))
v4l2_tuner_set=v4l2_tuner linux/videodev2.h * index name=CHARS(@,32) type=v4l2_tuner_types
	capability|v4l2_tuner_caps rangelow rangehigh rxsubchans|v4l2_tuner_rxsubchans
	audmode=v4l2_tuner_audmodes signal=INT afc=INT name=FILLED(CHARS(@,32))
	type=FILLED(ENUM(@,v4l2_tuner_types)) capability=FILLED(FLAGS(@,v4l2_tuner_caps))
	rangelow=FILLED(U32(@)) rangehigh=FILLED(U32(@)) rxsubchans=FILLED(FLAGS(@,v4l2_tuner_rxsubchans))
	audmode=FILLED(ENUM(@,v4l2_tuner_audmodes)) signal=FILLED(INT(@)) afc=FILLED(INT(@))
v4l2_query_ext_ctrl linux/videodev2.h * id=print_control_id() type=FILLED(ENUM(@,v4l2_ctrl_types))
	name=FILLED(CHARS(@,32)) minimum=FILLED(HIDE(S64(@))) maximum=FILLED(HIDE(S64(@)))
	step=FILLED(HIDE(U64(@))) default_value=FILLED(HIDE(S64(@)))
	flags=FILLED(HIDE(FLAGS(@,v4l2_ctrl_flags))) elem_size=FILLED(HIDE(U32(@))) elems=FILLED(HIDE(U32(@)))
	nr_of_dims=FILLED(HIDE(U32(@))) dims=FILLED(HIDE(INLINE(@,print_dims,16)))
v4l2_standard linux/videodev2.h * index name=FILLED(CHARS(@,24)) frameperiod=FILLED(INLINE(@,print_fraction,8))
	framelines=FILLED(U32(@))
v4l2_control linux/videodev2.h * id=v4l2_ctrl_ids value=FILLED(INT(@))
v4l2_control_set=v4l2_control linux/videodev2.h id=v4l2_ctrl_ids
v4l2_tuner linux/videodev2.h * index name=FILLED(CHARS(@,32)) type=FILLED(ENUM(@,v4l2_tuner_types))
	capability=FILLED(FLAGS(@,v4l2_tuner_caps)) rangelow=FILLED(U32(@)) rangehigh=FILLED(U32(@))
	rxsubchans=FILLED(FLAGS(@,v4l2_tuner_rxsubchans)) audmode=FILLED(ENUM(@,v4l2_tuner_audmodes))
	signal=FILLED(INT(@)) afc=FILLED(INT(@))
v4l2_queryctrl linux/videodev2.h * id=print_control_id() type=FILLED(ENUM(@,v4l2_ctrl_types))
	name=FILLED(CHARS(@,32)) minimum=FILLED(HIDE(INT(@))) maximum=FILLED(HIDE(INT(@)))
	step=FILLED(HIDE(INT(@))) default_value=FILLED(HIDE(INT(@)))
	flags=FILLED(HIDE(FLAGS(@,v4l2_ctrl_flags)))
v4l2_querymenu linux/videodev2.h * id=v4l2_ctrl_ids index name=FILLED(CHARS(@,32)) value=FILLED(S64(@))
v4l2_cropcap linux/videodev2.h * type=v4l2_buf_types bounds=FILLED(SUB(@,v4l2_rect))
	defrect=FILLED(SUB(@,v4l2_rect)) pixelaspect=FILLED(INLINE(@,print_fraction,8))
v4l2_crop linux/videodev2.h * type=v4l2_buf_types c=FILLED(SUB(@,v4l2_rect))
v4l2_crop_set=v4l2_crop linux/videodev2.h type=v4l2_buf_types c=SUB(@,v4l2_rect)
v4l2_exportbuffer linux/videodev2.h * type=v4l2_buf_types index plane flags|open_flags fd=FILLED(FD(@))
btrfs_qgroup_limit linux/btrfs.h flags|btrfs_qgroup_limit_flags
btrfs_send_args=btrfs_ioctl_send_args linux/btrfs.h * send_fd=print_fd64() clone_sources_count
	clone_sources=HIDE_ARRAY(@,btrfs_objectid,@clone_sources_count) parent_root=print_objectid() flags=FLAGS64(@,btrfs_send_flags)
btrfs_inherit=btrfs_qgroup_inherit linux/btrfs.h * flags=FLAGS64(@,btrfs_inherit_flags) num_qgroups
	num_ref_copies num_excl_copies lim=SUB(@,btrfs_qgroup_limit)
	qgroups=HIDE(TAIL(@,u64,@num_qgroups))
btrfs_snap_v2=btrfs_ioctl_vol_args_v2 linux/btrfs.h * fd=print_fd64() flags=FLAGS64(@,btrfs_snap_flags)
	size=WHEN(@flags,4,U64(@)) qgroup_inherit=WHEN(@flags,4,IN(@,btrfs_inherit)) name=CHARS(@,4040)
	transid=FILLED(U64(@))
btrfs_time=btrfs_ioctl_timespec linux/btrfs.h * sec nsec
btrfs_received=btrfs_ioctl_received_subvol_args linux/btrfs.h * uuid=INLINE(@,print_uuid,16) stransid
	stime=INLINE(@,print_btrfs_time,16) flags rtransid=FILLED(U64(@))
	rtime=FILLED(INLINE(@,print_btrfs_time,16))
btrfs_spaces=btrfs_ioctl_space_args linux/btrfs.h * space_slots total_spaces=FILLED(U64(@))
	spaces=FILLED(HIDE(TAIL(@,btrfs_space,@total_spaces)))
btrfs_ioctl_vol_args linux/btrfs.h fd=NUM(@,print_fd64,8) name=CHARS(@,4088)
btrfs_ioctl_defrag_range_args linux/btrfs.h * start len flags|btrfs_defrag_flags extent_thresh
	compress_type=btrfs_compress_types
btrfs_ioctl_ino_lookup_args linux/btrfs.h * treeid=print_objectid() objectid=print_objectid() name=FILLED(CHARS(@,4080))
btrfs_ioctl_qgroup_assign_args linux/btrfs.h
btrfs_ioctl_qgroup_create_args linux/btrfs.h
btrfs_ioctl_qgroup_limit_args linux/btrfs.h lim=SUB(@,btrfs_qgroup_limit)
btrfs_ioctl_quota_rescan_args linux/btrfs.h * flags progress=print_objectid()
btrfs_quota_rescan_set=btrfs_ioctl_quota_rescan_args linux/btrfs.h * flags
btrfs_ioctl_quota_ctl_args linux/btrfs.h * cmd=btrfs_qgroup_cmds
btrfs_ioctl_feature_flags linux/btrfs.h compat_flags=print_btrfs_compat() compat_ro_flags|btrfs_feature_compat_ro
	incompat_flags|btrfs_feature_incompat
btrfs_ioctl_fs_info_args linux/btrfs.h * max_id num_devices fsid=INLINE(@,print_uuid,16) nodesize sectorsize
	clone_alignment csum_type=WHEN(@flags,1,ENUM16(@,btrfs_csum_types)) csum_size=WHEN(@flags,1,U16(@))
	flags|btrfs_fs_info_flags generation=WHEN(@flags,2,U64(@))
	metadata_uuid=WHEN(@flags,4,INLINE(@,print_uuid,16))
btrfs_scrub_progress linux/btrfs.h
btrfs_ioctl_scrub_args linux/btrfs.h * devid=print_devid() start end=print_u64_max() flags|btrfs_scrub_flags
	progress=FILLED(SUB(@,btrfs_scrub_progress))
btrfs_scrub_query=btrfs_ioctl_scrub_args linux/btrfs.h * devid=print_devid()
	progress=FILLED(SUB(@,btrfs_scrub_progress))
btrfs_ioctl_dev_info_args linux/btrfs.h * devid=print_devid() ?uuid=INLINE(@,print_uuid,16)
	uuid=FILLED(NONZERO(INLINE(@,print_uuid,16))) bytes_used=FILLED(U64(@)) total_bytes=FILLED(U64(@))
	path=FILLED(CHARS(@,1024))
# ---- Netlink
ifinfomsg linux/rtnetlink.h ifi_family=address_families ifi_type=arp_hardware_types
	ifi_index=IFINDEX ifi_flags|iff_flags ifi_change=X
ifaddrmsg linux/if_addr.h ifa_family=address_families ifa_flags|ifa_flags ifa_scope=route_scopes
	ifa_index=IFINDEX
rtmsg linux/rtnetlink.h rtm_family=address_families rtm_tos|iptos rtm_table=route_tables
	rtm_protocol=route_protocols rtm_scope=route_scopes rtm_type=route_types rtm_flags|rtm_flags
ndmsg linux/neighbour.h ndm_family=address_families ndm_ifindex=IFINDEX ndm_state|neigh_states
	ndm_flags|neigh_flags ndm_type=route_types
fib_rule_hdr linux/fib_rules.h family=address_families tos|iptos table=rule_tables
	res1=- res2=- action=fib_rule_actions flags|fib_rule_flags
tcmsg linux/rtnetlink.h tcm_family=address_families tcm_ifindex=IFINDEX
tcamsg linux/rtnetlink.h tca_family=address_families
ndtmsg linux/neighbour.h ndtm_family=address_families
ifaddrlblmsg linux/if_addrlabel.h ifal_family=address_families ifal_index=IFINDEX
dcbmsg linux/dcbnl.h dcb_family=address_families cmd=dcb_commands
netconfmsg linux/netconf.h ncm_family=address_families
br_port_msg linux/if_bridge.h family=address_families ifindex=IFINDEX
rtgenmsg linux/rtnetlink.h rtgen_family=address_families
cachereport=rtgenmsg linux/rtnetlink.h rtgen_family=print_rtgen_family()
if_stats_msg linux/if_link.h family=address_families ?pad1=X ?pad2=X ifindex=IFINDEX
	filter_mask|stats_masks
nhmsg linux/nexthop.h nh_family=address_families nh_scope=route_scopes nh_protocol=route_protocols
	?resvd=X
	nh_flags|nexthop_flags
nexthop_grp linux/nexthop.h * id weight weight_high ?resvd2=X
ifla_cacheinfo linux/if_link.h
ifla_bridge_id linux/if_link.h prio=VEC(@,u8,2) addr=print_mac()
bridge_vlan_info linux/if_bridge.h flags|bridge_vlan_flags
ifla_vf_vlan linux/if_link.h
ifla_vf_vlan_info linux/if_link.h vlan_proto=print_packet_protocol()
ifla_vf_tx_rate linux/if_link.h
ifla_vf_rate linux/if_link.h
ifla_vf_spoofchk linux/if_link.h
ifla_vf_link_state linux/if_link.h link_state=vf_link_states
ifla_vf_guid linux/if_link.h guid=X
ifla_port_vsi linux/if_link.h * vsi_mgr_id vsi_type_id=HEXBYTES vsi_type_version pad=HEXBYTES
rtnl_link_stats linux/if_link.h
rtnl_link_stats64 linux/if_link.h
bridge_vlan_xstats linux/if_bridge.h flags|bridge_vlan_flags ?pad2=X
bridge_stp_xstats linux/if_bridge.h
rtnl_link_ifmap linux/if_link.h >=28 mem_start=X mem_end=X base_addr=X
ifa_cacheinfo linux/if_addr.h
rta_cacheinfo linux/rtnetlink.h rta_id=X
rta_mfc_stats linux/rtnetlink.h
rtnexthop linux/rtnetlink.h rtnh_flags|nexthop_flags rtnh_ifindex=IFINDEX
nda_cacheinfo linux/neighbour.h
fib_rule_uid_range linux/fib_rules.h
fib_rule_port_range linux/fib_rules.h
gnet_stats_basic linux/gen_stats.h >=12
gnet_stats_rate_est linux/gen_stats.h
gnet_stats_rate_est64 linux/gen_stats.h
gnet_stats_queue linux/gen_stats.h
tc_sizespec linux/pkt_sched.h
tc_stats linux/pkt_sched.h >=36
tc_estimator=gnet_estimator linux/gen_stats.h
ndt_config linux/neighbour.h ndtc_hash_mask=print_wide_hex()
ndt_stats linux/neighbour.h
inet_diag_meminfo linux/inet_diag.h
tcpvegas_info linux/inet_diag.h
tcp_dctcp_info linux/inet_diag.h
tcp_bbr_info linux/inet_diag.h bbr_bw_lo=X bbr_bw_hi=X
inet_diag_bc_op linux/inet_diag.h code=inet_diag_bytecodes
inet_diag_sockid linux/inet_diag.h idiag_sport=BE16 idiag_dport=BE16 idiag_src=IN4(@) idiag_dst=IN4(@)
	idiag_if=IFINDEX
inet6_diag_sockid=inet_diag_sockid linux/inet_diag.h idiag_sport=BE16 idiag_dport=BE16
	idiag_src=IN6(@) idiag_dst=IN6(@) idiag_if=IFINDEX
inet_diag_req linux/inet_diag.h idiag_family=address_families idiag_ext=print_diag_ext()
	idiag_states=FLAGS(@,diag_states) id=SUB(@,inet_diag_sockid)
inet6_diag_req=inet_diag_req linux/inet_diag.h idiag_family=address_families
	idiag_ext=print_diag_ext() idiag_states=FLAGS(@,diag_states) id=SUB(@,inet6_diag_sockid)
smc_diag_req linux/smc_diag.h diag_family=address_families pad=- diag_ext=print_smc_ext()
	id=SUB(@,inet_diag_sockid)
smc_diag_msg linux/smc_diag.h * diag_family=address_families diag_state=smc_states
	diag_fallback=smc_diag_modes diag_shutdown id=SUB(@,inet_diag_sockid) diag_uid diag_inode
inet_diag_req_v2 linux/inet_diag.h sdiag_family=address_families sdiag_protocol=inet_protocols
	idiag_ext=print_diag_ext() idiag_states=FLAGS(@,diag_states) id=SUB(@,inet_diag_sockid)
inet6_diag_req_v2=inet_diag_req_v2 linux/inet_diag.h sdiag_family=address_families
	sdiag_protocol=inet_protocols idiag_ext=print_diag_ext() idiag_states=FLAGS(@,diag_states)
	id=SUB(@,inet6_diag_sockid)
inet_diag_msg linux/inet_diag.h idiag_family=address_families idiag_state=tcp_states
	id=SUB(@,inet_diag_sockid)
inet6_diag_msg=inet_diag_msg linux/inet_diag.h idiag_family=address_families
	idiag_state=tcp_states id=SUB(@,inet6_diag_sockid)
unix_diag_req linux/unix_diag.h sdiag_family=address_families udiag_states=FLAGS(@,diag_states)
	udiag_show|unix_diag_show
unix_diag_msg linux/unix_diag.h udiag_family=address_families udiag_type=socket_types
	udiag_state=tcp_states
unix_diag_vfs linux/unix_diag.h udiag_vfs_dev=DEV32
unix_diag_rqlen linux/unix_diag.h
netlink_diag_req linux/netlink_diag.h sdiag_family=address_families
	sdiag_protocol=ndiag_protocols ndiag_show|netlink_diag_show
netlink_diag_msg linux/netlink_diag.h ndiag_family=address_families ndiag_type=socket_types
	ndiag_protocol=netlink_families ndiag_state=netlink_states
netlink_diag_ring linux/netlink_diag.h
packet_diag_req linux/packet_diag.h sdiag_family=address_families sdiag_protocol=X
	pdiag_show|packet_diag_show
packet_diag_msg linux/packet_diag.h pdiag_family=address_families pdiag_type=socket_types
	pdiag_num=ethernet_protocols
packet_diag_info linux/packet_diag.h pdi_tstamp pdi_flags|packet_diag_info_flags
packet_diag_ring linux/packet_diag.h
selnl_msg_setenforce linux/selinux_netlink.h
selnl_msg_policyload linux/selinux_netlink.h
genlmsghdr linux/genetlink.h cmd=X ?reserved=X
genl_ctrl=genlmsghdr linux/genetlink.h cmd=genl_ctrl_cmds ?reserved=X
nfgenmsg linux/netfilter/nfnetlink.h nfgen_family=address_families version=nf_versions res_id=print_htons()
END
}

me=${0##*/}
here=$(cd "$(dirname "$0")" && pwd)
verbose=0
if [ "${1-}" = -v ]; then
	verbose=1
	shift
fi

die() {	# die TEXT...: ends the script with a sentence
	echo "$me: $*" >&2
	echo >"$work/said"
	exit 1
}
finish() {	# whatever ended the script: no trace is left, and no failure without a sentence
	status=$?
	[ "$status" = 0 ] || [ -e "$work/said" ] || echo "$me: a step failed, nothing is written" >&2
	rm -rf "$work"
	exit "$status"
}
work=$(mktemp -d)
trap finish EXIT
trap 'die "interrupted"' HUP INT TERM

# What is used of an architecture: its directory in the tree, and a compiler that sees the headers as
# its own does. All three have the same types, of 64 bits, little endian and naturally aligned; so the
# compiler of this machine will do, with the macros by which headers tell the architectures apart.
architectures="amd64 arm64 riscv64"
not_amd64="-m64 -U__x86_64__ -U__x86_64 -U__amd64__ -U__amd64 -funsigned-char"
directory() {
	case $1 in
	amd64) echo x86_64-linux-gnu ;;
	arm64) echo aarch64-linux-gnu ;;
	riscv64) echo riscv64-linux-gnu ;;
	arm) echo arm-linux-gnueabihf ;;
	esac
}
machine() {
	case $1 in
	amd64) echo "${CC:-cc} -m64" ;;
	arm64) echo "${CC_arm64:-${CC:-cc} $not_amd64 -D__aarch64__}" ;;
	riscv64) echo "${CC_riscv64:-${CC:-cc} $not_amd64 -D__riscv -D__riscv_xlen=64}" ;;
	esac
}

include=$(cd "${1-/usr/include}" 2>/dev/null && pwd) || die "${1-/usr/include}: no such directory"
amd64=$include/$(directory amd64)
[ -e "$amd64/asm/unistd_64.h" ] || amd64=$include
for header in "$amd64/asm/unistd_64.h" "$include/linux/version.h"; do
	[ -e "$header" ] || die "$include: no amd64 kernel headers"
done

# Headers older than those of the present syscalls.h.
present=$here/syscalls.h
release=$(awk '$2 == "LINUX_VERSION_CODE" { code = $3 }
	END { print int(code / 65536) "." int(code / 256) % 256 "." code % 256 }' \
	"$include/linux/version.h")
newest=
[ ! -e "$present" ] || newest=$(sed -n 's/^#define HEADERS_RELEASE "\(.*\)"$/\1/p' "$present")
older=$(echo "$release $newest" | awk '{
	split($1, ours, ".")
	split($2, theirs, ".")
	for (i = 1; i <= 3 && ours[i] + 0 == theirs[i] + 0; i++)
		;
	print i <= 3 && ours[i] + 0 < theirs[i] + 0
}')
if [ "$older" = 1 ] && [ "${FORCE-}" != 1 ]; then
	die "the headers in $include are of Linux $release, but syscalls.h has been made from those" \
		"of $newest; take newer ones (\`make headers_install\` of a kernel tree, or a newer" \
		"linux-libc-dev package unpacked anywhere) with HEADERS=DIR/usr/include, or set FORCE=1" \
		"to take these, and what they lack from syscalls.h as it is"
fi

[ "$older" = 1 ] || newest=$release

# The architectures that the tree has, and those that it lacks.
had=amd64
lacked=
for arch in arm64 riscv64; do
	if [ -e "$include/$(directory "$arch")/asm/unistd_64.h" ]; then
		had="$had $arch"
	else
		lacked="$lacked $arch"
	fi
done
[ -e "$include/$(directory arm)/asm/unistd-eabi.h" ] || lacked="$lacked arm"
if [ "$lacked" ] && [ "${FORCE-}" != 1 ]; then
	die "$include lacks$(for arch in $lacked; do printf ' %s/asm' "$(directory "$arch")"; done);" \
		"take the headers of linux-libc-dev of Debian's newest suite, one package for all" \
		"architectures, or copy what \`make headers_install ARCH=...\` installs as include/asm for" \
		"each of$lacked there, or set FORCE=1 to take from syscalls.h as it is what it says of them"
fi
if [ "$lacked" ] && [ ! -e "$present" ]; then
	die "$include lacks headers of$lacked, and there is no syscalls.h to take that from"
fi

# flatten ARCH FILE: a syscalls.h as it was before merge() put the architectures together.
flatten() {
	case $1 in
	arm64) macro=__aarch64__ ;;
	riscv64) macro=__riscv ;;
	*) macro=- ;;
	esac
	awk -v macro=$macro '
		/^#if / { found = 0 }
		/^#(if|elif) / {
			skip = found || !index($0, macro)
			found = found || !skip
			next
		}
		/^#else/ { skip = found; next }
		/^#endif/ { skip = 0; next }
		skip { next }
		/^#define [A-Z_]+_AT_/ {
			name = $2
			lines[name] = 0
			next
		}
		/^\t/ && name != "" {
			sub(/ \\$/, "")
			part[name, ++lines[name]] = $0
			next
		}
		{ name = "" }
		/^\t[A-Z_]+_AT_/ {
			for (i = 1; i <= lines[$1]; i++)
				print part[$1, i] (i < lines[$1] || NF > 1 ? " \\" : "")
			next
		}
		{ print }
	' "$2"
}

# What is in it, for headers that lack it: kind, tab, name and so on.
for arch in $architectures; do
	mkdir -p "$work/$arch/stub"
	: >"$work/$arch/present"
	[ "$older" = 1 ] || [ "$lacked" ] || continue
	flatten "$arch" "$present" >"$work/$arch/flat"
done
list_present() {	# list_present <FILE
	awk '
		/^#define / {
			list = $2
			sub(/\(.*/, "", list)
		}
		/^\t[XVE]\(/ {
			gsub(/[(),\\]/, " ")
			$0 = $0
			if (list == "SYSCALL_LIST")
				print "call\t" $2 "\t" $3 "\t" $4 "\t" $5 "\t" (NF > 5 ? $6 : -1) "\t" \
					(NF > 6 ? $7 : -1)
			else if (list ~ /CONSTANTS$/)
				print "constant\t" list "\t" $2 "\t" $3
		}
		list ~ /^SET_/ && /^\tV / {
			set = substr(list, 5)
			sub(/^ioctl_.*/, "ioctl", set)
			if (NF >= 4)
				print "set\t" set "\t" (NF > 4 ? $3 : "") $(NF - 1) "\t" $NF
		}
		list == "ROWS" && /^\t(STRUCT|ELEM)\(/ { row = "" }
		list == "ROWS" && /^\t/ && !/^\t\/\*/ {
			sub(/ \\$/, "")
			sub(/^\t+/, "")
			row = row (row == "" ? "" : " ") $0
			if (/\);$/) {
				name = row
				sub(/^[A-Z]*\(/, "", name)
				sub(/,.*/, "", name)
				print "row\t" name "\t" row "\t" note
				note = ""
			}
		}
		list == "ROWS" && /^\t\/\*/ {
			note = $0
			gsub(/^\t| \\$/, "", note)
			sub(/^\/\* (kept: )?/, "/* kept: ", note)
		}
	'
}
for arch in $had; do
	[ "$older" = 0 ] || list_present <"$work/$arch/flat" >"$work/$arch/present"
done
# Calls by name: of all the architectures at once.
: >"$work/calls.present"
if [ -e "$work/amd64/flat" ]; then
	list_present <"$work/amd64/flat" | grep '^call' >"$work/calls.present"
fi

# The headers want a few things of a libc; these stand in for it.
stub=$work/stub
mkdir -p "$stub/sys" "$stub/netinet"
for header in endian.h netinet/if_ether.h netinet/in.h stdlib.h string.h sys/ioccom.h \
    sys/ioctl.h sys/types.h unistd.h; do
	echo '#include <stddef.h>' >"$stub/$header"
done
echo '#include <linux/time.h>' | tee "$stub/time.h" >"$stub/sys/time.h"
cat >"$stub/stddef.h" <<'END'
#ifndef STUB_STDDEF
#define STUB_STDDEF
#define NULL ((void *)0)
#define offsetof(type, member) __builtin_offsetof(type, member)
typedef __SIZE_TYPE__ size_t;
typedef unsigned char u_char;
typedef unsigned short u_short, domid_t;
typedef unsigned int u_int, grant_ref_t;
typedef unsigned long u_long, ino_t, uintptr_t, xen_pfn_t;
typedef long time_t;
typedef _Bool bool;
typedef char *caddr_t;
#endif
END
cat >"$stub/limits.h" <<'END'
#define INT_MAX __INT_MAX__
#define INT_MIN (-__INT_MAX__ - 1)
END
cat >"$stub/stdint.h" <<'END'
#ifndef STUB_STDINT
#define STUB_STDINT
typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __UINT64_TYPE__ uint64_t;
#endif
END
cat >"$stub/sys/socket.h" <<'END'
#ifndef STUB_SOCKET
#define STUB_SOCKET
typedef unsigned short sa_family_t;
struct sockaddr { sa_family_t sa_family; char sa_data[14]; };
struct sockaddr_storage { sa_family_t ss_family; char ss_data[118]; unsigned long ss_align; };
enum { MSG_FIN = 0x200, SOL_ATM = 264 };
#endif
END

# What headers that others need, or forget to include.
cat >"$stub/first.h" <<'END'
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <linux/types.h>
#include <linux/ioctl.h>
#include <linux/major.h>
#include <linux/atmioc.h>
#include <linux/serial.h>
#include <linux/time.h>
#include <linux/fcntl.h>
#include <linux/netlink.h>
#include <linux/filter.h>
#include <linux/fiemap.h>
#include <linux/blktrace_api.h>
#include <asm/termios.h>
END

# Makes one line of a row: lines that start with a blank continue it.
join_rows() {
	awk '
		/^#/ || NF == 0 { next }
		/^[ \t]/ { row = row $0; next }
		{ if (row != "") print row; row = $0 }
		END { print row }'
}

# A member m of a type t, its element e: from bit 0 on the size of m and of e, the offset of m, and
# a class.
cat >"$stub/layout.h" <<'END'
#define E(t, m) (((t *)0)->m)
#define CLASS(x) _Generic(x, unsigned char: 3, unsigned short: 3, unsigned: 3, \
	unsigned long: 3, unsigned long long: 3, _Bool: 3, \
	signed char: 4, short: 4, int: 4, long: 4, long long: 4, char: 5, \
	default: __builtin_classify_type(x) == 5 ? 1 : 2)
#define WIDE(x) (unsigned long long)(x)
#define M(t, m, e) (sizeof E(t, m) | WIDE(sizeof E(t, e)) << 20 | \
	WIDE(__builtin_offsetof(t, m)) << 36 | WIDE(CLASS(E(t, e))) << 56)
END

# What follows is about one architecture: $tmp is its directory, $arch that of its headers.
compile() {
	# shellcheck disable=SC2046
	$(machine "$name") -w -nostdinc -I"$stub" -I"$tmp/stub" -I"$arch" -I"$include" "$@"
}
use() {	# use ARCH
	name=$1
	tmp=$work/$name
	arch=$include/$(directory "$name")
	other=1
	if [ "$name" = amd64 ]; then
		arch=$amd64
		other=
	else
		me="$me ($name)"
	fi
}

# Every header's macros and enumerators in order: header, tab, name, and `ioctl` for a request.
read_names() {
	(
		cd "$arch"
		find asm -name '*.h'
		cd "$include"
		for dir in cxl drm fwctl linux misc mtd rdma regulator scsi sound video xen; do
			[ ! -d "$dir" ] || find "$dir" -name '*.h'
		done
	) >"$tmp/files"
	sort "$tmp/files" | sed 's/.*/#include <&>/' >"$tmp/all.c"

	# A header that is not there at all ends it: then an empty one must do.
	while ! compile -E -dD "$tmp/all.c" 2>"$tmp/all.err" >"$tmp/all.i"; do
		header=$(sed -n "s/.*fatal error: '*\\([^:']*\\)'* file not found.*/\\1/p
			s/.*fatal error: \\([^:]*\\): No such file.*/\\1/p" "$tmp/all.err")
		if [ -z "$header" ] || [ -e "$tmp/stub/$header" ]; then
			break
		fi
		mkdir -p "$(dirname "$tmp/stub/$header")"
		echo '#include <stddef.h>' >"$tmp/stub/$header"
	done
	# Some headers refuse with #error to be included alone; clang says that in the line behind.
	awk '
		held != "" && !/#error/ { print held }
		{ held = /error:/ && !/#error/ ? $0 : "" }
		END { if (held != "") print held }
	' "$tmp/all.err" >"$tmp/all.bad"
	[ ! -s "$tmp/all.bad" ] ||
		die "the headers in $include do not compile: $(head -n 1 "$tmp/all.bad")"
	awk -v arch="$arch/" -v tree="$include/" '
		function found(name, what) {
			if (header != "" && !seen[header, name]++)
				print header "\t" name "\t" what "\t" (state ? enum : 0)
		}
		# A line of an enum: names are what follows { or a comma outside of parentheses.
		function enumerators(s,    token) {
			while (match(s, /[A-Za-z0-9_]+|[^ \t]/)) {
				token = substr(s, RSTART, RLENGTH)
				s = substr(s, RSTART + RLENGTH)
				if (state == 1) {
					if (token == "{") {
						state = 2
						enum++
					} else if (token ~ /[;)*,]/)
						state = 0
				} else if (state >= 2) {
					if (token == "}")
						state = 0
					else if (token == "(")
						depth++
					else if (token == ")")
						depth--
					else if (token == "," && depth == 0)
						state = 2
					else if (state == 2) {
						found(token, "")
						state = 3
					}
				} else if (token == "enum") {
					state = 1
					depth = 0
				}
			}
		}
		# Whether a macro body calls _IO() or a macro that does.
		function is_request(body,    s, token) {
			s = body
			while (match(s, /[A-Za-z_][A-Za-z0-9_]*[ \t]*\(/)) {
				token = substr(s, RSTART, RLENGTH - 1)
				sub(/[ \t]+$/, "", token)
				if (token in wrapper)
					return 1
				s = substr(s, RSTART + RLENGTH)
			}
			return 0
		}
		BEGIN {
			wrapper["_IOC"] = 1
		}
		/^# [0-9]+ "/ {
			header = $0
			sub(/^# [0-9]+ "/, "", header)
			sub(/".*/, "", header)
			if (index(header, arch) == 1)
				header = substr(header, length(arch) + 1)
			else if (index(header, tree) == 1)
				header = substr(header, length(tree) + 1)
			else
				header = ""
			next
		}
		/^#define / {
			name = $2
			body = $0
			sub(/^#define [^ ]* ?/, "", body)
			if (name ~ /\(/) {
				sub(/\(.*/, "", name)
				sub(/^#define [^)]*\)/, "", $0)
				if (name !~ /^_IOC_/ && is_request($0))
					wrapper[name] = 1
			} else if (body != "") {
				if (body in wrapper)
					wrapper[name] = 1
				found(name, is_request(body) ? "ioctl" : "")
			}
			next
		}
		/^#/ { next }
		state || /enum/ { enumerators($0) }
	' "$tmp/all.i" >"$tmp/names"
}

# Which names each set takes: set, order, header, name, literal value.
pick_names() {
	awk -F '\t' -v verbose="$verbose" -v me="$me" '
		function warn(text) {
			if (verbose)
				print me ": " text | "cat >&2"
		}
		function take(header, name, value, first) {
			if (taken[set, name]++)
				return
			count++
			if (header == "-" && value == "")
				return
			print set "\t" (first ? "0" : "1") "\t" count "\t" header "\t" name "\t" value
		}
		function has(header, name,    i) {
			if ((header, name) in enum_of)
				return 1
			for (i = 1; i <= generics[header]; i++)
				if ((generic[header, i], name) in enum_of)
					return 1
			return 0
		}
		# Takes NAME:VALUE or a NAME that one of the headers has.
		function spelled(s, first,    colon, h) {
			colon = index(s, ":")
			if (colon) {
				take("-", substr(s, 1, colon - 1), substr(s, colon + 1), first)
				return
			}
			for (h = 1; h <= headers; h++)
				if (has(header_of[h], s)) {
					take(header_of[h], s, "", first)
					return
				}
			warn("set " set ": no " s)
		}
		# Takes the names of one header file that match; they are evaluated with `from` included.
		function match_all(file, from,    i, k, name, ok) {
			for (i = 1; i <= names[file]; i++) {
				name = name_of[file, i]
				ok = enum_of[file, name] in want_enum
				if (name ~ /^__|_MAX$/)
					continue
				for (k = 1; k <= wants && !ok; k++)
					ok = name ~ want[k]
				for (k = 1; k <= rejects && ok; k++)
					ok = name !~ reject[k]
				for (k = 1; k <= no_requests && ok && set == "ioctl"; k++)
					ok = name !~ no_request[k]
				if (ok)
					take(from, name, "", 0)
			}
		}
		FNR == NR {
			name_of[$1, ++names[$1]] = $2
			enum_of[$1, $2] = $4
			if ($3 == "ioctl") {
				request_of[++requests] = $2
				request_in[requests] = $1
			}
			next
		}
		FNR == 1 {
			# asm/x.h stands for asm/x-*.h, asm-generic/x.h, asm-generic/x-*.h, too.
			for (file in names)
				if (file ~ /^asm-generic\/|^asm\/.*-[a-z0-9]*\.h$/) {
					header = file
					sub(/^asm-generic/, "asm", header)
					sub(/-[a-z0-9]*\.h$/, ".h", header)
					generic[header, ++generics[header]] = file
					generic_of[file] = header
				}
			set = "ioctl"
			for (i = 1; i <= requests; i++) {
				header = request_in[i]
				if (header in generic_of)
					header = generic_of[header]
				if (header != "")
					queue[++queued] = header "\t" request_of[i]
			}
		}
		{
			fields = split($0, f, " ")
			set = f[1]
			sub(/\+$/, "", set)
			if (fields < 5)
				print me ": short row: " $0 | "cat >&2"
			if (set != "ioctl" && defined[set]++)
				print me ": set twice: " set | "cat >&2"
			headers = split(f[4], header_of, ",")
			wants = rejects = 0
			split("", want_enum)
			if (set != "ioctl")
				count = 0
			for (i = 5; i <= fields; i++) {
				mark = substr(f[i], 1, 1)
				if (mark == "!")
					reject[++rejects] = substr(f[i], 2)
				else if (mark == "=" || mark == "+") {
					n = split(substr(f[i], 2), list, ",")
					for (k = 1; k <= n; k++)
						spelled(list[k], mark == "=")
				} else if (mark == "@") {
					name = substr(f[i], 2)
					for (h = 1; h <= headers; h++)
						if ((header_of[h], name) in enum_of)
							want_enum[enum_of[header_of[h], name]] = 1
					want[++wants] = "^$"
				} else
					want[++wants] = f[i]
			}
			if (set == "ioctl" && header_of[1] == "*") {
				for (k = 1; k <= rejects; k++)
					no_request[++no_requests] = reject[k]
				next
			}
			for (h = 1; h <= headers && wants; h++) {
				match_all(header_of[h], header_of[h])
				for (i = 1; i <= generics[header_of[h]]; i++)
					match_all(generic[header_of[h], i], header_of[h])
			}
			if (count == 0 && set != "ioctl")
				warn("set " set ": empty")
		}
		END {
			set = "ioctl"
			for (i = 1; i <= queued; i++) {
				split(queue[i], f, "\t")
				ok = 1
				for (k = 1; k <= no_requests && ok; k++)
					ok = f[2] !~ no_request[k]
				if (ok)
					take(f[1], f[2], "", 0)
			}
		}
	' "$tmp/names" "$work/rows" >"$tmp/members"
}

# The members of the structs that are wanted, per list of headers and 64 or 32:
# headers, bits, owner, path, dimensions, tag of its type, whether shown by default; and `alias`.
read_layouts() {
	awk '{
		type = split($1, f, "=") > 1 ? f[2] : f[1]
		bits = sub(/\/32$/, "", type) || $1 ~ /\/32=/ ? 32 : 64
		sub(/\..*/, "", type)
		key = $2 "\t" bits
		tags[key] = tags[key] " " type
		if (!seen[key]++)
			order[++n] = key
	}
	END { for (i = 1; i <= n; i++) print order[i] "\t" tags[order[i]] }' \
		"$tmp/structs" >"$tmp/keys"
	while IFS='	' read -r headers bits tags; do
		{ echo first.h; echo "$headers" | tr , '\n'; } | sed 's/.*/#include <&>/' >"$tmp/layout.c"
		option=
		[ "$bits" = 64 ] || option=-m32
		if ! compile ${option:+"$option"} -E -dD "$tmp/layout.c" 2>"$tmp/layout.err" >"$tmp/layout.i" &&
		    [ "$older" = 0 ]; then
			die "<$headers>: $(grep -m 1 error "$tmp/layout.err")"
		fi
		awk -v key="$headers	$bits" -v wanted_tags="$tags" '
			function attributes(    depth) {
				while (tok[at] ~ /^__(attribute__|extension__)$/)
					if (tok[at++] ~ /attribute/)
						do {
							depth += (tok[at] == "(") - (tok[at] == ")")
							at++
						} while (depth > 0)
			}
			# What follows the brace that closes the one at i.
			function behind(i,    depth) {
				do {
					depth += (tok[i] == "{") - (tok[i] == "}")
					i++
				} while (depth > 0 && i <= tokens)
				return i
			}
			function member(owner, path, dims, tag, shown,    base) {
				base = owner
				sub(/^[a-z]+ /, "", base)
				sub(/\..*/, "", base)
				if (base in wanted)
					print key "\t" owner "\t" path "\t" dims "\t" tag "\t" shown
			}
			# The members up to a brace; alone: only one of them is shown.
			function body(owner, prefix, shown, alone,    n) {
				while (at <= tokens && tok[at] != "}")
					declaration(owner, prefix, shown && !(alone && n++))
			}
			function declaration(owner, prefix, shown,    kind, tag, start, after, name, stars,
			    dims, t) {
				attributes()
				while (tok[at] ~ /^(const|volatile)$/)
					at++
				if (tok[at] ~ /^(struct|union|enum)$/) {
					kind = tok[at++]
					attributes()
					if (tok[at] != "{")
						tag = tok[at++]
					if (tok[at] == "{") {
						start = at + 1
						after = behind(at)
						at = after
						attributes()
						after = at
						at = start
						if (kind == "enum")
							;
						else if (tok[after] == ";" && tag == "")
							body(owner, prefix, shown, kind == "union")
						else if (tok[after] == ";" || tag != "")
							body(kind " " tag, "", 1, kind == "union")
						at = start
						if (kind != "enum" && tok[after] != ";") {
							body(owner, prefix tok[after] ".", 0, 0)
							at = start
							body(owner "." prefix tok[after], "", 1,
								kind == "union")
						}
						at = after
					}
					if (kind == "enum")
						tag = ""
				}
				name = ""
				stars = dims = 0
				for (; at <= tokens; at++) {
					attributes()
					t = tok[at]
					if (t == "," || t == ";") {
						if (name != "")
							member(owner, prefix name, dims,
								stars ? "" : tag, shown)
						name = ""
						stars = dims = 0
						if (t == ";")
							break
					} else if (t == "*")
						stars++
					else if (t == ":") {
						name = ""
						while (tok[at + 1] !~ /^[,;]$/)
							at++
					} else if (t == "[") {
						dims++
						while (tok[at] != "]")
							at++
					} else if (t == "(") {
						if (tok[at + 1] == "*") {
							name = tok[at + 2]
							stars++
						}
						while (tok[at + 1] !~ /^[,;]$/ || tok[at] != ")")
							at++
					} else if (t ~ /^[A-Za-z_]/) {
						if (tag == "" && name != "")
							tag = name
						name = t
					}
				}
				at++
			}
			function definition(s,    kind, tag, typedef, start, after) {
				tokens = 0
				while (match(s, /[A-Za-z0-9_]+|[^ \t]/)) {
					tok[++tokens] = substr(s, RSTART, RLENGTH)
					s = substr(s, RSTART + RLENGTH)
				}
				tok[tokens + 1] = ""
				at = 1
				if (tok[at] == "typedef") {
					typedef = 1
					at++
				}
				kind = tok[at++]
				attributes()
				if (tok[at] != "{")
					tag = kind " " tok[at++]
				if (tok[at] != "{")
					return
				after = behind(at++)
				if (typedef) {
					start = at
					at = after
					attributes()
					if (tok[at] in wanted)
						tag = tok[at]
					at = start
				}
				body(tag, "", 1, kind == "union")
			}
			BEGIN {
				n = split(wanted_tags, list, " ")
				for (i = 1; i <= n; i++)
					wanted[list[i]]
			}
			/^#define [A-Za-z_0-9]+ [A-Za-z_][A-Za-z_0-9]*(\.[A-Za-z_][A-Za-z_0-9]*)+$/ {
				print key "\talias\t" $2 "\t" $3
			}
			/^#/ { next }
			!open && /^[ \t]*(typedef[ \t]+)?(struct|union)([ \t]|$)/ {
				open = 1
				depth = 0
				text = ""
			}
			open {
				text = text " " $0
				depth += gsub(/\{/, "{") - gsub(/\}/, "}")
				if (depth == 0 && /;/) {
					open = 0
					definition(text)
				}
			}' "$tmp/layout.i"
	done <"$tmp/keys" >"$tmp/layouts"
}

# What is to be asked of the compiler for each struct: headers, expression; and a file for those who
# print: row, headers, bits, type, and of each member path, expression, dimensions, tag, shown.
ask_layouts() {
	awk -F '\t' -v out="$tmp/members.st" -v me="$me" '
		FILENAME ~ /layouts$/ && $3 == "alias" { alias[$1, $2, $4] = $5; next }
		FILENAME ~ /layouts$/ {
			key = $1 SUBSEP $2 SUBSEP $3
			if (!((key, $4) in dims)) {
				path[key, ++paths[key]] = $4
				dims[key, $4] = $5
				tag[key, $4] = $6
				shown[key, $4] = $7
			}
			next
		}
		function ask(m,    elem, i, expr) {
			elem = m
			for (i = dims[key, m]; i > 0; i--)
				elem = elem "[0]"
			expr = "M(" type "," m "," elem ")"
			print headers "\t" expr
			print row "\t" m "\t" expr "\t" dims[key, m] + 0 "\t" tag[key, m] "\t" \
				shown[key, m] >out
		}
		{
			fields = split($0, f, " ")
			row = f[1]
			headers = f[2]
			bits = 64
			if (sub(/\/32/, "", row))
				bits = 32
			type = row
			if (sub(/=.*/, "", row))
				sub(/^[^=]*=/, "", type)
			n = split("struct union ", kinds, " ")
			key = ""
			for (i = 1; i <= 3 && key == ""; i++) {
				kind = i == 1 ? "struct " : i == 2 ? "union " : ""
				if ((headers SUBSEP bits SUBSEP kind type) in paths)
					key = headers SUBSEP bits SUBSEP kind type
			}
			if (key == "") {
				print row "\t" headers "\t" bits >out
				next
			}
			type = kind type
			if (index(type, ".")) {
				m = type
				sub(/^[^.]*\./, "", m)
				sub(/\..*/, "", type)
				type = "__typeof__(((" type " *)0)->" m ")"
			}
			print headers "\tsizeof(" type ")"
			print row "\t" headers "\t" bits "\t" type >out
			for (i = 1; i <= paths[key]; i++)
				ask(path[key, i])
			# Macros that stand for a member of a member.
			for (i = 3; i <= fields; i++) {
				m = f[i]
				gsub(/^([a-z0-9_]+&)?[!?]*([a-z0-9_]+:)?/, "", m)
				sub(/[|=].*/, "", m)
				if ((headers, bits, m) in alias) {
					path_of = alias[headers, bits, m]
					dims[key, m] = dims[key, path_of]
					tag[key, m] = tag[key, path_of]
					shown[key, m] = 0
					ask(m)
				}
			}
		}
	' "$tmp/layouts" "$tmp/structs" >"$tmp/asked"
}

# What the names are worth: header, name, 16 hex digits. The compiler tells, a file per header, as
# four 16-bit numbers each; lines it complains about are dropped.
write_questions() {
	awk -F '\t' 'FILENAME ~ /asked$/ { print; next }
		$4 != "-" && $6 == "" && !seen[$4, $5]++ { print $4 "\t" $5 }' \
		"$tmp/members" "$tmp/asked" >"$tmp/questions"
	sort -u "$tmp/questions" | sort -s -t '	' -k 1,1 >"$tmp/wanted"
	awk -F '\t' -v dir="$tmp" '
		$1 != header {
			if (header != "")
				close(file)
			header = $1
			file = dir "/" ++n ".c"
			print n "\t" header >(dir "/headers")
			print "#include \"first.h\"" >file
			for (i = split(header, list, ","); i > 0; i--)
				includes = "#include <" list[i] ">\n" includes
			print includes "#include \"layout.h\"" >file
			includes = ""
			print "#define V(x, n) (unsigned long long)(x) >> n & 0xffff," >file
			print "#define W(x) V(x, 48) V(x, 32) V(x, 16) V(x, 0)" >file
			print "const unsigned short v[] = {" >file
		}
		{ print "W(" $2 ")" >file }
	' "$tmp/wanted"
	for file in "$tmp"/[0-9]*.c; do
		echo '};' >>"$file"
	done
}

evaluate() {	# evaluate OPTION... <headers: what the names are worth under these options of cc
	pairs=
	while read -r n header; do
		file=$tmp/$n
		try=$file.c
		tries=12
		until compile "$@" -S -o "$file.s" "$try" 2>"$file.err"; do
			rm -f "$file.s"
			tries=$((tries - 1))
			sed -n "s|^$try:\\([0-9]*\\):.*|\\1|p" "$file.err" >"$file.bad"
			if ! [ -s "$file.bad" ] || [ "$tries" = 0 ]; then
				echo "<$header>: $(grep -m 1 error "$file.err")" >>"$tmp/broken"
				break
			fi
			awk 'NR == FNR { bad[$1]; next } { print FNR in bad && /^W/ ? "" : $0 }' \
				"$file.bad" "$try" >"$file.new"
			try=$file.try.c
			mv "$file.new" "$try"
		done
		[ ! -e "$file.s" ] || pairs="$pairs $try $file.s"
	done
	# The names of this directory have no blanks.
	# shellcheck disable=SC2086
	[ ! "$pairs" ] || awk '
		function number(v) {
			if (v < 0)
				v += 65536
			hex = hex sprintf("%04x", v)
			if (length(hex) == 16) {
				print header "\t" name[++used] "\t" hex
				hex = ""
			}
		}
		FILENAME ~ /headers$/ {
			n = $1
			sub(/^[^ \t]*[ \t]*/, "")
			header_of[n] = $0
			next
		}
		FNR == 1 && FILENAME ~ /c$/ {
			n = FILENAME
			sub(/.*\//, "", n)
			sub(/\..*/, "", n)
			header = header_of[n]
			names = used = 0
			hex = ""
		}
		FILENAME ~ /c$/ {
			if (sub(/^W\(/, "") && sub(/\)$/, ""))
				name[++names] = $0
			next
		}
		/^[ \t]*\.(value|short|2byte|hword|half)[ \t]/ { number($2 + 0) }
		/^[ \t]*\.(zero|skip)[ \t]/ { for (i = $2 / 2; i > 0; i--) number(0) }
	' "$tmp/headers" $pairs
}
# The same on all CPUs.
evaluate_all() {
	cpus=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
	cat >"$tmp/all"
	jobs=
	for part in $(seq "$cpus"); do
		awk -v cpus="$cpus" -v part="$part" 'NR % cpus == part - 1' "$tmp/all" >"$tmp/share.$part"
		evaluate "$@" <"$tmp/share.$part" >"$tmp/part.$part" &
		jobs="$jobs $!"
	done
	for job in $jobs; do
		wait "$job" || die "the compiler's answers could not be read"
	done
	cat "$tmp"/part.*
	rm "$tmp"/part.*
}
# Sets: attach the values, sort, print. Names that these headers do not know keep their value.
print_sets() {
	awk -F '\t' '
		FILENAME ~ /values$/ { value[$1, $2] = $3; next }
		FILENAME ~ /names$/ { known[$2] = 1; next }
		function hex16(s) {
			if (s !~ /^0x/)
				return sprintf("%016x", s)
			s = substr(s, 3)
			while (length(s) < 16)
				s = "0" s
			return tolower(s)
		}
		function member(set, first, order, name, v) {
			known[name] = 1
			# A negative int.
			if (v ~ /^ffffffff[89a-f]/)
				v = "00000000" substr(v, 9)
			printf "%s\t%s\t%s\t%s\t%s\t%s\n", set, first, first ? v : "", order, name, v
		}
		FILENAME ~ /members$/ {
			v = $6 != "" ? hex16($6) : value[$4, $5]
			if (v != "")
				member($1, $2, $1 == "ioctl" ? $5 : sprintf("%06d", $3), $5, v)
			next
		}
		$1 == "set" && !($3 in known) { late[++n] = $0 }
		END {
			for (i = 1; i <= n; i++) {
				split(late[i], f, "\t")
				member(f[2], 1, f[2] == "ioctl" ? f[3] : sprintf("~%06d", i), f[3], hex16(f[4]))
			}
		}
	' "$tmp/values" "$tmp/names" "$tmp/members" "$tmp/present" >"$tmp/valued"
	sort "$tmp/valued" >"$tmp/sorted"
	awk -F '\t' -v me="$me" '
		function short(v) {
			sub(/^0+/, "", v)
			return "0x" (v == "" ? "0" : v)
		}
		function width(v) {
			sub(/^0+/, "", v)
			return length(v) > 8 ? 64 : length(v) > 4 ? 32 : length(v) > 2 ? 16 : 8
		}
		# The longest common prefix that ends in _ and is not a whole name.
		function common(a, b,    n) {
			for (n = 0; n < length(a) && substr(a, n + 1, 1) == substr(b, n + 1, 1); n++)
				;
			return substr(a, 1, n)
		}
		function line(text) {
			out[++lines] = text
		}
		function print_list(head,    i) {
			print ""
			print head (lines ? " \\" : "")
			for (i = 1; i <= lines; i++)
				print "\t" out[i] (i < lines ? " \\" : "")
			lines = 0
		}
		# Prints the entries of one set and remembers what to say of it in the list of sets.
		function print_set(list, set, mask, dummy, name, val, n,    i, prefix, w, seen, rest) {
			w = 8
			prefix = n ? name[1] : ""
			for (i = 1; i <= n; i++) {
				if (width(val[i]) > w)
					w = width(val[i])
				prefix = common(prefix, name[i])
			}
			if (n == 1)
				sub(/.$/, "", prefix)
			sub(/[^_]*$/, "", prefix)
			for (i = 1; i <= n; i++)
				if (name[i] == prefix) {
					sub(/_$/, "", prefix)
					sub(/[^_]*$/, "", prefix)
				}
			for (i = 1; i <= n; i++)
				line("V(T, " prefix ", " substr(name[i], length(prefix) + 1) ", " \
					short(val[i]) ")")
			if (n == 0)
				line("V(T, , , 0)")
			print_list("#define SET_" set "(V, T)")
			dummy = dummy == "-" ? "" : dummy == prefix "???" ? "?" : dummy
			summary[list, ++summaries[list]] = sprintf("S(%s, u%d, %s, \"%s\", \"%s\")", \
				set, w, mask, prefix, dummy)
		}
		function constant(list, name, v) {
			if (name in constant_value) {
				if (constant_value[name] "" != v "")
					print me ": " name " has two values" | "cat >&2"
				return
			}
			constant_value[name] = v
			constants[list, ++constants_in[list]] = "E(" name ", " short(v) ")"
		}
		# A group of requests becomes a set and sub-groups whose common prefix is worth a set of its
		# own. Names of the same value stay together.
		function print_group(id, type, plen,    i, k, n, m, v, cnt, stay, last, key, part,
		    parts, prefix) {
			n = group_size[id]
			for (i = 1; i <= n; i++) {
				k = member["ioctl", group[id, i]]
				m = index(substr(k, plen + 1), "_")
				key[i] = m ? substr(k, 1, plen + m) : ""
				v = member_value["ioctl", group[id, i]]
				if (v in last && last[v] != key[i])
					stay[v] = 1
				last[v] = key[i]
			}
			for (i = 1; i <= n; i++)
				if (key[i] != "" && !(member_value["ioctl", group[id, i]] in stay)) {
					k = member["ioctl", group[id, i]]
					prefix[key[i]] = cnt[key[i]]++ ? common(prefix[key[i]], k) : k
					if (cnt[key[i]] == 1)
						part[++parts] = key[i]
				}
			for (i = 1; i <= parts; i++) {
				sub(/[^_]*$/, "", prefix[part[i]])
				if (cnt[part[i]] * (length(prefix[part[i]]) - plen) < 36)
					cnt[part[i]] = 0
			}
			split("", set_name)
			split("", set_value)
			m = 0
			for (i = 1; i <= n; i++) {
				k = group[id, i]
				if (key[i] != "" && !(member_value["ioctl", k] in stay) && cnt[key[i]])
					group[type " " key[i], ++group_size[type " " key[i]]] = k
				else {
					set_name[++m] = member["ioctl", k]
					set_value[m] = member_value["ioctl", k]
				}
			}
			k = id
			sub(/ /, "_", k)
			sub(/_$/, "", k)
			if (m)
				print_set("ioctls", "ioctl_" k, "0x" type, "-", set_name, set_value, m)
			for (i = 1; i <= parts; i++)
				if (cnt[part[i]])
					print_group(type " " part[i], type, length(prefix[part[i]]))
		}
		FILENAME ~ /sorted$/ {
			if ($1 != "ioctl" || !(($1, $5) in known)) {
				known[$1, $5] = 1
				members[$1]++
				member[$1, members[$1]] = $5
				member_value[$1, members[$1]] = $6
			}
			next
		}
		$1 == "constant" && FILENAME ~ /present$/ {
			present[++presents] = $0
			next
		}
		FILENAME ~ /present$/ { next }
		FILENAME ~ /rows$/ {
			split($0, f, " ")
			set = f[1]
			if (set == "ioctl")
				next
			plus = sub(/\+$/, "", set)
			split("", name)
			split("", val)
			split("", used)
			n = 0
			for (i = 1; i <= members[set]; i++) {
				v = member_value[set, i]
				if (plus)
					constant("sets", member[set, i], v)
				if (v in used)
					continue
				used[v] = 1
				name[++n] = member[set, i]
				val[n] = v
			}
			print_set("sets", set, f[2], f[3], name, val, n)
		}
		END {
			for (i = 1; i <= members["ioctl"]; i++) {
				v = member_value["ioctl", i]
				if (v !~ /^00000000/)
					continue
				constant("ioctls", member["ioctl", i], v)
				type = substr(v, 13, 2)
				group[type, ++group_size[type]] = i
			}
			for (i = 0; i < 256; i++) {
				type = sprintf("%02x", i)
				if (group_size[type])
					print_group(type, type, 0)
			}
			print "\n/*"
			print " * Sets: S(name, type of values, mask of what is no flag, prefix, dummy)."
			print " * The dummy is what the comment behind an unknown value says: \"\" none,"
			print " * \"?\" the prefix and ???. V(T, prefix, rest of the name, value)."
			print " * A set without entries has one without a name."
			print " */"
			for (i = 1; i <= summaries["sets"]; i++)
				line(summary["sets", i])
			print_list("#define SETS(S)")
			print ""
			print "/* Ioctl requests by type byte; names of one request stand side by side. */"
			for (i = 1; i <= summaries["ioctls"]; i++)
				line(summary["ioctls", i])
			print_list("#define IOCTL_SETS(S)")
			for (i = 1; i <= presents; i++) {
				split(present[i], f, "\t")
				if (!(f[3] in constant_value)) {
					v = substr(f[4], 3)
					while (length(v) < 16)
						v = "0" v
					constant(f[2] == "CONSTANTS" ? "sets" : "ioctls", f[3], v)
				}
			}
			print ""
			print "/* Constants that the code refers to by name. */"
			for (i = 1; i <= constants_in["sets"]; i++)
				line(constants["sets", i])
			print_list("#define CONSTANTS(E)")
			for (i = 1; i <= constants_in["ioctls"]; i++)
				line(constants["ioctls", i])
			print_list("#define IOCTL_CONSTANTS(E)")
		}
	' "$tmp/sorted" "$tmp/present" "$work/rows"
}

# Structs: rows of the program, each behind those it needs.
print_structs() {
	awk -F '\t' -v me="$me" -v verbose="$verbose" -v other="$other" '
		function warn(text) {
			if (verbose)
				print me ": " text | "cat >&2"
		}
		function hex(s,    i, v) {
			for (i = 1; i <= length(s); i++)
				v = v * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
			return v
		}
		function min(a, b) { return a < b ? a : b }
		function max(a, b) { return a > b ? a : b }
		function round_up(v, to) { return to > 1 ? int((v + to - 1) / to) * to : v }

		# An item as the program has it; what it is made of is noted.
		function refine(item,    name, kind, set, s, n) {
			while (match(item, /[A-Z0-9]+:[a-z0-9_]+/)) {
				name = kind = set = substr(item, RSTART, RLENGTH)
				sub(/:.*/, "", kind)
				sub(/.*:/, "", set)
				sub(/:/, "_", name)
				item = substr(item, 1, RSTART - 1) name substr(item, RSTART + RLENGTH)
				n = kind ~ /8$/ ? 1 : kind ~ /16$/ ? 2 : kind ~ /(64|L)$/ ? 8 : 4
				add_row("st_" name, "ELEM(" name ", " n ", " kind "(, " set "));")
			}
			for (s = item; match(s, /print_[a-z0-9_]+/); s = substr(s, RSTART + RLENGTH)) {
				name = substr(s, RSTART, RLENGTH)
				if (!printed[name]++)
					printer[++printers] = name
			}
			for (s = item; match(s, /[A-Z0-9_]+\([^,()]*,[A-Za-z_][A-Za-z0-9_]*/);
			    s = substr(s, RSTART + RLENGTH)) {
				name = kind = substr(s, RSTART, RLENGTH)
				sub(/\(.*/, "", kind)
				sub(/.*,/, "", name)
				if (kind !~ /^(FLAGS|ENUM)/)
					needs = needs " st_" name
			}
			gsub(/,/, ", ", item)
			return item
		}
		function add_row(id, text) {
			if (!(id in row_text))
				row_id[++rows] = id
			row_text[id] = text
		}
		function emit(id,    n, i, list) {
			if (done[id]++ || !(id in row_text))
				return
			n = split(row_needs[id], list, " ")
			for (i = 1; i <= n; i++)
				emit(list[i])
			if (id in row_note)
				out[++lines] = "\t" row_note[id]
			line(row_text[id])
		}
		function line(text,    head, at) {
			head = "\t"
			while (length(text) > 88) {
				for (at = 88; at > 0 && substr(text, at, 2) != ", "; at--)
					;
				if (at == 0)
					break
				out[++lines] = head substr(text, 1, at)
				text = substr(text, at + 2)
				head = "\t\t"
			}
			out[++lines] = head text
		}
		function print_list(head,    i) {
			print head (lines ? " \\" : "")
			for (i = 1; i <= lines; i++)
				print out[i] (i < lines ? " \\" : "")
			lines = 0
		}

		# Whether the struct lies otherwise than on amd64.
		function differs_from_amd64(    i, key) {
			for (i = 0; other && i <= members_of[name]; i++) {
				key = headers SUBSEP (i ? member_of[name, i] : "sizeof(" type_of[name] ")")
				if (value[key] != amd64_value[key])
					return 1
			}
			return 0
		}
		# What there is to know of it on i386; an architecture of its own has but one layout.
		function small(key) {
			return differs ? value[key] : value32[key]
		}
		# What is known of member m of the row: sizes, offsets, class.
		function ask(m,    v, w, key) {
			key = headers SUBSEP expr[name, m]
			v = bits == 32 ? value32[key] : value[key]
			w = small(key)
			if (v == "" || w == "")
				return 0
			class = hex(substr(v, 1, 2))
			off64 = hex(substr(v, 3, 5))
			elem64 = hex(substr(v, 8, 4))
			size64 = hex(substr(v, 12, 5))
			off32 = hex(substr(w, 3, 5))
			size32 = hex(substr(w, 12, 5))
			count = elem64 ? size64 / elem64 : 0
			return 1
		}
		# The struct in a SUB(@,struct).
		function inner(remark) {
			sub(/.*SUB\(@,/, "", remark)
			sub(/\).*/, "", remark)
			return remark
		}
		# The places of a member on amd64 and i386; of a number itself.
		function reach_of(m) {
			if (m ~ /^[0-9]+$/)
				return m "," m
			ask(m)
			return off64 "," off32
		}
		# The item that shows member m as the C type and the remark say; "" for none.
		# Sets the alignment of what it knows, else align64 = 0.
		function item_of(m, as, mark, remark,    size, array, kind, suffix, letter, tag) {
			size = elem64
			array = dims[name, m]
			tag = tags[name, m]
			align64 = min(size, 8)
			align32 = min(size == 8 && size32 / count == 4 ? 4 : size, 4)
			suffix = size == 4 ? "" : size == 8 && size32 / count == 4 ? "L" : size * 8
			if (mark == "|")
				kind = "FLAGS" suffix ":" remark
			else if (remark ~ /^[a-z0-9_]+$/)
				kind = "ENUM" suffix ":" remark
			else if (remark == "X" || remark == "" && class >= 3 && class <= 4) {
				letter = remark == "X" ? "X" : class == 3 ? "U" : "S"
				kind = suffix == "L" ? substr(letter "LONG", 1 + (letter == "S")) : \
					letter size * 8
			} else if (remark == "" && class == 1 && !array)
				kind = "PTR"
			else if (remark ~ /^[A-Z0-9]+$/)
				kind = remark
			# A struct is no number: no item of that width.
			if (kind ~ /^[SUX][0-9]+$/ && size !~ /^[1248]$/)
				return ""
			if (remark ~ /\(\)$/) {
				sub(/\(\)$/, "", remark)
				if (array || class == 2) {
					align64 = align32 = 1
					return "INLINE(" as "," remark "," size64 ")"
				}
				return "NUM(" as "," remark "," (suffix == "L" ? 0 : size) ")"
			}
			if (remark ~ /\(/) {
				kind = remark
				sub(/\(@.*/, "", kind)
				sub(/.*[(,]/, "", kind)
				if (!(kind in width && width[kind] == size64 || class == 1 && !array))
					align64 = kind == "SUB" ? row_align64[inner(remark)] : 0
				if (kind == "SUB")
					align32 = row_align32[inner(remark)]
				return remark
			}
			if (remark == "" && array == 1 && class == 5) {
				align64 = align32 = 1
				return "CHARS(" as "," size64 ")"
			}
			if (remark == "" && array == 1 && class == 3 && size == 1 || kind ~ /^(CHARS|HEXBYTES)$/) {
				align64 = align32 = 1
				return (kind == "" || kind ~ /^U/ ? "HEXBYTES" : kind) "(" as "," size64 ")"
			}
			if (remark == "" && class == 2) {
				if (tag == "" || !(tag in known) || array > 1)
					return ""
				tag = known[tag]
				align64 = row_align64[tag]
				align32 = row_align32[tag]
				return array ? "VEC(" as "," tag "," count ")" : "SUB(" as "," tag ")"
			}
			if (kind == "" || array > 1)
				return ""
			if (array) {
				if (kind !~ /:/)
					kind = kind == "S32" ? "int" : kind == "U32" ? "uint" : tolower(kind)
				return "VEC(" as "," kind "," count ")"
			}
			if (kind in width && width[kind] != size64)
				warn(name "." m ": " size64 " bytes are no " kind)
			if (kind in width && width[kind] != size64 || \
			    kind !~ /^(FLAGS|ENUM|[SUX][1368])/ && !(kind in width) && kind !~ /^(PTR|U?LONG|XLONG|SIZE|OFF)$/)
				align64 = 0
			if (kind == "IN6")
				align64 = align32 = 4
			if (kind ~ /:/) {
				sub(/:/, "(" as ",", kind)
				return kind ")"
			}
			return kind "(" as ")"
		}
		# Takes the row of this struct as it is at present, else an empty one.
		function keep_row(    text) {
			text = name in present ? present[name] : ""
			needs = ""
			gsub(/, /, ",", text)
			add_row("st_" name, text == "" ? "STRUCT(" name ", 0);" : refine(text))
			row_needs["st_" name] = needs
			if (text != "")
				row_note["st_" name] = present_note[name]
		}
		# Lays out and writes one struct.
		function struct_row(s,    n, i, k, m, prefix, as, mark, remark, text, star, shown_n, at64, at32,
		    most64, most32, end, lost, was, atleast, extra, total64, total32, item, order, pre, rem, marks, path, name_as, res, regex, w, reach, reached) {
			headers = head_of[name]
			bits = bits_of[name]
			differs = differs_from_amd64()
			total64 = hex(bits == 32 ? value32[headers, "sizeof(" type_of[name] ")"] : \
				value[headers, "sizeof(" type_of[name] ")"])
			total32 = hex(small(headers SUBSEP "sizeof(" type_of[name] ")"))
			if (!total64) {
				warn("struct " name ": not found")
				if (!other || present[name] != amd64_present[name])
					keep_row()
				return
			}
			n = split(s, f, " ")
			# Remarks by member; the order of those that are shown.
			for (i = 3; i <= n; i++) {
				if (f[i] == "*")
					star = 1
				else if (f[i] ~ /^\+[0-9]/)
					extra = substr(f[i], 2)
				else if (f[i] ~ /^=?>=/) {
					atleast = f[i] ~ /^=/ ? " | OWNSIZE" : ""
					sub(/^=?>=/, "", f[i])
					if (sub(/[.][.][.]$/, "", f[i]))
						atleast = atleast " | ENDLESS"
					if (sub(/!$/, "", f[i]))
						atleast = atleast " | ONEPAGE"
					atleast = " | ATLEAST(" f[i] ")" atleast
				}
				else {
					m = f[i]
					reach = ""
					if (match(m, /^[a-z0-9_]+&/)) {
						reach = substr(m, 1, RLENGTH - 1)
						m = substr(m, RLENGTH + 1)
					}
					match(m, /^[!?]*/)
					prefix = substr(m, 1, RLENGTH)
					m = substr(m, RLENGTH + 1)
					as = mark = remark = regex = ""
					if (match(m, /^\/[^\/]*\//)) {
						regex = substr(m, 2, RLENGTH - 2)
						m = substr(m, RLENGTH)
					}
					if (match(m, /[|=]/)) {
						mark = substr(m, RSTART, 1)
						remark = substr(m, RSTART + 1)
						m = substr(m, 1, RSTART - 1)
					}
					as = m
					if (match(m, /:/)) {
						as = substr(m, 1, RSTART - 1)
						m = substr(m, RSTART + 1)
					} else
						sub(/.*\./, "", as)
					if (regex == "" && !((name, m) in expr)) {
						warn("struct " name ": no member " m)
						lost = 1
						continue
					}
					k = ++given_n
					if (regex != "")
						m = as = ""
					res[k] = regex
					if (star || !(m in given))
						given[m] = k
					path[k] = m
					pre[k] = prefix
					reached[k] = reach
					name_as[k] = as
					marks[k] = mark
					rem[k] = remark
				}
			}
			shown_n = 0
			if (star)
				for (i = 1; i <= given_n; i++)
					order[++shown_n] = i
			else
				for (i = 1; i <= members[name]; i++) {
					m = member[name, i]
					if (m in given)
						order[++shown_n] = given[m]
					else if (shown[name, m] && m !~ /^_|reserved|^pad|_pad|unused|spare/) {
						for (k = given_n; k > 0; k--)
							if (res[k] != "" && m ~ res[k])
								break
						path[++given_n] = m
						name_as[given_n] = m
						pre[given_n] = k ? pre[k] : ""
						marks[given_n] = k ? marks[k] : ""
						rem[given_n] = k ? rem[k] : ""
						order[++shown_n] = given_n
					}
				}
			# Of those not shown only those stay that others look at.
			w = 0
			for (i = 1; i <= shown_n; i++) {
				k = order[i]
				reach = k in reached && reached[k] != "" ? "FROM(" reach_of(reached[k]) "," : ""
				if (rem[k] == "-" && s !~ ("@" name_as[k] "[^a-z0-9_]"))
					continue
				if (rem[k] ~ /TAIL/)
					off64 = at64 = size64 = align64 = 0
				else if (!ask(path[k])) {
					warn("struct " name ": " path[k] " has no place")
					lost = 1
					continue
				}
				item = rem[k] == "-" ? "PAD(" size64 ")" : rem[k] ~ /TAIL/ ? rem[k] : \
					item_of(path[k], name_as[k], marks[k], rem[k])
				if (rem[k] == "-")
					align64 = 0
				if (item == "") {
					warn("struct " name ": no item for " path[k])
					continue
				}
				index_of[name_as[k]] = w++
				items[w] = (pre[k] ~ /!/ ? "HIDE(" : "") (pre[k] ~ /\?/ ? "NONZERO(" : "") item \
					(pre[k] ~ /\?/ ? ")" : "") (pre[k] ~ /!/ ? ")" : "")
				if (reach != "")
					items[w] = reach items[w] ")"
				if (rem[k] ~ /TAIL/)
					;
				else if (!align64 || at64 < 0 || round_up(at64, align64) != off64 || \
				    round_up(at32, align32) != off32)
					items[w] = "AT(" off64 "," off32 "," items[w] ")"
				as_of[w] = name_as[k]
				at64 = align64 ? off64 + size64 : -1
				at32 = off32 + size32
				last64 = max(last64, off64 + size64)
				most64 = max(most64, align64)
				most32 = max(most32, align32)
				end = end || !align64
			}
			if (extra)
				total64 = total32 = last64
			text = "STRUCT(" name ", " total64 (extra ? " | EXTRA(" extra ")" : "") atleast
			needs = ""
			for (i = 1; i <= w; i++) {
				item = items[i]
				while (match(item, /@[a-z_][A-Za-z0-9_]*/)) {
					m = substr(item, RSTART + 1, RLENGTH - 1)
					if (!(m in index_of))
						warn("struct " name ": no @" m)
					item = substr(item, 1, RSTART - 1) (m in index_of ? index_of[m] : 0) \
						substr(item, RSTART + RLENGTH)
				}
				gsub(/@/, as_of[i], item)
				text = text ", " refine(item)
			}
			if (end || at64 < 0 || last64 != at64 || round_up(at64, most64) != total64 || \
			    round_up(at32, most32) != total32)
				text = text ", END(" total64 ", " total32 ")"
			row_align64[name] = end ? 0 : most64
			row_align32[name] = most32
			m = type_of[name]
			sub(/^(struct|union) /, "", m)
			if (!(m in known) || m == name)
				known[m] = name
			was = name in present ? present[name] : ""
			sub(/^STRUCT\([a-z0-9_A-Z]*, /, "", was)
			if (was != "" && (lost || total64 + 0 < was + 0)) {
				keep_row()
				split("", given)
				split("", index_of)
				given_n = last64 = 0
				return
			}
			add_row("st_" name, text ");")
			row_needs["st_" name] = needs
			row_note["st_" name] = "/* " type_of[name] (extra ? " (" headers ") up to here: " : \
				" of " headers ", ") \
				(bits == 32 ? "- and " : total64 " and ") total32 " bytes */"
			split("", given)
			split("", index_of)
			given_n = last64 = 0
		}
		FILENAME ~ /amd64\/values$/ { amd64_value[$1, $2] = $3 }
		FILENAME ~ /values$/ {
			if (!other || FILENAME !~ /amd64\//)
				value[$1, $2] = $3
			next
		}
		FILENAME ~ /values32$/ { value32[$1, $2] = $3; next }
		FILENAME ~ /members.st$/ && NF < 5 {
			head_of[$1] = $2
			bits_of[$1] = $3
			type_of[$1] = $4
			next
		}
		FILENAME ~ /members.st$/ {
			expr[$1, $2] = $3
			dims[$1, $2] = $4
			tags[$1, $2] = $5
			shown[$1, $2] = $6
			member_of[$1, ++members_of[$1]] = $3
			if ($2 !~ /\./)
				member[$1, ++members[$1]] = $2
			next
		}
		FILENAME ~ /kinds$/ { width[$1] = $2; next }
		$1 == "row" && FILENAME ~ /amd64\/present$/ { amd64_present[$2] = $3 }
		FILENAME ~ /present$/ {
			if ($1 == "row" && !(other && FILENAME ~ /amd64\//)) {
				present[$2] = $3
				present_note[$2] = $4
			}
			next
		}
		FILENAME ~ /structs$/ {
			name = $0
			sub(/[ \t].*/, "", name)
			sub(/\/32/, "", name)
			sub(/=.*/, "", name)
			struct_row($0)
			next
		}
		BEGIN {
			width["IN6"] = 16
		}
		END {
			print "\n/*"
			print " * Structs, each behind those it needs: see section 7 of the program. ROW_PRINTERS: the"
			print " * functions they call."
			print " */"
			for (i = 1; i <= printers; i++)
				line("X(" printer[i] ")")
			print_list("#define ROW_PRINTERS(X)")
			for (i = 1; i <= rows; i++)
				emit(row_id[i])
			print_list("#define ROWS")
		}
	' "$work/amd64/values" "$work/amd64/values32" "$work/amd64/present" \
		"$tmp/values" "$tmp/members.st" "$work/kinds" "$tmp/present" "$tmp/structs"
}

# What the kinds of items are called, and how wide they are: KINDS of the program and its macros.
awk '
	/^	K\([A-Z0-9]+, [0-9]+, / {
		gsub(/[(),]/, " ")
		bytes["K_" $2] = $3
	}
	/^#define [A-Z0-9]+\(n\)[ 	]+ITEM\(n, K_[A-Z0-9]+, 0\)/ {
		gsub(/[(),]/, " ")
		if (bytes[$6])
			print $2 "	" bytes[$6]
	}
' "$here/strace.c" >"$work/kinds"

table | join_rows >"$work/rows"
structs | join_rows >"$work/structs"
{ awk '{ print $4 }' "$work/rows"; awk '{ print $2 }' "$work/structs"; } | tr , '\n' |
	sort -u >"$work/named"

# All headers that the tables name have to be there; an architecture may lack those of asm/ that
# another one has.
look_for_headers() {
	while read -r header; do
		case $header in
		-|\*) continue ;;
		esac
		for file in "$include/$header" "$arch/$header" "$include/asm-generic/${header#asm/}"; do
			[ ! -e "$file" ] || continue 2
		done
		has=$other
		for file in "$include"/*-linux-gnu*/"$header"; do
			[ ! -e "$file" ] || has=1
		done
		if [ "$has" ]; then
			mkdir -p "$(dirname "$tmp/stub/$header")"
			echo '#include <stddef.h>' >"$tmp/stub/$header"
		elif [ "$older" = 0 ]; then
			die "$include lacks <$header>, which a row of the tables names"
		fi
	done <"$work/named"
}

try_compiler() {	# try_compiler ARCH OPTION...
	use "$1"
	shift
	words=$(machine "$name")
	echo '#include <stddef.h>' >"$tmp/try.c"
	compile "$@" -S -o "$tmp/try.s" "$tmp/try.c" 2>"$tmp/try.err" ||
		die "the compiler ${words%% *} does not work with ${words#* } $*: $(head -n 1 "$tmp/try.err")"
}
# What the headers say for one architecture, with the names' values in $tmp/values.
ask() {	# ask ARCH
	use "$1"
	look_for_headers
	if [ "$other" ]; then
		# Rows of i386 layouts stay as amd64 has them.
		grep -v '^[^ ]*/32' "$work/structs" >"$tmp/structs"
	else
		cp "$work/structs" "$tmp/structs"
	fi
	read_names
	pick_names
	read_layouts
	ask_layouts
	write_questions
	: >"$tmp/broken"
	evaluate_all <"$tmp/headers" >"$tmp/values"
	if [ ! "$other" ]; then
		awk -F '\t' '
			FILENAME ~ /asked$/ { wanted[$1] = 1; next }
			$2 in wanted
		' "$tmp/asked" "$tmp/headers" >"$tmp/headers32"
		evaluate_all -m32 <"$tmp/headers32" >"$tmp/values32"
	fi
	if [ -s "$tmp/broken" ] && [ "$older" = 0 ]; then
		die "a header does not compile: $(sort "$tmp/broken" | head -n 1)"
	fi
}
write() {	# write ARCH
	use "$1"
	print_sets
	print_structs
}
each() {	# each FUNCTION FILE: what it prints is in ARCH/FILE, for all architectures at once
	jobs=
	failed=
	for arch in $had; do
		"$1" "$arch" >"$work/$arch/$2" &
		jobs="$jobs $!"
	done
	for job in $jobs; do
		wait "$job" || failed=1
	done
	[ ! "$failed" ] || exit 1
}
(try_compiler amd64 -m32) || exit 1
for arch in $had; do
	(try_compiler "$arch") || exit 1
done
each ask asked.out
each write text

# System calls.
numbers() {	# numbers HEADER: number, tab, name
	use amd64
	compile -E -dM -x c -D__ARM_EABI__ -D__NR_SYSCALL_BASE=0 -include "$1" - </dev/null \
		>"$tmp/numbers.i" 2>"$tmp/numbers.err" ||
		die "no numbers of system calls: $(head -n 1 "$tmp/numbers.err")"
	awk '
		{ sub(/\(__NR_SYSCALL_BASE \+ /, ""); sub(/\)$/, "") }
		$2 ~ /^__NR/ && $2 !~ /\(/ { body[$2] = $3 }
		END {
			for (name in body) {
				if (name !~ /^__NR_/ || name ~ /_(syscalls|arch_specific_syscall|SYSCALL_BASE)$/)
					continue
				value = body[name]
				while (value in body)
					value = body[value]
				if (value ~ /^[0-9]+$/)
					print value "\t" substr(name, 6)
			}
		}' "$tmp/numbers.i" >"$tmp/numbers"
	sort -n "$tmp/numbers"
}
calls() {	# calls ABI HEADER: ABI, number, name; nothing if the tree lacks it
	[ -e "$2" ] || return 0
	numbers "$2" >"$work/$1.numbers"
	sed "s/^/$1	/" "$work/$1.numbers"
}
{
	calls amd64 "$amd64/asm/unistd_64.h"
	calls i386 "$amd64/asm/unistd_32.h"
	calls arm64 "$include/$(directory arm64)/asm/unistd_64.h"
	# What only socketcall(2) can do has no number on i386.
	printf 'none\t-1\t%s\n' send recv
	calls riscv64 "$include/$(directory riscv64)/asm/unistd_64.h"
	calls arm "$include/$(directory arm)/asm/unistd-eabi.h"
} >"$work/calls"

# All goes to a file first: what is written is whole.
exec 3>&1 >"$work/syscalls.h"
kept=
[ "$older" = 0 ] && [ ! "$lacked" ] || kept=", and what these lack from those of Linux $newest"
cat <<END
/* Generated by $me from the kernel headers of Linux $release$kept; do not edit. */

#define HEADERS_RELEASE "$newest"

/*
 * Every system call of any ABI once: name, numbers of amd64, i386, arm64, riscv64 and 32-bit ARM
 * (EABI); -1: missing there.
 */
#define SYSCALL_LIST(X) \\
END
awk -F '\t' '
	BEGIN { abis = split("amd64 i386 arm64 riscv64 arm", abi, " ") }
	$1 == "call" {
		for (i = 1; i <= abis; i++)
			was[abi[i], $2] = $(i + 2)
	}
	{ name = $1 == "call" ? $2 : $3 }
	!(name in known) { known[name] = 1; order[++n] = name }
	$1 != "call" { number[$1, $3] = $2 }
	END {
		for (k = 1; k <= n; k++) {
			text = order[k]
			for (i = 1; i <= abis; i++)
				text = text ", " ((abi[i], order[k]) in number ? number[abi[i], order[k]] : \
					(abi[i], order[k]) in was ? was[abi[i], order[k]] : -1)
			print "\tX(" text ")" (k < n ? " \\" : "")
		}
	}' "$work/calls" "$work/calls.present"

# One text of those of the architectures, each in a file ARCH/text. Where all say the same it is
# there once. Sets that differ are there once for each, and of lists only the entries that do, as a
# macro LIST_AT_x that stands in their place.
#
# Of what an architecture lacks there is what amd64 has, as the program has rows that name it; but
# constants have values that no call has, and sets of ioctl requests are not there. One without a text, as the tree lacks it, differs from amd64 where it
# did in the present syscalls.h: ARCH/flat for each.
for arch in $architectures; do
	case " $had " in
	*" $arch "*) echo "$work/$arch/text" ;;
	*) echo "$work/$arch/flat" ;;
	esac
done >"$work/texts"
[ "$had" = "$architectures" ] || echo "$work/amd64/flat" >>"$work/texts"
# shellcheck disable=SC2046
awk '
	function is_list(key) {
		return key ~ /^(SETS|IOCTL_SETS|CONSTANTS|IOCTL_CONSTANTS|ROW_PRINTERS|ROWS)$/
	}
	# Adds the entry key of a list, or the block key of the list "", as text of the file t.
	function add(list, key, text) {
		if (!((t, list, key) in has))
			keys[t, list, ++count[t, list]] = key
		has[t, list, key] = 1
		texts[t, list, key] = text
	}
	function end_block() {
		if (block ~ /^SET_/ || is_list(block)) {
			add("", block, body)
			lead_of[t, block] = lead
			head_of[block] = head
		}
		block = lead = ""
	}
	FNR == 1 {
		if (block != "")
			end_block()
		lead = ""
		t = FILENAME
		sub(/\/[^\/]*$/, "", t)
		sub(/.*\//, "", t)
		if (FILENAME ~ /flat$/) {
			t = "was " t
			flat[t] = 1
		}
	}
	/^\t/ && block != "" {
		text = $0
		sub(/ \\$/, "", text)
		if (!is_list(block))
			body = body "\n" text
		else {
			entry = entry "\n" text
			if (block != "ROWS" || text ~ /\);$/) {
				key = entry
				sub(/^\n(\t\/\*[^\n]*\n)*\t[A-Z]+\(/, "", key)
				sub(/[,)].*/, "", key)
				add(block, key, entry)
				entry = ""
			}
		}
		next
	}
	block != "" { end_block() }
	/^#define / {
		block = $2
		head = $0
		sub(/ \\$/, "", head)
		sub(/\(.*/, "", block)
		body = is_list(block) ? "a list" : ""
		entry = ""
		next
	}
	{ lead = lead $0 "\n" }

	# What an architecture has of the entry.
	function get(a, list, key,    old, base) {
		if (flat["was " a]) {
			old = texts["was " a, list, key]
			base = texts["was amd64", list, key]
			return old != base ? old : texts["amd64", list, key]
		}
		if ((a, list, key) in has)
			return texts[a, list, key]
		if (list == "IOCTL_SETS" || list == "")
			return ""
		if (list != "CONSTANTS")
			return texts["amd64", list, key]
		if (!(key in absent))
			absent[key] = sprintf("\n\tE(%s, 0xf%07d)", key, absents++)
		return absent[key]
	}
	# The keys of all in one order: amd64s, and what others add where they have it.
	function order(list,    i, k, a, from, key, last) {
		split("", after)
		split("", known)
		for (k = 1; k <= 3; k++) {
			a = archs[k]
			from = k > 1 && flat["was " a] ? "was " a : a
			last = ""
			for (i = 1; i <= count[from, list]; i++) {
				key = keys[from, list, i]
				if (!(key in known)) {
					if (get(a, list, key) == "")
						continue
					known[key] = 1
					after[key] = after[last]
					after[last] = key
				}
				last = key
			}
		}
	}
	function whole(text,    copy) {
		copy = text
		gsub(/\n/, " \\\n", copy)
		return copy
	}
	# Prints what may differ: the texts of amd64, arm64, riscv64, "" for none.
	function print_choice(amd64, arm64, riscv64) {
		if (amd64 == arm64 && amd64 == riscv64) {
			print amd64
			return
		}
		if (arm64 == riscv64)
			print "#if defined __aarch64__ || defined __riscv" (arm64 == "" ? "" : "\n" arm64)
		else {
			if (arm64 != amd64)
				print "#if defined __aarch64__" (arm64 == "" ? "" : "\n" arm64)
			if (riscv64 != amd64)
				print (arm64 != amd64 ? "#elif" : "#if") " defined __riscv" \
					(riscv64 == "" ? "" : "\n" riscv64)
		}
		if (amd64 != "")
			print "#else\n" amd64
		print "#endif"
	}
	function macro(head, text) {
		return text == "" ? "" : whole(head text)
	}
	# Prints the part of a list that differs; the result is the entry that stands for it.
	function print_part(list, first, run,    head) {
		head = head_of[list]
		sub(list, list "_AT_" first, head)
		if (!blank)
			print ""
		blank = 0
		print_choice(whole(head run[1]), whole(head run[2]), whole(head run[3]))
		sub(/^#define /, "", head)
		return "\n\t" head
	}
	# Enumerators and prototypes stand anywhere: what differs of them is one part, the last.
	function is_ordered(list) {
		return list ~ /SETS$|^ROWS$/
	}
	function print_merged(list,    key, i, text, run, first, all, parts) {
		order(list)
		for (key = after[""]; key != ""; key = after[key]) {
			for (i = 1; i <= 3; i++)
				text[i] = get(archs[i], list, key)
			if (text[1] == text[2] && text[1] == text[3]) {
				if (first != "" && is_ordered(list)) {
					all = all print_part(list, first, run)
					parts++
					first = ""
				}
				all = all text[1]
				continue
			}
			if (first == "") {
				first = is_ordered(list) ? key : "END"
				split("", run)
			}
			for (i = 1; i <= 3; i++)
				run[i] = run[i] text[i]
		}
		if (first != "") {
			all = all print_part(list, first, run)
			parts++
		}
		print (parts ? "\n" : "") whole(head_of[list] all)
	}
	END {
		if (block != "")
			end_block()
		split("amd64 arm64 riscv64", archs, " ")
		order("")
		for (key = after[""]; key != ""; key = after[key])
			block_key[++blocks] = key
		for (b = 1; b <= blocks; b++) {
			key = block_key[b]
			lead = ("amd64", key) in lead_of ? lead_of["amd64", key] : "\n"
			printf "%s", lead
			blank = lead == "\n"
			if (is_list(key)) {
				print_merged(key)
				continue
			}
			print_choice(macro(head_of[key], get("amd64", "", key)),
				macro(head_of[key], get("arm64", "", key)),
				macro(head_of[key], get("riscv64", "", key)))
		}
	}
' $(cat "$work/texts")

cat "$work/syscalls.h" >&3
