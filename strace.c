/* strace - trace system calls and signals, freestanding.
 *
 * One translation unit, no libc: own _start, raw system calls, one static binary. Each section uses
 * only what stands above it.
 *
 *  1 Overview  this page                       17 Descriptors and sockets  -y, -yy
 *  2 Base      types                           18 Files
 *  3 Kernel    all that is architecture        19 Memory and IPC
 *  4 Runtime   memory, strings, numbers        20 BPF and performance events
 *  5 Options   what the command line says      21 Asynchronous I/O
 *  6 Output    lines, quoting, messages, JSON  22 Terminals and devices
 *  7 Items     the row language                23 Netlink
 *  8 Sets      named values                    24 Messages and addresses
 *  9 Structs   struct layouts (data)           25 Return values
 * 10 Tracees   threads, sinks of events        26 Calls      signatures (data)
 * 11 Peek      a tracee's memory, /proc        27 Filters    -e and sets of calls
 * 12 Walker    from a row to text              28 Tampering  -e inject, -e fault
 *    printers, one section a subject:          29 Summary    -c
 * 13 Processes                                 30 Answers    reports, --after-loader, --io-uring
 * 14 Time                                      31 Events     what becomes a line
 * 15 Signals                                   32 BPF        --bpf: calls without stops
 * 16 Network values                            33 ptrace     launch, attach, the loop
 *                                              34 Main       command line
 *
 * The central idea: an item is one value. A call's arguments and a struct's members are both lists
 * of items, printed by one walker (print_args, print_items). What a person decides is a row here,
 * in the section of its subject; what a kernel header decides is in syscalls.h. To add
 *	a system call   one SYS() row in section 26; its number is in syscalls.h
 *	an operation    one CASE() row in its CHOICE(), in the section of its subject
 *	a struct        one row in structs() of gen_syscalls.sh, then `make syscalls.h`: the headers
 *	                say its layout; one that no header has: a STRUCT() row
 *	a flag set      one row in table() of gen_syscalls.sh, then `make syscalls.h`
 *	a use of events a struct sink, and a line in choose_sinks() of section 31
 *	a kind of item  a row in KINDS and a macro, in section 7, and a PRINTER() with its subject
 *	memory for --bpf  a row in call_copies of section 32, for what a function of a CALL() reads
 */

/* ------------------------------------------------------------------ 2. Base
 *
 * Types and macros for all sections, and the enums that the lists of syscalls.h expand to.
 */

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long s64;
typedef _Bool bool;
enum { false, true };

#define NULL ((void *)0)
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define UNUSED __attribute__((unused))
#define ALIGN8 UNUSED __attribute__((aligned(8))) /* an array, which amd64's ABI aligns to 16 */
#define NORETURN __attribute__((noreturn))
#ifdef __clang__
#define HOT /* runs for every line of output: optimize for speed, not for size */
#else
#define HOT __attribute__((optimize("O2", "no-tree-loop-distribute-patterns")))
#endif
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

_Static_assert(sizeof(u64) == 8 && sizeof(void *) == 8, "64-bit only");

#include "syscalls.h"

#define VERSION "7.2"

/* Catalogue numbers C_name: one per system call, the same in every ABI. */
#define C_NAME(name, amd64, i386, arm64, riscv64, arm) C_##name,
enum { SYSCALL_LIST(C_NAME) C_COUNT, C_UNKNOWN = C_COUNT };

/* Constants of kernel headers, N_NAME: of sets with a + in gen_syscalls.sh, and ioctl requests. */
#define N_NAME(name, value) N_##name = value,
enum { CONSTANTS(N_NAME) };
#define IOCTL_NAME(name, value) N_##name = (s64)value,
enum { IOCTL_CONSTANTS(IOCTL_NAME) };

/* ------------------------------------------------------------------ 3. Kernel
 *
 * The only section that depends on the architecture: the system call instruction, the entry point,
 * the registers of a tracee, and the structs that the kernel reads and writes. Each function
 * sys_x() makes the system call x and returns the kernel's result: a negative errno on failure.
 */

struct timespec { s64 tv_sec, tv_nsec; };
struct rusage {
	s64 utime[2], stime[2], rest[14]; /* seconds and microseconds */
};
struct kiovec { const void *base; u64 len; };
struct siginfo { s32 signo, err, code, pad, pid; u8 rest[108]; };
typedef void signal_handler(int sig, struct siginfo *si, void *context);
struct pollfd { s32 fd; s16 events, revents; };

/* Result of PTRACE_GET_SYSCALL_INFO (Linux 5.3). */
struct syscall_info {
	u8 op, pad[3];
	u32 arch;
	u64 ip, sp;
	union {
		struct { u64 nr, args[6]; } entry;
		struct { s64 ret; u8 is_error; } exit;
	};
};

/* What the registers of a stopped tracee say of its call. ret is in the register of a result, which
   at the entry of a call has none yet. */
struct call_registers { u64 ip, sp, nr, args[6]; s64 ret; u32 arch; };

static inline s64 syscall6(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f);

#ifdef HOSTED
/* A test harness includes this file and supplies kernel() in place of the real one. EXACT_MEMORY:
   map each allocation separately and with its exact size, so that a sanitizer detects overruns. */
static s64 kernel(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f);
#define ENTRY_POINT(code)
enum { EXACT_MEMORY = true };
#else
#define kernel syscall6
#define ENTRY_POINT(code) __asm__(".globl _start\n_start:\n\t" code "\n");
enum { EXACT_MEMORY = false };
#endif

/* sys(nr, argument...): make a system call with up to six arguments of any integer or pointer type;
   the rest are 0. nr is a constant NR_name: the array has a negative size, an error, where the
   architecture lacks the call. */
#define SYS_ARGS(nr, a, b, c, d, e, f, ...) \
	kernel((nr) * (s64)sizeof(char[(nr) >= 0 ? 1 : -1]), (u64)(a), (u64)(b), (u64)(c), \
		(u64)(d), (u64)(e), (u64)(f))
#define sys(...) SYS_ARGS(__VA_ARGS__, 0, 0, 0, 0, 0, 0, 0)

/* The architectures: one block each. It has
 *	ARCH              which one it is
 *	NR_name           the kernel's number of a call in the ABI that strace itself uses
 *	CALL_NUMBERS()    for the catalogue: the numbers in that ABI, and in that of 32-bit tracees
 *	AUDIT_, ELF_      how the kernel and programs name these two ABIs, NO_ABI: there is none
 *	FRAME_MASK        where rt_sigreturn(2) finds the signal mask, from the stack pointer on;
 *	                  _OLD_: where sigreturn(2) of 32-bit tracees finds its two halves
 *	HAS_COMPAT        whether there are 32-bit tracees
 *	COMPAT_STRUCTS    whether structs() of gen_syscalls.sh knows their layouts; if not, what a
 *	                  pointer points to is shown of strings only
 *	COMPAT_PAIRS_EVEN whether their arguments of 64 bits begin in an even register
 *	NR32_             the two calls of theirs that do what their first argument says
 *	CLONE_TLS         which argument of clone(2) is the address of the thread's memory
 *	syscall6()        make a system call, return its result; -4095..-1 is -errno
 *	handle_signals()  what rt_sigaction(2) takes
 *	copy(), fill()    n bytes, from the first on
 *	TASK_COMPAT_AT    where the u32 in the kernel's struct task_struct is (_OLD_: before Linux
 *	                  5.11) that has the bits TASK_COMPAT_BIT during a call of the 32-bit ABI
 *	REGS_ARGS         where the arguments of a call are in the kernel's struct pt_regs, also at
 *	                  its exit: in the own ABI, and in that of 32-bit tracees. REGS_NR: its
 *	                  number. REGS_FIRST, REGS_SIZE: bytes that have all arguments. REGS_SP,
 *	                  REGS_SP_COMPAT: the stack pointer. REGS_IP: that of instructions
 *	read_call_registers() of a stopped tracee. Return false if that fails
 *	ARGS_IN_REGISTERS whether args[0] is still there at the entry of a call
 *	is_call_unmade()  whether a thread that ends, with the registers *c, has entered a call that
 *	                  the kernel has not made. A call that had the result -ENOSYS looks alike
 *	set_call_number(), set_return_value() of a tracee that is stopped at the entry, or the exit,
 *	                  of a call; number -1: the kernel makes no call
 */
enum architecture { AMD64, ARM64, RISCV64 };
enum { NO_ABI = -1, NO_CALL = 1 << 20 };

#if defined __x86_64__

#define NR_NAME(name, amd64, i386, arm64, riscv64, arm) NR_##name = amd64,
enum { SYSCALL_LIST(NR_NAME) };
#define ARCH ((enum architecture)AMD64)
#define CALL_NUMBERS(name, amd64, i386, arm64, riscv64, arm) {amd64, i386},
enum {
	AUDIT_OWN = (int)N_AUDIT_ARCH_X86_64, AUDIT_COMPAT = N_AUDIT_ARCH_I386,
	ELF_OWN = 62, ELF_COMPAT = 3, FRAME_MASK = 296, FRAME_MASK_COMPAT = 248,
	FRAME_MASK_OLD_LOW = 80, FRAME_MASK_OLD_HIGH = 712,
	HAS_COMPAT = true, COMPAT_STRUCTS = true, COMPAT_PAIRS_EVEN = false,
	NR32_select = 82, NR32_mmap = 90, NR32_socketcall = 102, NR32_ipc = 117,
	CLONE_TLS = 4, CLONE_CHILD_TID = 3, ARGS_IN_REGISTERS = true,
	TASK_COMPAT_AT = 16, TASK_COMPAT_AT_OLD = 8, TASK_COMPAT_BIT = 2, /* TS_COMPAT */
	REGS_FIRST = 32, REGS_SIZE = 88, REGS_NR = 120, REGS_SP = 152, REGS_SP_COMPAT = 152,
	REGS_IP = 128
};
#define REGS_ARGS {{112, 104, 96, 56, 72, 64}, {40, 88, 96, 104, 112, 32}}

/* The number is in rax, the arguments are in rdi, rsi, rdx, r10, r8 and r9. The kernel overwrites
   rcx and r11. */
static inline s64 syscall6(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
	s64 ret;
	register u64 r10 __asm__("r10") = d;
	register u64 r8 __asm__("r8") = e;
	register u64 r9 __asm__("r9") = f;
	__asm__ volatile("syscall"
			 : "=a"(ret)
			 : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
			 : "rcx", "r11", "memory");
	return ret;
}

/* At entry rsp is 16-byte aligned and points to argc; argv follows. */
ENTRY_POINT("xor %ebp, %ebp\n\tmov %rsp, %rdi\n\tcall start\n\thlt")

/* Signal handlers return to this code, which calls rt_sigreturn(2). */
__attribute__((naked, used)) static void sigreturn(void) { __asm__("mov $15, %eax\n\tsyscall"); }

struct ksigaction { signal_handler *handler; u64 flags; void (*restorer)(void); u64 mask; };

static struct ksigaction handle_signals(signal_handler *handler) {
	return (struct ksigaction){handler, N_SA_RESTORER | N_SA_SIGINFO, sigreturn, 0};
}

struct kstat { u64 dev, ino, nlink; u32 mode, uid, gid, pad; u64 rdev, rest[13]; };

static inline void copy(void *d, const void *s, u64 n) {
	__asm__ volatile("rep movsb" : "+D"(d), "+S"(s), "+c"(n) : : "memory");
}

static inline void fill(void *d, int c, u64 n) {
	__asm__ volatile("rep stosb" : "+D"(d), "+c"(n) : "a"(c) : "memory");
}

/* Result of PTRACE_GETREGS, also of 32-bit tracees. */
struct registers {
	u64 r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi, orig_rax, rip,
		cs, eflags, rsp, ss, fs_base, gs_base, ds, es, fs, gs;
};

/* 64-bit code, too, makes calls of the 32-bit ABI, with int $0x80: the kernel tells, since Linux
   5.3. */
static bool read_call_registers(int pid, struct call_registers *c) {
	enum { CS_COMPAT = 0x23 }; /* __USER32_CS */
	struct syscall_info info = {.arch = (u32)AUDIT_OWN};
	struct registers r;

	if (sys(NR_ptrace, N_PTRACE_GETREGS, pid, 0, &r) < 0) return false;
	sys(NR_ptrace, N_PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info);
	if (r.cs == CS_COMPAT || info.arch == (u32)AUDIT_COMPAT)
		*c = (struct call_registers){r.rip, r.rsp, r.orig_rax,
			{r.rbx, r.rcx, r.rdx, r.rsi, r.rdi, r.rbp}, (s32)r.rax, (u32)AUDIT_COMPAT};
	else
		*c = (struct call_registers){r.rip, r.rsp, r.orig_rax,
			{r.rdi, r.rsi, r.rdx, r.r10, r.r8, r.r9}, (s64)r.rax, (u32)AUDIT_OWN};
	return true;
}

static bool is_call_unmade(int pid UNUSED, const struct call_registers *c) {
	return (s64)c->nr >= 0 && c->ret == -(s64)N_ENOSYS;
}

static void set_call_number(int pid, s64 nr) {
	sys(NR_ptrace, N_PTRACE_POKEUSER, pid, __builtin_offsetof(struct registers, orig_rax), nr);
}

static void set_return_value(int pid, s64 value) {
	sys(NR_ptrace, N_PTRACE_POKEUSER, pid, __builtin_offsetof(struct registers, rax), value);
}

#elif defined __aarch64__

#define NR_NAME(name, amd64, i386, arm64, riscv64, arm) NR_##name = arm64,
enum { SYSCALL_LIST(NR_NAME) };
#define ARCH ((enum architecture)ARM64)
#define CALL_NUMBERS(name, amd64, i386, arm64, riscv64, arm) {arm64, arm},
enum {
	AUDIT_OWN = (int)N_AUDIT_ARCH_AARCH64, AUDIT_COMPAT = N_AUDIT_ARCH_ARM,
	ELF_OWN = 183, ELF_COMPAT = 40, FRAME_MASK = 168, FRAME_MASK_COMPAT = 232,
	FRAME_MASK_OLD_LOW = 104, FRAME_MASK_OLD_HIGH = 108,
	HAS_COMPAT = true, COMPAT_STRUCTS = false, COMPAT_PAIRS_EVEN = true,
	NR32_select = NO_CALL, NR32_mmap = NO_CALL, NR32_socketcall = NO_CALL, NR32_ipc = NO_CALL,
	CLONE_TLS = 3, CLONE_CHILD_TID = 4, ARGS_IN_REGISTERS = true,
	TASK_COMPAT_AT = 0, TASK_COMPAT_AT_OLD = 0, TASK_COMPAT_BIT = 1 << 22, /* TIF_32BIT */
	REGS_FIRST = 8, REGS_SIZE = 272, REGS_NR = 280, REGS_SP = 248, REGS_SP_COMPAT = 104,
	REGS_IP = 256
};
#define REGS_ARGS {{272, 8, 16, 24, 32, 40}, {272, 8, 16, 24, 32, 40}}

/* The number is in x8, the arguments are in x0 to x5, the result is in x0. */
static inline s64 syscall6(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
	register s64 x8 __asm__("x8") = nr;
	register u64 x0 __asm__("x0") = a;
	register u64 x1 __asm__("x1") = b;
	register u64 x2 __asm__("x2") = c;
	register u64 x3 __asm__("x3") = d;
	register u64 x4 __asm__("x4") = e;
	register u64 x5 __asm__("x5") = f;
	__asm__ volatile("svc 0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
			 : "memory");
	return (s64)x0;
}

/* At entry sp is 16-byte aligned and points to argc; argv follows. */
ENTRY_POINT("mov x29, 0\n\tmov x30, 0\n\tmov x0, sp\n\tbl start")

/* The vdso has the code that signal handlers return to. */
struct ksigaction { signal_handler *handler; u64 flags; void (*restorer)(void); u64 mask; };

static struct ksigaction handle_signals(signal_handler *handler) {
	return (struct ksigaction){handler, N_SA_SIGINFO, NULL, 0};
}

struct kstat { u64 dev, ino; u32 mode, nlink, uid, gid; u64 rdev, rest[11]; };

/* Results of PTRACE_GETREGSET for NT_PRSTATUS. A 32-bit tracee's are shorter. */
struct registers { u64 x[31], sp, pc, pstate; };
struct registers32 { u32 r[16], cpsr, orig_r0; };

enum { NT_PRSTATUS = 1, NT_ARM_SYSTEM_CALL = 0x404 };

static bool read_call_registers(int pid, struct call_registers *c) {
	union { struct registers own; struct registers32 compat; } r;
	struct kiovec area = {&r, sizeof r};

	if (sys(NR_ptrace, N_PTRACE_GETREGSET, pid, NT_PRSTATUS, &area) < 0) return false;
	if (area.len == sizeof r.compat) {
		const u32 *x = r.compat.r;
		*c = (struct call_registers){x[15], x[13], x[7],
			{x[0], x[1], x[2], x[3], x[4], x[5]}, (s32)x[0], (u32)AUDIT_COMPAT};
	} else {
		const u64 *x = r.own.x;
		*c = (struct call_registers){r.own.pc, r.own.sp, x[8],
			{x[0], x[1], x[2], x[3], x[4], x[5]}, (s64)x[0], (u32)AUDIT_OWN};
	}
	return true;
}

/* The number is -1 when the kernel delivers a signal. */
static bool is_call_unmade(int pid, const struct call_registers *c UNUSED) {
	s32 number = -1;
	struct kiovec area = {&number, sizeof number};
	sys(NR_ptrace, N_PTRACE_GETREGSET, pid, NT_ARM_SYSTEM_CALL, &area);
	return number >= 0;
}

static void set_call_number(int pid, s64 nr) {
	s32 number = (s32)nr;
	struct kiovec area = {&number, sizeof number};
	sys(NR_ptrace, N_PTRACE_SETREGSET, pid, NT_ARM_SYSTEM_CALL, &area);
}

static void set_return_value(int pid, s64 value) {
	union { struct registers own; struct registers32 compat; } r;
	struct kiovec area = {&r, sizeof r};

	if (sys(NR_ptrace, N_PTRACE_GETREGSET, pid, NT_PRSTATUS, &area) < 0) return;
	if (area.len == sizeof r.compat) r.compat.r[0] = (u32)value;
	else r.own.x[0] = (u64)value;
	sys(NR_ptrace, N_PTRACE_SETREGSET, pid, NT_PRSTATUS, &area);
}

#elif defined __riscv && __riscv_xlen == 64

#define NR_NAME(name, amd64, i386, arm64, riscv64, arm) NR_##name = riscv64,
enum { SYSCALL_LIST(NR_NAME) };
#define ARCH ((enum architecture)RISCV64)
#define CALL_NUMBERS(name, amd64, i386, arm64, riscv64, arm) {riscv64, -1},
enum {
	AUDIT_OWN = (int)N_AUDIT_ARCH_RISCV64, AUDIT_COMPAT = NO_ABI,
	ELF_OWN = 243, ELF_COMPAT = NO_ABI, FRAME_MASK = 168, FRAME_MASK_COMPAT = 168,
	FRAME_MASK_OLD_LOW = 0, FRAME_MASK_OLD_HIGH = 0,
	HAS_COMPAT = false, COMPAT_STRUCTS = false, COMPAT_PAIRS_EVEN = false,
	NR32_select = NO_CALL, NR32_mmap = NO_CALL, NR32_socketcall = NO_CALL, NR32_ipc = NO_CALL,
	CLONE_TLS = 3, CLONE_CHILD_TID = 4, ARGS_IN_REGISTERS = false,
	TASK_COMPAT_AT = 0, TASK_COMPAT_AT_OLD = 0, TASK_COMPAT_BIT = 0,
	REGS_FIRST = 88, REGS_SIZE = 200, REGS_NR = 136, REGS_SP = 16, REGS_SP_COMPAT = 16,
	REGS_IP = 0
};
#define REGS_ARGS {{280, 88, 96, 104, 112, 120}, {280, 88, 96, 104, 112, 120}}

/* The number is in a7, the arguments are in a0 to a5, the result is in a0. */
static inline s64 syscall6(s64 nr, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
	register s64 a7 __asm__("a7") = nr;
	register u64 a0 __asm__("a0") = a;
	register u64 a1 __asm__("a1") = b;
	register u64 a2 __asm__("a2") = c;
	register u64 a3 __asm__("a3") = d;
	register u64 a4 __asm__("a4") = e;
	register u64 a5 __asm__("a5") = f;
	__asm__ volatile("ecall"
			 : "+r"(a0)
			 : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5)
			 : "memory");
	return (s64)a0;
}

/* At entry sp is 16-byte aligned and points to argc; argv follows. Linked code finds data from gp
   on. */
ENTRY_POINT(".option push\n\t.option norelax\n\tla gp, __global_pointer$\n\t.option pop\n\t"
	"mv a0, sp\n\tcall start")

/* The vdso has the code that signal handlers return to. */
struct ksigaction { signal_handler *handler; u64 flags, mask; };

static struct ksigaction handle_signals(signal_handler *handler) {
	return (struct ksigaction){handler, N_SA_SIGINFO, 0};
}

struct kstat { u64 dev, ino; u32 mode, nlink, uid, gid; u64 rdev, rest[11]; };

/* Result of PTRACE_GETREGSET for NT_PRSTATUS. */
struct registers {
	u64 pc, ra, sp, gp, tp, t0, t1, t2, s0, s1, a[8], s2, s3, s4, s5, s6, s7, s8, s9, s10, s11,
		t3, t4, t5, t6;
};

enum { NT_PRSTATUS = 1 };

/* At entry a0 holds -ENOSYS already, and no register set has the first argument. */
static bool read_call_registers(int pid, struct call_registers *c) {
	struct registers r;
	struct kiovec area = {&r, sizeof r};

	if (sys(NR_ptrace, N_PTRACE_GETREGSET, pid, NT_PRSTATUS, &area) < 0) return false;
	*c = (struct call_registers){r.pc, r.sp, r.a[7],
		{r.a[0], r.a[1], r.a[2], r.a[3], r.a[4], r.a[5]}, (s64)r.a[0], (u32)AUDIT_OWN};
	return true;
}

/* Nobody could tell its first argument. */
static bool is_call_unmade(int pid UNUSED, const struct call_registers *c UNUSED) { return false; }

/* Set register a<i> of a tracee. */
static void set_argument(int pid, int i, u64 value) {
	struct registers r;
	struct kiovec area = {&r, sizeof r};

	if (sys(NR_ptrace, N_PTRACE_GETREGSET, pid, NT_PRSTATUS, &area) < 0) return;
	r.a[i] = value;
	sys(NR_ptrace, N_PTRACE_SETREGSET, pid, NT_PRSTATUS, &area);
}

static void set_call_number(int pid, s64 nr) { set_argument(pid, 7, (u64)nr); }

static void set_return_value(int pid, s64 value) { set_argument(pid, 0, (u64)value); }

#else
#error "strace runs on amd64, arm64 and riscv64"
#endif

#ifndef __x86_64__
/* The empty assembly keeps the compiler from turning a loop into a call of memcpy or memset. */
static inline void copy(void *d, const void *s, u64 n) {
	u8 *to = d;
	for (const u8 *from = s; n; n--) {
		*to++ = *from++;
		__asm__("" : "+r"(to));
	}
}

static inline void fill(void *d, int c, u64 n) {
	for (u8 *to = d; n; n--) {
		*to++ = (u8)c;
		__asm__("" : "+r"(to));
	}
}
#endif

/* st_mode */
enum {
	S_TYPE = 0170000, S_PIPE = 0010000, S_CHARACTER = 0020000, S_DIRECTORY = 0040000,
	S_BLOCK = 0060000, S_REGULAR = 0100000, S_LINK = 0120000, S_SOCKET = 0140000, S_EXEC = 0111
};

/* What of the kernel's constants the program itself uses, under the headers' names; the longest
   ones without their prefix. */
#define USES(name) name = (int)N_##name
enum {
	USES(PTRACE_PEEKDATA), USES(PTRACE_POKEDATA), USES(PTRACE_PEEKUSER), USES(PTRACE_DETACH),
	USES(PTRACE_CONT), USES(PTRACE_SYSCALL),
	USES(PTRACE_GETEVENTMSG), USES(PTRACE_GETSIGINFO), USES(PTRACE_SEIZE),
	USES(PTRACE_INTERRUPT), USES(PTRACE_LISTEN), USES(PTRACE_GET_SYSCALL_INFO),
	USES(PTRACE_SETOPTIONS), USES(PTRACE_PEEKSIGINFO),
	USES(SIGHUP), USES(SIGINT), USES(SIGQUIT), USES(SIGTRAP), USES(SIGUSR1), USES(SIGUSR2),
	USES(SIGPIPE), USES(SIGTERM), USES(SIGCHLD), USES(SIGCONT), USES(SIGSTOP), USES(SIGTSTP),
	USES(SIGTTIN), USES(SIGTTOU), USES(SIG_BLOCK), USES(SIG_UNBLOCK), USES(SIG_SETMASK),
	USES(SIGALRM), USES(SIGWINCH),
	USES(SI_KERNEL), USES(SI_USER), USES(SI_TIMER), USES(SI_SIGIO), USES(SI_TKILL),
	USES(EPERM), USES(ENOENT), USES(ESRCH), USES(EINTR), USES(EIO), USES(ENXIO), USES(EBADF),
	USES(EAGAIN), USES(EACCES), USES(EINVAL), USES(ENAMETOOLONG), USES(ENOSYS), USES(EPIPE),
	USES(ECHILD), USES(E2BIG), USES(ENOEXEC), USES(ETXTBSY), USES(ENOTDIR), USES(ELIBBAD),
	USES(O_RDONLY), USES(O_WRONLY), USES(O_CREAT), USES(O_NOCTTY), USES(O_TRUNC),
	USES(O_APPEND), USES(O_PATH), USES(O_DIRECTORY), USES(O_CLOEXEC), USES(O_NONBLOCK),
	USES(AT_FDCWD), USES(AT_SYMLINK_NOFOLLOW), USES(AT_STATX_DONT_SYNC),
	USES(PROT_READ), USES(PROT_WRITE),
	USES(MAP_PRIVATE), USES(MAP_ANONYMOUS), USES(MAP_SHARED),
	USES(CLOCK_REALTIME), USES(CLOCK_REALTIME_COARSE), USES(CLOCK_MONOTONIC),
	USES(WNOHANG), USES(F_DUPFD_CLOEXEC), USES(TCGETS), USES(F_SETFD), USES(PR_SET_NAME),
	O_TRACESYSGOOD = N_PTRACE_O_TRACESYSGOOD, O_TRACEFORK = N_PTRACE_O_TRACEFORK,
	O_TRACEVFORK = N_PTRACE_O_TRACEVFORK, O_TRACECLONE = N_PTRACE_O_TRACECLONE,
	O_TRACEEXEC = N_PTRACE_O_TRACEEXEC, O_TRACEEXIT = N_PTRACE_O_TRACEEXIT,
	O_TRACESECCOMP = N_PTRACE_O_TRACESECCOMP,
	O_EXITKILL = N_PTRACE_O_EXITKILL, EVENT_FORK = N_PTRACE_EVENT_FORK,
	EVENT_VFORK = N_PTRACE_EVENT_VFORK, EVENT_CLONE = N_PTRACE_EVENT_CLONE,
	EVENT_EXEC = N_PTRACE_EVENT_EXEC, EVENT_EXIT = N_PTRACE_EVENT_EXIT,
	EVENT_SECCOMP = N_PTRACE_EVENT_SECCOMP,
	EVENT_STOP = N_PTRACE_EVENT_STOP, INFO_ENTRY = N_PTRACE_SYSCALL_INFO_ENTRY,
	INFO_EXIT = N_PTRACE_SYSCALL_INFO_EXIT, INFO_SECCOMP = N_PTRACE_SYSCALL_INFO_SECCOMP,
	WALL = N___WALL,
	PATH_MAX = 4096, PAGE = 4096
};
#define SIG_DFL ((signal_handler *)0)
#define SIG_IGN ((signal_handler *)1)
#define SIGBIT(n) (1ul << ((n)-1))

/* Return whether r, the result of a system call, is -errno. */
static inline bool failed(s64 r) { return r < 0 && r >= -4095; }

static s64 sys_write(int fd, const void *p, u64 n) { return sys(NR_write, fd, p, n); }

static s64 sys_read(int fd, void *p, u64 n) { return sys(NR_read, fd, p, n); }

static s64 sys_open(const char *path, int flags, int mode) {
	return sys(NR_openat, AT_FDCWD, path, flags, mode);
}

static s64 sys_close(int fd) { return sys(NR_close, fd); }

static s64 sys_kill(int pid, int sig) { return sys(NR_kill, pid, sig); }

static s64 sys_ptrace(int req, int pid, u64 addr, void *data) {
	return sys(NR_ptrace, req, pid, addr, data);
}

static s64 sys_sigmask(int how, u64 set, u64 *old) {
	return sys(NR_rt_sigprocmask, how, &set, old, 8);
}

static s64 sys_sigaction(int sig, signal_handler *handler) {
	struct ksigaction sa = handle_signals(handler);
	return sys(NR_rt_sigaction, sig, &sa, NULL, 8);
}

static s64 sys_wait4(int pid, int *status, int options, struct rusage *ru) {
	return sys(NR_wait4, pid, status, options, ru);
}

/* End this process. When it is PID 1 the kernel panics then, and drops what a terminal has not sent
   yet: wait for that first. */
static NORETURN void sys_exit(int code) {
	bool init = sys(NR_getpid) == 1;
	for (u32 fd = 1; init && fd <= 2; fd++) sys(NR_ioctl, fd, N_TCSBRK, 1);
	for (;;) sys(NR_exit_group, code);
}

/* Map len bytes of zeroed memory. flags: MAP_PRIVATE or MAP_SHARED. */
static s64 sys_mmap_as(u64 len, int flags) {
	return sys(NR_mmap, 0, len, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS, -1, 0);
}

static s64 sys_mmap(u64 len) { return sys_mmap_as(len, MAP_PRIVATE); }

/* Return the time of a clock (CLOCK_*), in ns. */
static s64 now(int clock) {
	struct timespec ts = {0, 0};
	sys(NR_clock_gettime, clock, &ts);
	return ts.tv_sec * 1000000000 + ts.tv_nsec;
}

/* ------------------------------------------------------------------ 4. Runtime
 *
 * Replaces the parts of libc that strace needs: memory, strings, numbers. Nothing here depends on
 * tracing.
 */

#ifndef HOSTED
/* The compiler emits calls to these four functions. */
void *memcpy(void *d, const void *s, u64 n) {
	copy(d, s, n);
	return d;
}

void *memmove(void *d, const void *s, u64 n) {
	if ((u64)d - (u64)s >= n) return memcpy(d, s, n);
	while (n--) ((u8 *)d)[n] = ((const u8 *)s)[n];
	return d;
}

void *memset(void *d, int c, u64 n) {
	fill(d, c, n);
	return d;
}

int memcmp(const void *a, const void *b, u64 n) {
	const u8 *x = a, *y = b;
	for (; n; n--, x++, y++)
		if (*x != *y) return *x - *y;
	return 0;
}
#else
void *memcpy(void *, const void *, u64);
void *memmove(void *, const void *, u64);
void *memset(void *, int, u64);
int memcmp(const void *, const void *, u64);
#endif

/* With -ffreestanding the compiler does not treat memcpy as a builtin: the macro makes a copy of a
   few bytes two instructions again. */
#define memcpy __builtin_memcpy

static int bit_count(u64 v) {
	int n = 0;
	for (int i = 0; i < 64; i++) n += (int)(v >> i & 1);
	return n;
}

/* Return the n lowest bytes of v in reverse order: a number in network byte order, or out of it. */
static u64 swapped(u64 v, int n) {
	u64 r = 0;
	for (; n; n--, v >>= 8) r = r << 8 | (v & 0xff);
	return r;
}

static u64 str_len(const char *s) {
	u64 n = 0;
	while (s[n]) n++;
	return n;
}

/* Compare as strcmp() does. */
static int str_cmp(const char *a, const char *b) {
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return (u8)*a - (u8)*b;
}

static bool str_eq(const char *a, const char *b) { return !str_cmp(a, b); }

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool str_eq_nocase(const char *a, const char *b) {
	while (*a && lower(*a) == lower(*b)) {
		a++;
		b++;
	}
	return !*a && !*b;
}

/* Return the part of s after prefix, or NULL if s does not start with prefix. */
static const char *after(const char *s, const char *prefix) {
	while (*prefix)
		if (*s++ != *prefix++) return NULL;
	return s;
}

/* Return a pointer to the first c in s, or NULL. c must not be NUL. */
static const char *str_chr(const char *s, char c) {
	for (; *s; s++)
		if (*s == c) return s;
	return NULL;
}

/* Return the index of word in words, a list separated by single spaces; -1 if it is not there. */
static int word_index(const char *words, const char *word) {
	u64 n = str_len(word);
	for (int i = 0; *words; i++) {
		const char *end = str_chr(words, ' ');
		u64 len = end ? (u64)(end - words) : str_len(words);
		if (len == n && !memcmp(words, word, n)) return i;
		words += len + (end != NULL);
	}
	return -1;
}

static bool has_word(const char *words, const char *word) { return word_index(words, word) >= 0; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Return the value of a hexadecimal digit; -1 if c is none. */
static int hex_digit(char c) {
	if (is_digit(c)) return c - '0';
	c = lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Parse digits of base (up to 16) at *s into *v and move *s past them. Return false, with *s
   unchanged, if there are none or the value does not fit. */
static bool parse_digits(const char **s, u32 base, u64 *v) {
	const char *p = *s;
	u64 x = 0;

	for (; *p; p++) {
		int d = hex_digit(*p);
		if (d < 0 || (u32)d >= base) break;
		if (x > (~0ul - (u64)d) / base) return false;
		x = x * base + (u64)d;
	}
	if (p == *s) return false;
	*s = p;
	*v = x;
	return true;
}

/* Parse all of s as a number: decimal or, if any_base is set, hexadecimal after 0x and octal after
   0 too. Return false if it is not a number or does not fit. */
static bool parse_number(const char *s, bool any_base, u64 *v) {
	u32 base = 10;
	if (any_base && s[0] == '0' && lower(s[1]) == 'x') {
		base = 16;
		s += 2;
	} else if (any_base && s[0] == '0' && s[1]) {
		base = 8;
	}
	return parse_digits(&s, base, v) && !*s;
}

/* Parse all of s as a decimal int >= 0. Accept leading white space and a + as strtol() does. */
static bool parse_int(const char *s, int *v) {
	u64 n;
	while (*s == ' ' || (*s >= '\t' && *s <= '\r')) s++;
	s += *s == '+';
	if (!parse_number(s, false, &n) || n > 0x7fffffff) return false;
	*v = (int)n;
	return true;
}

/* Format n in decimal at the end of buf[24]. Return a pointer to the first digit. */
static char *decimal(u64 n, char *buf) {
	char *p = buf + 23;
	*p = 0;
	do *--p = (char)('0' + n % 10);
	while (n /= 10);
	return p;
}

static NORETURN void no_memory(void);

/* Allocate size bytes of zeroed memory. It is never freed: options and tables use it. Exit if there
   is no memory. */
static void *alloc(u64 size) {
	static u8 *chunk; /* the current block: alloc() cuts pieces off its start */
	static u64 left; /* bytes left in it */
	u8 *p;

	if (!EXACT_MEMORY) size = (size + 15) & ~15ul;
	if (size > left || EXACT_MEMORY) {
		u64 want = size > 4 * PAGE ? (size + PAGE - 1) & ~(PAGE - 1ul) : 4 * PAGE;
		s64 r;
		if (EXACT_MEMORY) want = size;
		r = sys_mmap(want);
		if (failed(r)) no_memory();
		if (want - size <= left) return (void *)r;
		chunk = (u8 *)r;
		left = want;
	}
	p = chunk;
	chunk += size;
	left -= size;
	return p;
}

/* Return a copy of the first n bytes of s, terminated by NUL. It is never freed. */
static char *str_dup(const char *s, u64 n) {
	char *p = alloc(n + 1);
	memcpy(p, s, n);
	return p;
}

/* Make room for one more element in array p, which holds used of *cap elements of size bytes each.
   p is NULL or the result of an earlier call. Return the array, which may have moved, and update
   *cap. Exit if there is no memory. */
static void *grow(void *p, u32 used, u32 *cap, u64 size) {
	u64 old = (*cap * size + PAGE - 1) & ~(PAGE - 1ul);
	s64 r;

	if (used < *cap) return p;
	r = sys_mmap(old ? old * 2 : PAGE);
	if (failed(r)) no_memory();
	if (old) {
		memcpy((void *)r, p, used * size);
		sys(NR_munmap, p, old);
	}
	*cap = (u32)((old ? old * 2 : PAGE) / size);
	return (void *)r;
}

/* load(p, width): read an unaligned little-endian integer of width (up to 8) bytes. */
#define load(p, width) load_bytes(p, (u32)(width))

static HOT inline u64 load_bytes(const void *p, u32 width) {
	u64 v = 0;
	switch (width) {
	case 1: return *(const u8 *)p;
	case 2: memcpy(&v, p, 2); break;
	case 4: memcpy(&v, p, 4); break;
	default: memcpy(&v, p, MIN(width, 8u)); break;
	case 8: memcpy(&v, p, 8);
	}
	return v;
}

/* Return the last component of a path. */
static const char *base_name(const char *path) {
	const char *base = path;
	for (const char *p = path; *p; p++)
		if (*p == '/' && p[1]) base = p + 1;
	return base;
}

/* ------------------------------------------------------------------ 5. Options
 *
 * The options of the command line, in one struct, and the ids of the user who started strace. Main
 * sets the options. Other sections only read them, with two exceptions: printers change style,
 * hex_strings and fds while they print one value, and Events counts limit down.
 */

enum { TIME_NONE, TIME_CLOCK, TIME_UNIX };
enum { STYLE_ABBREV, STYLE_RAW, STYLE_VERBOSE };
enum { HEX_NONE, HEX_CHARS, HEX_NONASCII, HEX_ALL };
enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
enum { FILES_ALL = 1, FILES_MISSING, FILES_LIST, FILES_WRITES };
enum { BPF_ALWAYS = 1, BPF_AUTO, BPF_DROP };

/* clang-format off */
enum {
	QUIET_ATTACH = 1, QUIET_EXIT = 66, QUIET_PATHS = 4, QUIET_PERSONALITY = 8,
	QUIET_SUPERSEDED = 48, QUIET_ALL = 127
};
enum {
	STATUS_SUCCESSFUL = 1, STATUS_FAILED = 2, STATUS_UNFINISHED = 4, STATUS_UNAVAILABLE = 8,
	STATUS_DETACHED = 16, STATUS_ALL = 31
};
enum {
	FDS_PATH = 1, FDS_SOCKET = 2, FDS_DEV = 4, FDS_PIDFD = 8, FDS_EVENTFD = 16,
	FDS_SIGNALFD = 32, FDS_ALL = 63
};
/* clang-format on */

static struct {
	const char *self; /* argv[0] of strace */
	char **argv, **env;
	bool follow, separate, append, always_pid, arg_names, syscall_nr, ip, syscall_times,
		relative;
	bool tree, by_process; /* --tree, --summary-by=process */
	bool summary_only, summary, wall, comm, detach_on_exec, debug, kill_on_exit, seccomp_bpf,
		namespaces, pidns, clock /* measure the wall clock time of calls */,
		whole_lines, json;
	u8 time_format, style, hex_strings, quiet, status, fds;
	u8 time_digits, relative_digits, elapsed_digits; /* 0, 3, 6 or 9 */
	u8 daemonize, interruptible;
	u8 affinity; /* --affinity: 0 off, 1 auto by default, 2 auto given (then with -p, too) */
	int column, string_limit;
	int last; /* --last: number of lines to keep of each process, 0: none are kept */
	const char *output, *user, *argv0;
	u64 signals; /* bit n-1: print signal n */
	u64 limit; /* --syscall-limit: number of calls still to print, 0: no limit */
	s32 enter; /* --enter: a process, 0: none */
	u64 limit_bytes; /* --limit-bytes: bytes of the trace, 0: no limit */
	s64 timeout; /* --timeout: ns, 0: none */
	int color; /* COLOR_* */
	u8 files; /* --files: FILES_*, 0: not given */
	bool nul; /* -0 */
	bool profile; /* --seccomp-profile */
	const char *profile_file;
	bool after_loader, io_uring;
	u8 bpf; /* --bpf: BPF_*, 0: not given */
	u64 bpf_buffer; /* --bpf-buffer: bytes */
	s64 overhead; /* -O: ns per call, -1: not given */
} opt = {.affinity = 1, .status = STATUS_ALL, .elapsed_digits = 6, .relative_digits = 6,
	.column = 40, .string_limit = 32, .signals = ~0ul, .overhead = -1,
	.bpf_buffer = 16 << 20};

/* The real and effective ids of strace. They differ if strace is installed set-user-ID or
   set-group-ID: then files that the user names are opened with the user's rights, and programs are
   executed with the user's ids. caller_init() sets them. */
static struct { u32 uid, gid, euid, egid; } caller;

static void caller_init(void) {
	caller.uid = (u32)sys(NR_getuid);
	caller.gid = (u32)sys(NR_getgid);
	caller.euid = (u32)sys(NR_geteuid);
	caller.egid = (u32)sys(NR_getegid);
}

/* Return whether strace runs set-user-ID or set-group-ID. */
static bool privileged(void) { return caller.uid != caller.euid || caller.gid != caller.egid; }

/* From now on open files with the user's rights, or (user false) with those of strace again. */
static void as_user(bool user) {
	if (!privileged()) return;
	sys(NR_setfsgid, user ? caller.gid : caller.egid);
	sys(NR_setfsuid, user ? caller.uid : caller.euid);
}

/* Set all ids to the user's, permanently. Return 0 or -errno. */
static s64 drop_privileges(void) {
	s64 r;
	if (!privileged()) return 0;
	r = sys(NR_setresgid, caller.gid, caller.gid, caller.gid);
	return failed(r) ? r : sys(NR_setresuid, caller.uid, caller.uid, caller.uid);
}

/* Return the value of an environment variable of strace; NULL if it is not set. */
static const char *env_value(const char *name) {
	for (char **e = opt.env; e && *e; e++) {
		const char *v = after(*e, name);
		if (v && *v == '=') return v + 1;
	}
	return NULL;
}

/* ------------------------------------------------------------------ 6. Output
 *
 * Writes the trace to a descriptor, and messages to standard error. Its functions, in three layers:
 * text on its way to a descriptor, the structure of a line, and the numbers and strings in it. For
 * --json the structure is marked in the text, and a second renderer makes records of that.
 * Relies on the options only. It promises that no byte of a tracee reaches a terminal unescaped,
 * that a write error is reported once, and that strace does not wait for a reader that has stopped
 * reading longer than it must.
 */

/* The fatal signal that asks strace to end; 0: none. Its handler sets it: on_fatal(), in ptrace. */
static volatile int interrupted;

/* --timeout: when to let all tracees go, in ns of CLOCK_MONOTONIC; 0: never. Main sets it, and
   on_alarm(), in ptrace, sets time_over from then on. */
static s64 deadline;
static volatile bool time_over;

/* Return whether strace has been asked to end: by a signal, or by the clock. */
static bool ending(void) { return interrupted || time_over; }

/* Return true once strace has used 50 ms of CPU time since it was asked to end. From then
   on memory, descriptors and processes of tracees count as unreadable, so that every list, however
   long a tracee made it, ends. */
static bool time_is_up(void) {
	enum { OUR_TIME = 2 /* CLOCK_PROCESS_CPUTIME_ID */, GRACE = 50000000 };
	static bool up; /* the last result; it stays true */
	static s64 end; /* CPU time when it becomes true, in ns; the first call sets it */
	if (!ending() || up) return up;
	if (!end) end = now(OUR_TIME) + GRACE;
	up = now(OUR_TIME) > end;
	return up;
}

/* An output: a buffer on its way to a descriptor. The trace has one, messages have another. */
struct out {
	int fd;
	u32 len; /* bytes in data */
	u32 line; /* offset in data of the current line; wraps around if that was written already */
	bool eager; /* write at every stop: a terminal or stderr */
	bool broken; /* a write failed: discard the rest */
	bool grows; /* never write, keep all in memory */
	bool escapes; /* %s and %c may be anybody's text, and go to a terminal */
	bool inked; /* the text has colours now: inked_begin(), inked_end() */
	bool marked; /* the text has marks of its structure, for --json: enum mark */
	u8 ink; /* enum ink: the colour of the text that is written now */
	u16 record; /* each write is one line, cut to so many bytes; 0: writes are of any size */
	u32 size; /* of data */
	u8 *data;
};

enum { OUT_SIZE = 1 << 16 };
static u8 trace_buffer[OUT_SIZE] __attribute__((aligned(4096))); /* .bss begins with a page */
static u8 message_buffer[1024];
#define BUFFER(b) .size = sizeof(b), .data = b
static struct out trace_out = {.fd = 2, .eager = true, BUFFER(trace_buffer)};
static struct out message_out = {
	.fd = 2, .eager = true, .escapes = true, BUFFER(message_buffer)};
static struct out *out = &trace_out; /* the current output: all out_*() functions write to it */

/* The colours of the trace, by what the text is. */
enum ink {
	INK_SYSCALL, INK_ARGNAME, INK_ARGVAL, INK_FUNCTION, INK_CONST, INK_COMMENT, INK_PUNCT,
	INK_RETVAL, INK_ERROR, INKS
};

/* Their names in STRACE_COLORS, and the parameters of each one's SGR escape sequence: "" is the
   default colour, colors[0] is NULL without colours. choose_colors() sets them. */
static const char ink_keys[] = "syscall argname argval call const comment punct retval error";
static const char *colors[INKS];

static int exit_status; /* of strace itself, if nothing else decides: out_fail() sets it */
static u64 trace_bytes; /* so many bytes of the trace were written. out_flush() counts them */
static bool reader_gone; /* nobody reads the trace any more; out_fail() sets it */
static const char *output_name = "standard error"; /* for messages; Main sets it */
static s32 own_file; /* -ff: pid whose file is the output; select_output() sets it */
static const char *errno_text(int err);
static void message(const char *fmt, const u64 *values);
static char *format_of(char *buf, u32 size, const char *fmt, const u64 *values);

/* Return how many bytes from done on one write takes: all, or for /dev/kmsg one line of at most
   out->record bytes, and 0 if the line is not complete. */
static u32 out_part(u32 done) {
	u32 n = 0, left = out->len - done;
	if (!out->record) return left;
	while (n < left && n < out->record && (!n || out->data[done + n - 1] != '\n')) n++;
	return n == out->record || out->data[done + n - 1] == '\n' ? n : 0;
}

static bool output_open(void);

/* Handle an error of write(2) on the current output: discard what follows, and print a message
   unless the output is stderr itself. */
static void out_fail(int err) {
	char own[PATH_MAX + 32];
	u8 termios[64];
	const char *name = output_name;
	bool hung_up; /* the terminal is gone: TCGETS fails with EIO, on other files with ENOTTY */
	out->broken = true;
	if (out == &message_out || (err == EBADF && out->fd == 2)) return;
	hung_up = err == EIO && sys(NR_ioctl, out->fd, TCGETS, termios) == -EIO;
	if (err == EPIPE || hung_up) reader_gone = true;
	else exit_status = 1;
	if (own_file && str_len(opt.output) <= PATH_MAX)
		name = format_of(
			own, sizeof own, "%s.%d", (const u64[]){(u64)opt.output, (u64)own_file});
	message("%s: %s", (const u64[]){(u64)name, (u64)errno_text(err)});
}

/* Wait until the current output accepts more, after write(2) failed with err, EINTR or EAGAIN.
   Return false if strace was asked to end 1 s ago and still waits. *stuck: since when, in ns; 0 at
   first. */
static bool out_wait(int err, s64 *stuck) {
	enum { PATIENCE = 1000000000 };
	struct pollfd p = {out->fd, 4 /* POLLOUT */, 0};
	if (err == EAGAIN) sys(NR_ppoll, &p, 1);
	if (!ending()) return true;
	if (!*stuck) *stuck = now(CLOCK_MONOTONIC);
	return now(CLOCK_MONOTONIC) - *stuck < PATIENCE;
}

/* Write the buffer of the current output, as far as possible: an incomplete record stays, as does
   everything while the file of -o cannot be opened yet. Enlarge a buffer that grows. */
static void out_flush(void) {
	u32 done = 0, n;
	s64 stuck = 0;
	if (out->grows) {
		out->data = grow(out->data, out->len, &out->size, 1);
		return;
	}
	if (out->fd < 0 && out->len && !out->broken && !output_open()) return;
	while (done < out->len && !out->broken && (n = out_part(done))) {
		s64 r = sys_write(out->fd, out->data + done, n);
		if ((r == -EINTR || r == -EAGAIN) && out_wait((int)-r, &stuck)) continue;
		if (r <= 0) {
			out_fail((int)-r);
			break;
		}
		stuck = 0;
		done += (u32)r;
		if (out == &trace_out) trace_bytes += (u64)r;
	}
	if (out->broken) done = out->len;
	out->len -= done;
	out->line -= done;
	memmove(out->data, out->data + done, out->len);
}

/* Write a character as it is. */
static HOT inline void out_char(char c) {
	if (out->len == out->size) out_flush();
	out->data[out->len++] = (u8)c;
	if (c == '\n') out->line = out->len;
}

/* Write a string as it is. */
static HOT void out_str(const char *s) {
	u8 *p = out->data + out->len, *end = out->data + out->size;
	while (*s && *s != '\n' && p < end) *p++ = (u8)*s++;
	out->len = (u32)(p - out->data);
	while (*s) out_char(*s++);
}

/* Return the number of columns of the current line. set_column() makes it n. */
static u32 column(void) { return out->len - out->line; }

static void set_column(u32 n) { out->line = out->len - n; }

/* Write an escape sequence, which takes no columns. */
static void out_hidden(const char *s) {
	for (; *s; s++) {
		out_char(*s);
		out->line++;
	}
}

/* Change the colour. */
static void change_ink(enum ink to) {
	if (*colors[out->ink]) out_hidden("\33[m");
	out->ink = (u8)to;
	if (!*colors[to]) return;
	out_hidden("\33[");
	out_hidden(colors[to]);
	out_hidden("m");
}

/* A group has one colour for all that is in it: out_begin() sets it, out_end() and inked_end()
   clear it. */
static bool ink_locked;

/* Announce what the following text is, and so its colour. */
static HOT inline void ink_to(enum ink to) {
	if (out->inked && to != out->ink && !ink_locked) change_ink(to);
}

/* Print numbers: in decimal, unsigned and signed. */
static HOT void out_udec(u64 n) {
	char buf[24];
	ink_to(INK_ARGVAL);
	out_str(decimal(n, buf));
}

static void out_dec(s64 n) {
	ink_to(INK_ARGVAL);
	if (n < 0) out_char('-');
	out_udec(n < 0 ? -(u64)n : (u64)n);
}

/* Print n in base 8 or 16 (shift is 3 or 4), with leading zeros up to width. */
static void out_base(u64 n, u32 shift, int width) {
	char buf[24], *p = buf + sizeof buf;
	*--p = 0;
	do {
		*--p = "0123456789abcdef"[n & ((1u << shift) - 1)];
		n >>= shift;
	} while (n);
	while (buf + sizeof buf - 1 - p < width && p > buf) *--p = '0';
	ink_to(INK_ARGVAL);
	out_str(p);
}

/* Print n in hexadecimal: 0x1f, but 0. */
static HOT void out_hex(u64 n) {
	ink_to(INK_ARGVAL);
	out_str(n ? "0x" : "0");
	if (n) out_base(n, 4, 1);
}

/* Print n in octal: 0644, but 0. */
static void out_oct(u64 n) {
	ink_to(INK_ARGVAL);
	if (n) out_char('0');
	out_base(n, 3, 1);
}

/* Write blanks from one column up to another, if that is not reached yet. */
static HOT void out_blanks(u32 from, u32 to) {
	static const char blanks[] = "                                ";
	enum { MANY = sizeof blanks - 1 };
	for (; from + MANY <= to; from += MANY) out_str(blanks);
	if (from < to) out_str(blanks + MANY - (to - from));
}

/* Print n in decimal, padded to width with pad on the left, or to -width with blanks on the
   right. */
static void out_pad(u64 n, int width, char pad) {
	char buf[24], *s = decimal(n, buf);
	int len = (int)(buf + 23 - s);
	for (int i = len; i < width; i++) out_char(pad);
	out_str(s);
	if (width < 0) out_blanks((u32)len, (u32)-width);
}

/* Print a byte as C escapes it: \n or \33. next: the byte after it, which must not look like a
   part. */
static void out_escape(u8 c, u8 next) {
	out_char('\\');
	if (c >= '\t' && c <= '\r') out_char("tnvfr"[c - '\t']);
	else out_base(c, 3, next >= '0' && next <= '7' ? 3 : 1);
}

/* Print a string from anywhere: all but printable ASCII is escaped. */
static void out_foreign(const char *s) {
	for (; *s; s++)
		if (*s >= ' ' && *s <= '~') out_char(*s);
		else out_escape((u8)*s, (u8)s[1]);
}

/* ---- structure
 *
 * Printers describe a line by calling the functions from here to note_end(), those for numbers
 * above, and out_quoted(). Only these write the punctuation, the spacing and the colours of the
 * trace. For another format, JSON, they mark in the text of a line what they know of its
 * structure. A printer keeps these rules:
 *
 * - out_begin() and out_end() enclose a group and nest. All that is printed between them is in the
 *   group.
 * - out_next() precedes each element of a group, out_member() each member of a struct. Only the
 *   sole element of a group may omit it. Calling it twice before an element has no further effect.
 * - An element is a value. A value is a number, a string (out_quoted), an address (print_ptr), a
 *   name (out_name), a word (out_word), a group, or an expression: values with out_operator()
 *   between them, or before one, as in 8*RAX, ~[INT], BPF_K|0x10. Consecutive words and numbers,
 *   such as "bytes ", 3, form one word.
 * - Some groups belong to a value beside them: G_COMMENT, G_PATH, G_NOTE and G_REASON to the value
 *   before, G_REMARK and G_INDEX to the value that follows. They are no elements of their own.
 * - A value that the call changed is the old value, out_change(), the new value.
 * - out_more(), as the last element of a group, says that there are more elements. out_cut(), after
 *   a string, says that the string is longer.
 * - A call is its name (out_call_name), G_ARGS, out_result(), G_RESULT or an error, notes. The
 *   groups that are open at its entry are forgotten when inked_end() ends the entry; at exit
 *   printers reopen them by out_resume(), the outermost first.
 * - Outside inked_begin() and inked_end() stands text without structure: the prefix of a line (pid,
 *   time), and lines that are no calls.
 */

/* The kinds of groups. */
enum group {
	G_ARGS, /* arguments of a call or a macro: out_function() */
	G_STRUCT, /* members */
	G_ARRAY, /* elements */
	G_INDEX, /* index of the element that follows */
	G_SOCKET, /* inode number or addresses of a socket */
	G_SET, /* signals, CPUs, descriptors */
	G_FLAGS, /* values that are combined by or */
	G_EITHER, /* names of which one is meant */
	G_PATH, /* what the descriptor or the id before it refers to */
	G_COMMENT, /* explains the value before it */
	G_REMARK, /* explains the value that follows */
	G_RESULT, /* return value of a call */
	G_NOTE, /* explains the return value */
	G_ERROR, /* name of an error, after the return value */
	G_REASON, /* meaning of the error */
};

struct punctuation {
	char text[7];
	u8 len;
};

#define TEXT(s) {s, sizeof s - 1}
static const struct {
	struct punctuation lead; /* before the group, in the colour of what precedes it */
	struct punctuation open, separator, close;
	u8 ink; /* of all in the group; INK_PUNCT: each text has its own */
} groups[] = {
	[G_ARGS] = {TEXT(""), TEXT("("), TEXT(", "), TEXT(")"), INK_PUNCT},
	[G_STRUCT] = {TEXT(""), TEXT("{"), TEXT(", "), TEXT("}"), INK_PUNCT},
	[G_ARRAY] = {TEXT(""), TEXT("["), TEXT(", "), TEXT("]"), INK_PUNCT},
	[G_INDEX] = {TEXT(""), TEXT("["), TEXT(""), TEXT("]="), INK_PUNCT},
	[G_SOCKET] = {TEXT(""), TEXT("["), TEXT(","), TEXT("]"), INK_PUNCT},
	[G_SET] = {TEXT(""), TEXT("["), TEXT(" "), TEXT("]"), INK_PUNCT},
	[G_FLAGS] = {TEXT(""), TEXT(""), TEXT("|"), TEXT(""), INK_PUNCT},
	[G_EITHER] = {TEXT(""), TEXT(""), TEXT(" or "), TEXT(""), INK_PUNCT},
	[G_PATH] = {TEXT(""), TEXT("<"), TEXT(", "), TEXT(">"), INK_ARGVAL},
	[G_COMMENT] = {TEXT(" "), TEXT("/* "), TEXT(", "), TEXT(" */"), INK_COMMENT},
	[G_REMARK] = {TEXT(""), TEXT("/* "), TEXT(", "), TEXT(" */ "), INK_COMMENT},
	[G_RESULT] = {TEXT(""), TEXT(""), TEXT(""), TEXT(""), INK_RETVAL},
	[G_NOTE] = {TEXT(" "), TEXT("("), TEXT(", "), TEXT(")"), INK_RETVAL},
	[G_ERROR] = {TEXT(" "), TEXT(""), TEXT(""), TEXT(""), INK_ERROR},
	[G_REASON] = {TEXT(" "), TEXT("("), TEXT(""), TEXT(")"), INK_ERROR},
};

/* The open groups, the innermost last. Groups beyond NEST share the last place: their punctuation
   may be wrong then, but the walker's depths are far below. out_begin(), out_resume(), out_end(),
   inked_begin() and inked_end() change them. */
enum { NEST = 64 };

/* Marks of the structure of a text, for --json: bytes that no text contains. OPEN is followed by
   the group, plus a blank; PUNCTUATION, LABEL and MEMBER by text up to TEXT, STRING by text up to
   UNSTRING. A MEMBER is a name that the text does not show as one. The functions of this layer
   write them; without them the text is the same as that of a line. */
enum mark {
	MARK_OPEN = 1, MARK_CLOSE, MARK_PUNCTUATION, MARK_TEXT, MARK_NEXT, MARK_LABEL, MARK_STRING,
	MARK_UNSTRING, MARK_CHANGE = 11, MARK_MORE, MARK_CUT, MARK_OPERATOR, MARK_MEMBER
};

static void put_mark(enum mark m) { out_char((char)m); }

static void put_open(enum group g) {
	put_mark(MARK_OPEN);
	out_char((char)(' ' + g));
}

static HOT inline void mark(enum mark m) {
	if (out->marked) put_mark(m);
}

static struct level {
	u8 group;
	bool filled; /* it has an element */
	bool locks; /* it has set ink_locked */
	u32 at; /* column after the last separator */
} nest[NEST];
static u32 nested; /* number of open groups */

/* Write text that a mark precedes, and the mark that ends it. */
static void out_marked(enum mark m, const char *s) {
	out_char((char)m);
	out_str(s);
	out_char(MARK_TEXT);
}

/* Write punctuation: at most 4 bytes, copied at once if there is room. */
static HOT inline void out_punctuation(const struct punctuation *p) {
	if (out->marked) return out_marked(MARK_PUNCTUATION, p->text);
	if (out->size - out->len < sizeof p->text) return out_str(p->text);
	memcpy(out->data + out->len, p->text, 4);
	out->len += p->len;
}

/* Begin the structured part of a line: a call at its entry or exit, or a siginfo. No group is open,
   and the text has colours from here on, if the trace has. */
static void inked_begin(void) {
	nested = 0;
	out->ink = INK_PUNCT;
	out->inked = colors[0] && (out == &trace_out || out->grows);
}

/* End the structured part of a line, or interrupt it until the call's exit: no group is open any
   more. */
static void inked_end(void) {
	ink_locked = false;
	ink_to(INK_PUNCT);
	out->inked = false;
	nested = 0;
}

/* Begin a group. It is a value of the innermost open group, or belongs to one: out_next() comes
   first where the rules above ask for it. */
static HOT void out_begin(enum group g) {
	struct level *l = &nest[MIN(nested, NEST - 1u)];
	nested++;
	*l = (struct level){.group = (u8)g};
	ink_to(INK_PUNCT);
	out_punctuation(&groups[g].lead);
	if (out->marked) put_open(g);
	if (groups[g].ink != INK_PUNCT && !ink_locked) {
		ink_to(groups[g].ink);
		ink_locked = l->locks = true;
	}
	out_punctuation(&groups[g].open);
}

/* Reopen a group that was open when the structured part of the line was interrupted. filled: it has
   elements already, so that a separator precedes the next one. */
static void out_resume(enum group g, bool filled) {
	struct level *l = &nest[MIN(nested, NEST - 1u)];
	nested++;
	*l = (struct level){.group = (u8)g, .filled = filled};
}

/* End the innermost group. Without one, do nothing: after a cut the rest of a value may be printed
   anyway. */
static HOT void out_end(void) {
	struct level *l;
	if (!nested) return;
	nested--;
	l = &nest[MIN(nested, NEST - 1u)];
	ink_to(INK_PUNCT);
	out_punctuation(&groups[l->group].close);
	mark(MARK_CLOSE);
	if (l->locks) ink_locked = false;
}

/* Begin the next element of the innermost group. Calling it again before anything is printed has no
   effect; neither has calling it without a group. */
static HOT void out_next(void) {
	struct level *l;
	if (!nested) return;
	l = &nest[MIN(nested, (u32)NEST) - 1];
	if (l->filled && column() == l->at) return;
	ink_to(INK_PUNCT);
	mark(MARK_NEXT);
	if (l->filled) out_punctuation(&groups[l->group].separator);
	l->filled = true;
	l->at = column();
}

/* Print the name of the value that follows: of a member, or with -N of an argument. */
static HOT void out_label(const char *name) {
	ink_to(INK_ARGNAME);
	mark(MARK_LABEL);
	out_str(name);
	ink_to(INK_PUNCT);
	out_char('=');
	mark(MARK_TEXT);
}

/* Begin the next element of a struct, and print its name. */
static HOT void out_member(const char *name) {
	out_next();
	out_label(name);
}

/* Begin a member whose name is not printed in front of it. */
static void out_hidden_member(const char *name) {
	out_next();
	if (out->marked) out_marked(MARK_MEMBER, name);
}

/* Begin a macro with arguments, such as makedev(0x8, 0x1). out_end() ends it. */
static void out_function(const char *name) {
	ink_to(INK_FUNCTION);
	out_str(name);
	out_begin(G_ARGS);
}

/* Print a symbolic constant, in two parts: prefix and name. Either may be empty. */
static HOT void out_name(const char *prefix, const char *name) {
	ink_to(INK_CONST);
	out_str(prefix);
	out_str(name);
}

/* Print a word that is neither number, string nor constant: "struct user", "Timeout". */
static void out_word(const char *s) {
	ink_to(INK_ARGVAL);
	out_str(s);
}

static const char op_equals[] = " == ", op_and[] = " && ", op_or[] = " | ", op_shift[] = "<<";

/* Print an operator between two values of an expression, or before one. */
static void out_operator(const char *s) {
	ink_to(INK_PUNCT);
	mark(MARK_OPERATOR);
	out_str(s);
}

/* Write punctuation with a meaning of its own. */
static void out_meaning(enum mark m, const char *s) {
	out_char((char)m);
	out_marked(MARK_PUNCTUATION, s);
}

/* Say that there are more elements, which are not shown. */
static void out_more(void) {
	ink_to(INK_PUNCT);
	if (out->marked) return out_meaning(MARK_MORE, "...");
	out_str("...");
}

/* Say that the string that was printed last is longer. */
static void out_cut(void) {
	if (out->marked) return out_meaning(MARK_CUT, "...");
	out_str("...");
}

/* Say that the call changed the value before; the new value follows. */
static void out_change(void) {
	if (out->marked) return out_meaning(MARK_CHANGE, " => ");
	out_operator(" => ");
}

/* End the arguments of a call, and begin its result, at the column of -a. */
static void out_result(void) {
	out_end();
	out_char(' ');
	out_blanks(column(), (u32)opt.column);
	out_str("= ");
}

/* Say that the line is cut at this place and why: what is "unfinished" or "detached". */
static void out_mark(const char *s) {
	out_operator(" <");
	out_str(s);
	out_str(" ...>");
}

/* Print the last element of an array whose memory at addr, and after it, cannot be read. */
static void out_unreadable(u64 addr) {
	out_next();
	out_more();
	out_begin(G_COMMENT);
	out_hex(addr);
	out_end();
}

/* A note can be withdrawn: the state of the output before it, and the column after its prefix.
   note_begin() sets them. */
static struct { u32 len, line, column; u8 ink; } note_start;

/* Begin a note, G_NOTE, with a prefix. Notes do not nest. A note in which nothing follows the
   prefix is dropped by note_end(). Make room first, as what is written to the descriptor cannot be
   dropped. */
static void note_begin(const char *prefix) {
	if (out->len > out->size / 2 && !out->grows) out_flush();
	note_start.len = out->len;
	note_start.line = out->line;
	note_start.ink = out->ink;
	out_begin(G_NOTE);
	out_word(prefix);
	note_start.column = column();
}

static void note_end(void) {
	bool empty = column() == note_start.column;
	out_end();
	if (!empty) return;
	out->len = note_start.len;
	out->line = note_start.line;
	out->ink = note_start.ink;
}

/* Styles of strings. QUOTE_ALL may be added to the others. */
enum {
	QUOTE_STRING,
	QUOTE_PATH, /* between < and >, without quotes */
	QUOTE_HEX, /* each byte as \x1f */
	QUOTE_ALL = 16 /* ignore the limit of -s */
};

/* Return whether c stands for itself in a string. path: between < and >. */
static HOT inline bool is_literal(u8 c, bool path) {
	return c >= ' ' && c < 127 && c != '"' && c != '\\' && !(path && (c == '<' || c == '>'));
}

/* Write the leading bytes of s[n] that stand for themselves, as far as there is room in the buffer.
   Return their number. */
static HOT u64 out_literal(const u8 *s, u64 n, bool path) {
	u8 *p = out->data + out->len;
	u64 i = 0, most = MIN(n, (u64)(out->size - out->len));
	for (; i < most && is_literal(s[i], path); i++) p[i] = s[i];
	out->len += (u32)i;
	return i;
}

/* Print n bytes as a string in a style of QUOTE_*, or of -x. If time is up print only a part, and
   "...". */
static HOT void out_quoted(const u8 *s, u64 n, int style) {
	enum { BLOCK = 1 << 16 }; /* number of bytes between calls of time_is_up() */
	bool hex = opt.hex_strings == HEX_ALL || style == QUOTE_HEX, path = style == QUOTE_PATH;
	u64 i;
	ink_to(INK_ARGVAL);
	if (opt.hex_strings == HEX_NONASCII)
		for (i = 0; i < n && !hex && (i % BLOCK || !time_is_up()); i++)
			hex = (s[i] < ' ' && !(s[i] >= '\t' && s[i] <= '\r')) || s[i] >= 127;
	mark(MARK_STRING);
	if (!path) out_char('"');
	for (i = 0; i < n && (i % BLOCK || !time_is_up()); i++) {
		u8 c;
		if (!hex) i += out_literal(s + i, MIN(n - i, BLOCK - i % BLOCK), path);
		if (i == n) break;
		c = s[i];
		if (!hex && is_literal(c, path)) {
			out_char((char)c); /* out_literal() had no room: this makes some */
		} else if (!hex && (c == '"' || c == '\\')) {
			out_char('\\');
			out_char((char)c);
		} else if (hex || (opt.hex_strings == HEX_CHARS && (c < '\t' || c > '\r'))) {
			out_str("\\x");
			out_base(c, 4, 2);
		} else {
			out_escape(c, i + 1 < n ? s[i + 1] : 0);
		}
	}
	if (!path) out_char('"');
	mark(MARK_UNSTRING);
	if (i < n) out_more();
}

/* Print a message or a line that is no call. Formats: %s %c %d %u %x (with 0x) %o (with 0) %q (a
   quoted string) %%. Each value is passed as 64 bits, whatever its type. */
static void out_values(const char *fmt, const u64 *v) {
	char letter[2] = "";
	for (; *fmt; fmt++) {
		if (*fmt != '%') {
			out_char(*fmt);
			continue;
		}
		switch (*++fmt) {
		case 's': (out->escapes ? out_foreign : out_str)((const char *)*v++); break;
		case 'c':
			letter[0] = (char)*v++;
			(out->escapes ? out_foreign : out_str)(letter);
			break;
		case 'q':
			out_quoted((const u8 *)*v, str_len((const char *)*v), QUOTE_STRING);
			v++;
			break;
		case 'd': out_dec((s64)*v++); break;
		case 'u': out_udec(*v++); break;
		case 'x': out_hex(*v++); break;
		case 'o': out_oct(*v++); break;
		default: out_char(*fmt);
		}
	}
}

#define VALUES_1(a) (u64)(a)
#define VALUES_2(a, ...) (u64)(a), VALUES_1(__VA_ARGS__)
#define VALUES_3(a, ...) (u64)(a), VALUES_2(__VA_ARGS__)
#define VALUES_4(a, ...) (u64)(a), VALUES_3(__VA_ARGS__)
#define VALUES_5(a, ...) (u64)(a), VALUES_4(__VA_ARGS__)
#define VALUES_6(a, ...) (u64)(a), VALUES_5(__VA_ARGS__)
#define VALUES_7(a, ...) (u64)(a), VALUES_6(__VA_ARGS__)
#define VALUES_8(a, ...) (u64)(a), VALUES_7(__VA_ARGS__)
#define VALUES_N(a, b, c, d, e, f, g, h, n, ...) VALUES_##n
#define VALUES(...) \
	(const u64[]){ \
		0 __VA_OPT__(, VALUES_N(__VA_ARGS__, 8, 7, 6, 5, 4, 3, 2, 1)(__VA_ARGS__))} + \
		1
#define out_fmt(fmt, ...) out_values(fmt, VALUES(__VA_ARGS__))

/* format(buf, size, fmt, value...): the same into buf, which must have room for all of it, with a
   NUL. Return buf. */
static char *format_of(char *buf, u32 size, const char *fmt, const u64 *values) {
	struct out text = {.broken = true, .size = size, .data = (u8 *)buf}, *saved = out;
	out = &text;
	out_values(fmt, values);
	out_char(0);
	out = saved;
	return buf;
}

#define format(buf, size, fmt, ...) format_of(buf, (u32)(size), fmt, VALUES(__VA_ARGS__))

/* Print a line of a hex dump: n bytes, at most 16, at offset at. */
static void out_dump(u64 at, const u8 *b, u64 n) {
	out_str(" | ");
	out_base(at, 4, 5);
	for (u64 i = 0; i < 16; i++) {
		out_str(i % 8 ? " " : "  ");
		if (i < n) out_base(b[i], 4, 2);
		else out_str("  ");
	}
	out_str("  ");
	for (u64 i = 0; i < 16; i++)
		out_char(i >= n ? ' ' : b[i] >= ' ' && b[i] < 127 ? (char)b[i] : '.');
	out_str(" |\n");
}

/* Say that a dump is cut. */
static void out_dump_more(void) { out_str(" | ...\n"); }

/* Print the line before the dump of one of several buffers, and of one of several messages. */
static void out_dump_buffer(u64 bytes, u64 index) {
	out_fmt(" * %u bytes in buffer %u\n", bytes, index);
}

static void out_dump_message(u64 buffers, u64 index) {
	out_fmt(" = %u buffers in vector %u\n", buffers, index);
}

/* Print a line on stderr: "strace: ...". */
static void message(const char *fmt, const u64 *values) {
	struct out *saved = out;
	out = &message_out;
	out_fmt("%s: ", opt.self ? opt.self : "strace");
	out_values(fmt, values);
	out_char('\n');
	out_flush();
	out = saved;
}

/* What to do before strace dies. Main sets it while there are tracees: it releases them. */
static void (*at_end)(void);

/* die(fmt, value...): print a message and exit with status 1. */

static NORETURN void die_of(const char *fmt, const u64 *values) {
	void (*last)(void) = at_end;
	message(fmt, values);
	at_end = NULL;
	if (last) last();
	sys_exit(1);
}

/* usage_error(fmt, value...): the same, with a hint at -h. */
static NORETURN void usage_error_of(const char *fmt, const u64 *values) {
	message(fmt, values);
	out = &message_out;
	out_fmt("Try '%s -h' for more information.\n", opt.self);
	out_flush();
	sys_exit(1);
}

#define warn(fmt, ...) message(fmt, VALUES(__VA_ARGS__))
#define die(fmt, ...) die_of(fmt, VALUES(__VA_ARGS__))
#define usage_error(fmt, ...) usage_error_of(fmt, VALUES(__VA_ARGS__))

/* ---- JSON
 *
 * --json. A record is built in `record`, by json_open() to json_close(), and written as a whole.
 * Text of the layer of structure, with its marks, becomes values: json_value() and json_elements().
 * Whatever a text contains, what they write is valid JSON, in ASCII.
 */

static struct out record;

/* Make o, which grows, the current output, and empty. */
static void begin_text(struct out *o) {
	out = o;
	o->grows = true;
	o->len = o->line = 0;
	if (!o->data) out_flush(); /* allocates o->data */
}

/* Open and close an object { or an array [. A comma precedes what follows something else. */
static void json_comma(void) {
	u8 last = out->len ? out->data[out->len - 1] : '{';
	if (last != '{' && last != '[' && last != ':') out_char(',');
}

static void json_open(char c) {
	json_comma();
	out_char(c);
}

static void json_close(char c) { out_char(c == '{' ? '}' : ']'); }

static bool is_continuation(u8 c) { return c >> 6 == 2; }

/* Write character c, as in a JSON string. */
static void json_char(u32 c) {
	if (c >= 0x10000) {
		json_char(0xd800 + ((c - 0x10000) >> 10));
		c = 0xdc00 + (c & 0x3ff);
	}
	if (c == '"' || c == '\\') out_char('\\');
	if (c >= ' ' && c < 127) return out_char((char)c);
	out_str("\\u");
	out_base(c, 4, 4);
}

/* Return the byte at *p of a string that out_quoted() wrote, and move *p behind it. */
static u8 unescaped(const u8 **p, const u8 *end) {
	u8 c = *(*p)++, v = 0;
	const char *at;
	if (c != '\\' || *p == end) return c;
	c = *(*p)++;
	at = str_chr("tnvfr", (char)c);
	if (at) return (u8)('\t' + (at - "tnvfr"));
	if (c == 'x') {
		for (u32 i = 0; i < 2 && *p < end; i++, ++*p)
			v = (u8)(v << 4 | (**p > '9' ? **p - 'a' + 10 : **p - '0'));
		return v;
	}
	if (c < '0' || c > '7') return c;
	v = (u8)(c - '0');
	for (u32 i = 0; i < 2 && *p < end && **p >= '0' && **p <= '7'; i++, ++*p)
		v = (u8)(v << 3 | (**p - '0'));
	return v;
}

/* Return the character that begins with the byte c, which was before *p, and move *p behind it if
   it has more bytes. *valid becomes false if they are no UTF-8; then return c. */
static u32 utf8_char(u8 c, const u8 **p, const u8 *end, bool *valid) {
	u32 more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1, v = c & (0x3fu >> more);
	const u8 *at = *p;
	if (c < 128) return c;
	if (c >= 0xc2 && c <= 0xf4) {
		u32 n = 0;
		for (; n < more && at < end; n++) {
			u8 next = unescaped(&at, end);
			if (!is_continuation(next)) break;
			v = v << 6 | (next & 63);
		}
		if (n == more && v >= (more == 3 ? 0x10000u : more == 2 ? 0x800u : 128u) &&
			v < 0x110000 && v >> 11 != 0x1b) {
			*p = at;
			return v;
		}
	}
	*valid = false;
	return c;
}

/* Take the quotes from the string from *p to *end. */
static void unquote(const u8 **p, const u8 **end) {
	if (*end - *p < 2 || **p != '"') return;
	++*p;
	--*end;
}

/* Write the string that out_quoted() wrote from p to end. Bytes that are no UTF-8 appear as the
   characters of the same numbers. */
static void json_string(const u8 *p, const u8 *end) {
	bool valid = true;
	unquote(&p, &end);
	out_char('"');
	while (p < end) {
		u8 c = unescaped(&p, end);
		json_char(utf8_char(c, &p, end, &valid));
	}
	out_char('"');
}

/* Return whether such a string is UTF-8. */
static bool is_utf8(const u8 *p, const u8 *end) {
	bool valid = true;
	while (p < end && valid) {
		u8 c = unescaped(&p, end);
		utf8_char(c, &p, end, &valid);
	}
	return valid;
}

/* Write such a string in hexadecimal. */
static void json_hex(const u8 *p, const u8 *end) {
	unquote(&p, &end);
	out_char('"');
	while (p < end) out_base(unescaped(&p, end), 4, 2);
	out_char('"');
}

static void json_key(const char *name) {
	json_comma();
	out_char('"');
	for (; *name; name++) json_char((u8)*name);
	out_str("\":");
}

/* Write a member: a string (NULL: null), a number, true or false. */
static void json_str(const char *name, const char *s) {
	json_key(name);
	if (!s) return out_str("null");
	out_char('"');
	for (; *s; s++) json_char((u8)*s);
	out_char('"');
}

static void json_num(const char *name, s64 n) {
	json_key(name);
	out_dec(n);
}

static void json_bool(const char *name, bool b) {
	json_key(name);
	out_str(b ? "true" : "false");
}

/* Write a member: an address, or another value that is shown in hexadecimal. */
static void json_address(const char *name, u64 v) {
	json_key(name);
	out_str("\"0x");
	out_base(v, 4, 1);
	out_char('"');
}

/* Say that there were more lines, or records, than could be kept. */
static void out_lost(u64 n) {
	if (!opt.json) {
		out_fmt("... %u lines more did not fit\n", n);
		return;
	}
	json_open('{');
	json_str("type", "lost");
	json_num("count", (s64)n);
	json_close('{');
	out_char('\n');
}

/* ---- marked text as JSON */

/* Return the end of what begins at p: of a group with its marks, of a string, of text between
   marks, or of a single mark. */
static const u8 *piece_end(const u8 *p, const u8 *end) {
	u32 depth = 0;
	enum mark m = *p++;
	switch (m) {
	case MARK_OPEN:
		for (depth = 1; p < end && depth; p++) {
			depth += *p == MARK_OPEN;
			depth -= *p == MARK_CLOSE;
		}
		return MIN(p, end);
	case MARK_PUNCTUATION:
	case MARK_LABEL:
	case MARK_MEMBER:
		while (p < end && *p != MARK_TEXT) p++;
		return p + (p < end);
	case MARK_STRING:
		while (p < end && *p != MARK_UNSTRING) p++;
		return p + (p < end);
	default:
		while (m >= ' ' && p < end && *p >= ' ') p++;
		return p;
	}
}

/* Return the end of the element, or of the label of one, that begins at p. */
static const u8 *element_end(const u8 *p, const u8 *end) {
	while (p < end && *p != MARK_NEXT && *p != MARK_CLOSE) p = piece_end(p, end);
	return p;
}

static bool is_piece(const u8 *p, const u8 *end, enum mark m) { return p < end && *p == m; }

/* Write text without its marks. */
static void json_text(const u8 *p, const u8 *end) {
	for (; p < end; p++) {
		if (*p == MARK_OPEN) p++;
		else if (*p == MARK_MEMBER) p = piece_end(p, end) - 1;
		else if (*p >= ' ') json_char(*p);
	}
}

/* The same as a string. */
static void json_text_string(const u8 *p, const u8 *end) {
	out_char('"');
	json_text(p, end);
	out_char('"');
}

/* Take from *p, *end the marks of a group, its brackets and blanks around it. */
static void inside(const u8 **p, const u8 **end) {
	const u8 *last = *end;
	*p = MIN(*p + 2, *end);
	if (is_piece(*p, *end, MARK_PUNCTUATION)) *p = piece_end(*p, *end);
	if (last == *p || last[-1] != MARK_CLOSE) return;
	do last--;
	while (last > *p && *last != MARK_PUNCTUATION);
	*end = last;
}

/* What belongs to a value, and what is the value: at most two pieces, else it is an expression. */
struct value {
	const u8 *core[2], *core_end[2];
	const u8 *change; /* MARK_CHANGE, behind the old value */
	u32 pieces;
	bool expression, cut, more, noted;
};

/* The groups that belong to a value beside them, and the name of the member that they become. */
static const char *note_name(enum group g) {
	switch (g) {
	case G_PATH: return "path";
	case G_INDEX: return "index";
	case G_COMMENT:
	case G_REMARK:
	case G_NOTE:
	case G_REASON: return "comment";
	default: return NULL;
	}
}

/* Find out what the pieces from p to end are. */
static struct value value_of(const u8 *p, const u8 *end) {
	struct value v = {.pieces = 0};
	for (const u8 *next; p < end; p = next) {
		next = piece_end(p, end);
		switch (*p) {
		case MARK_PUNCTUATION:
		case MARK_TEXT:
		case MARK_NEXT:
		case MARK_LABEL:
		case MARK_UNSTRING:
		case MARK_MEMBER: continue;
		case MARK_CHANGE:
			v.change = p;
			continue;
		case MARK_MORE: v.more = true; continue;
		case MARK_CUT: v.cut = true; continue;
		case MARK_OPERATOR: v.expression = true; continue;
		case MARK_OPEN:
			if (note_name((enum group)(p[1] - ' '))) {
				v.noted = true;
				continue;
			}
		}
		if (v.pieces < 2) {
			v.core[v.pieces] = p;
			v.core_end[v.pieces] = next;
		}
		v.pieces++;
	}
	return v;
}

static void json_element(const u8 *p, const u8 *end, u32 depth);

/* An element: its name with the mark, or NULL, and the value. */
struct element {
	const u8 *name, *p, *end;
};

/* Find the next element from *at on, and move *at behind it. Return false if there is none. */
static bool next_element(const u8 **at, const u8 *end, struct element *e) {
	const u8 *p = *at, *last = p;
	while (p < end && last == p) {
		if (*p == MARK_NEXT && is_piece(++p, end, MARK_PUNCTUATION)) p = piece_end(p, end);
		last = element_end(p, end);
		if (last == p) p += is_piece(p, end, MARK_CLOSE);
		if (last < p) last = p;
	}
	*at = last;
	if (last == p) return false;
	*e = (struct element){NULL, p, last};
	if (*p != MARK_LABEL && *p != MARK_MEMBER) return true;
	e->name = p;
	e->p = piece_end(p, last);
	return true;
}

/* Write the name of an element. */
static void json_name(const struct element *e) {
	json_text_string(e->name + 1, e->p - 1 - (*e->name == MARK_LABEL));
}

/* Write text, with a name, as a member that is a string. */
static void json_plain(const char *name, const u8 *p, const u8 *end) {
	json_key(name);
	json_text_string(p, end);
}

/* Return whether the value from p to end is a group of kind g, and set *in, *in_end to its
   elements. */
static bool is_group(const u8 *p, const u8 *end, enum group g, const u8 **in, const u8 **in_end) {
	struct value v = value_of(p, end);
	if (v.pieces != 1 || v.expression || v.noted || v.change) return false;
	*in = v.core[0];
	*in_end = v.core_end[0];
	if (**in != MARK_OPEN || (*in)[1] != ' ' + g) return false;
	inside(in, in_end);
	return true;
}

static void json_flag(const u8 *p, const u8 *end, u32 depth);

/* Write the elements of a group of kind g, from p to end. members: they have names. */
static void json_items(enum group g, const u8 *p, const u8 *end, bool members, u32 depth) {
	struct element e;
	while (next_element(&p, end, &e)) {
		if (e.name) {
			json_comma();
			json_name(&e);
			out_char(':');
		} else if (members) {
			json_key("...");
		}
		if (g == G_FLAGS) json_flag(e.p, e.end, depth);
		else json_element(e.p, e.end, depth);
	}
}

/* Write the value from p to end, which is an element of a set of flags: if it is one, too, its
   elements. */
static void json_flag(const u8 *p, const u8 *end, u32 depth) {
	const u8 *in, *in_end;
	if (depth < NEST && is_group(p, end, G_FLAGS, &in, &in_end))
		json_items(G_FLAGS, in, in_end, false, depth + 1);
	else json_element(p, end, depth);
}

/* Write a group of kind g whose elements are from p to end: an object if they have names, else an
   array. A single expression stands for itself. */
static void json_group(enum group g, const u8 *p, const u8 *end, u32 depth) {
	bool members = false;
	u32 n = 0;
	struct value v;
	for (const u8 *q = p; q < end; q = piece_end(q, end)) {
		members |= *q == MARK_LABEL || *q == MARK_MEMBER;
		n += *q == MARK_NEXT && q > p;
	}
	v = value_of(p, end);
	if (!n && !members && ((g == G_FLAGS && v.expression) || (g == G_STRUCT && v.pieces)))
		return json_element(p + is_piece(p, end, MARK_NEXT), end, depth);
	json_open(members ? '{' : '[');
	json_items(g, p, end, members, depth);
	json_close(members ? '{' : '[');
}

/* Write text as a number if it is one, NULL as null, else as a string. */
static void json_atom(const u8 *p, const u8 *end) {
	const u8 *q;
	while (p < end && *p == ' ') p++;
	while (p < end && end[-1] == ' ') end--;
	q = p + is_piece(p, end, '-');
	json_comma();
	if (q < end && (*q != '0' || q + 1 == end)) {
		while (q < end && is_digit((char)*q)) q++;
		if (q == end && q > p) {
			while (p < end) out_char((char)*p++);
			return;
		}
	}
	if (end - p == 4 && !memcmp(p, "NULL", 4)) return out_str("null");
	json_text_string(p, end);
}

/* Write a macro with arguments: of those that only convert, what they convert. */
static void json_function(const struct value *v, u32 depth) {
	const u8 *p = v->core[1], *end = v->core_end[1], *last, *string = NULL;
	u32 n = 0;
	inside(&p, &end);
	if (is_piece(p, end, MARK_NEXT)) p++;
	for (const u8 *q = p; q < end; q = piece_end(q, end)) {
		n += *q == MARK_NEXT;
		if (*q == MARK_STRING) string = q;
	}
	if (*v->core[0] == 'h' || *v->core[0] == 'i') {
		if (string) return json_element(string, piece_end(string, end), depth);
		last = element_end(p, end);
		if (!n) return json_element(p, last, depth);
	}
	json_open('{');
	json_key("function");
	json_atom(v->core[0], v->core_end[0]);
	json_key("args");
	json_group(G_ARGS, p, end, depth);
	json_close('{');
}

/* Write the values from p to end that | separates, as an array; return false if there is none. */
static bool json_alternatives(const u8 *p, const u8 *end, u32 depth) {
	const u8 *from = p;
	bool any = false;
	for (const u8 *next; p < end; p = next) {
		next = piece_end(p, end);
		if (*p != MARK_OPERATOR || !is_piece(next, end, '|')) continue;
		if (!any) json_open('[');
		any = true;
		json_flag(from, p, depth);
		from = ++next;
	}
	if (!any) return false;
	json_flag(from, end, depth);
	json_close('[');
	return true;
}

/* Write an expression: with ~ in front of it, or | in it, as an object or an array, else as
   text. */
static void json_expression(const struct value *v, const u8 *p, const u8 *end, u32 depth) {
	const u8 *core = v->core[0];
	if (depth < NEST && v->pieces == 2 && *core == '~' && *v->core[1] == MARK_OPEN) {
		json_open('{');
		json_key("not");
		json_element(v->core[1], v->core_end[1], depth + 1);
		json_close('{');
	} else if (depth >= NEST || !json_alternatives(p, end, depth + 1)) {
		json_comma();
		json_text_string(p, end);
	}
}

/* Write a value without what belongs to it. p, end: all of it. */
static void json_core(const struct value *v, const u8 *p, const u8 *end, u32 depth) {
	const u8 *core = v->core[0], *core_end = v->core_end[0];
	enum group g = v->pieces && *core == MARK_OPEN ? (enum group)(core[1] - ' ') : G_ARGS;
	bool one = v->pieces == 1 && !v->expression;
	if (!v->pieces && v->more) {
		json_comma();
		return out_str("true");
	}
	if (depth < NEST && v->pieces == 2 && !v->expression && *core >= ' ' &&
		*v->core[1] == MARK_OPEN && v->core[1][1] == ' ' + G_ARGS)
		return json_function(v, depth + 1);
	if (one && *core == MARK_STRING) {
		json_comma();
		json_string(core + 1, core_end - 1);
	} else if (one && *core >= ' ') {
		json_atom(core, core_end);
	} else if (one && depth < NEST && g != G_EITHER) {
		inside(&core, &core_end);
		json_group(g, core, core_end, depth + 1);
	} else if (!v->pieces) {
		json_comma();
		out_str("null");
	} else {
		json_expression(v, p, end, depth);
	}
}

/* Write what belongs to a value, as members. p, end: all of it. */
static void json_notes(const struct value *v, const u8 *p, const u8 *end) {
	for (const u8 *next; p < end; p = next) {
		const u8 *in = p, *in_end;
		const char *name = NULL;
		next = in_end = piece_end(p, end);
		if (*p == MARK_OPEN) name = note_name((enum group)(p[1] - ' '));
		if (!name) continue;
		inside(&in, &in_end);
		json_plain(name, in, in_end);
	}
	if (v->cut || (v->more && v->pieces)) json_bool("cut", true);
}

/* Return whether a value is a string of bytes that are no UTF-8. */
static bool is_bytes_string(const struct value *v) {
	return v->pieces == 1 && *v->core[0] == MARK_STRING && !v->expression &&
	       !is_utf8(v->core[0] + 1, v->core_end[0] - 1);
}

/* Write the value from p to end as a member of the object that is open, and what belongs to it as
   further members. */
static void json_value(const char *name, const u8 *p, const u8 *end, u32 depth) {
	struct value v = value_of(p, end);
	if (v.change && depth < NEST) {
		json_key("old");
		json_element(p, v.change, depth + 1);
		p = v.change + 1;
		v = value_of(p, end);
	}
	json_key(name);
	json_core(&v, p, end, depth);
	json_notes(&v, p, end);
	if (is_bytes_string(&v)) {
		json_key("bytes");
		json_hex(v.core[0] + 1, v.core_end[0] - 1);
	}
}

/* Write the element from p to end: a value, or an object if there is more to it. */
static void json_element(const u8 *p, const u8 *end, u32 depth) {
	struct value v = value_of(p, end);
	bool more = v.more && !v.pieces;
	bool whole = !v.noted && !v.cut && !v.change && !(v.more && v.pieces) &&
		     !is_bytes_string(&v);
	if (whole && !(more && out->data[out->len - 1] != ':'))
		return json_core(&v, p, end, depth);
	json_open('{');
	json_value(more ? "..." : "value", p, end, depth);
	json_close('{');
}

/* Write the notes among the groups from p to end as one string, or null. */
static void json_comments(const char *name, const u8 *p, const u8 *end) {
	bool any = false;
	json_key(name);
	for (const u8 *next; p < end; p = next) {
		const u8 *in = p, *in_end;
		next = in_end = piece_end(p, end);
		if (*p != MARK_OPEN || (p[1] != ' ' + G_NOTE && p[1] != ' ' + G_REASON)) continue;
		out_str(any ? ", " : "\"");
		any = true;
		inside(&in, &in_end);
		json_text(in, in_end);
	}
	out_str(any ? "\"" : "null");
}

/* ---- colours */

/* Return whether the trace has colours: as --color says, or by default on a terminal that has them,
   unless NO_COLOR is set. */
static bool wants_colors(void) {
	const char *term = env_value("TERM"), *no_color = env_value("NO_COLOR");
	u8 termios[64];

	if (opt.json) return false;
	if (opt.color != COLOR_AUTO) return opt.color == COLOR_ALWAYS;
	if (no_color || opt.separate) return false;
	if (!term || !*term || has_word("dumb unknown", term)) return false;
	return !failed(sys(NR_ioctl, trace_out.fd, TCGETS, termios));
}

/* Set a colour as an entry of STRACE_COLORS says: "key=SGR". Return false if it is invalid. */
static bool set_color(const char *entry) {
	const char *eq = str_chr(entry, '='), *sgr;
	int key;

	if (!eq) return false;
	sgr = eq + 1;
	key = word_index(ink_keys, str_dup(entry, (u64)(eq - entry)));
	for (const char *p = sgr; *p; p++)
		if (!is_digit(*p) && *p != ';') return false;
	if (key < 0) return false;
	colors[key] = str_eq(sgr, "0") ? "" : sgr;
	return true;
}

/* Set the colours of the trace: none, the default ones, or those of STRACE_COLORS,
   "key=SGR:...". */
static void choose_colors(void) {
	static const char *const defaults[] = {
		"33", "39", "35", "1;34", "34", "36", "", "32", "31"};
	const char *chosen = env_value("STRACE_COLORS");

	if (!wants_colors()) return;
	memcpy(colors, defaults, sizeof colors);
	while (chosen && *chosen) {
		const char *end = str_chr(chosen, ':'), *entry;
		if (!end) end = chosen + str_len(chosen);
		entry = str_dup(chosen, (u64)(end - chosen));
		if (!set_color(entry)) warn("STRACE_COLORS: '%s' is not understood", entry);
		chosen = *end ? end + 1 : end;
	}
}

/* ---- files */

/* Move a descriptor to 64 or above, out of the way of the program's, and return it; fd itself if
   that fails. */
static int move_fd(int fd) {
	s64 high = sys(NR_fcntl, fd, F_DUPFD_CLOEXEC, 64);
	if (failed(high)) return fd;
	sys_close(fd);
	return (int)high;
}

/* Exit because a file of the trace cannot be opened. Nothing is written to it, and so nothing
   opened, again. */
static NORETURN void open_failed(const char *name, int err) {
	trace_out.broken = true;
	die("Can't fopen '%s': %s", name, errno_text(err));
}

/* Open the file of -o. Return false if it is a device that does not exist yet: the next flush tries
   again, as devtmpfs may appear. Exit on other errors, and when the buffer is full. */
static bool output_open(void) {
	bool device = after(opt.output, "/dev/") != NULL;
	int flags = O_WRONLY | O_CLOEXEC | O_NOCTTY | (device ? 0 : O_CREAT) |
		    (opt.append ? O_APPEND : O_TRUNC);
	s64 fd;
	as_user(true);
	fd = sys_open(opt.output, flags, 0666);
	as_user(false);
	if (failed(fd)) {
		if (device && (fd == -ENOENT || fd == -EIO || fd == -ENXIO) &&
			trace_out.len < OUT_SIZE)
			return false;
		open_failed(opt.output, (int)-fd);
	}
	trace_out.fd = move_fd((int)fd);
	trace_out.record = str_eq(opt.output, "/dev/kmsg") ? 900 : 0;
	return true;
}

static NORETURN void no_memory(void) { die("out of memory"); }

/* ---- numbers and their names: -X */

/* The values of opt.style outside the texts that are open; open_text() and close_text() change
   them. */
static u8 text_style[8], texts;

/* Begin the text that v stands for. Depending on -X print before it v, as number() does, and put
   the text in a comment. Return false if there is to be no text; otherwise the caller prints it, in
   which -X has no effect, and calls close_text(). */
static bool open_text(u64 v, void (*number)(u64)) {
	if (opt.style != STYLE_ABBREV) number(v);
	if (opt.style == STYLE_RAW) return false;
	if (opt.style == STYLE_VERBOSE) out_begin(G_COMMENT);
	text_style[texts++] = opt.style;
	opt.style = STYLE_ABBREV;
	return true;
}

static void close_text(void) {
	opt.style = text_style[--texts];
	if (opt.style == STYLE_VERBOSE) out_end();
}

/* Print a constant: v as number() does, its name, or both, as -X says. */
static void out_constant(u64 v, void (*number)(u64), const char *name) {
	if (!open_text(v, number)) return;
	out_name("", name);
	close_text();
}

/* Print an address. */
static void print_ptr(u64 v) {
	ink_to(INK_ARGVAL);
	if (v) out_hex(v);
	else out_str("NULL");
}

/* Print v as signed, and its lower 32 bits as signed. */
static void out_sdec(u64 v) { out_dec((s64)v); }

static void out_s32(u64 v) { out_dec((s32)v); }

static void out_u32(u64 v) { out_udec((u32)v); }

/* ------------------------------------------------------------------ 7. Items
 *
 * An item is one value: NAME(member, ...), where NAME is a kind or one of the macros below, and
 * member the name that is shown. A row is a list of items: an array of u64 words that ends with 0.
 * An item is one word, or two when its kind has a reference (kind >= K_REF):
 *
 *	word 1   bits 0-47 name, 48-54 kind, 55 FILLED, 56-61 p, 62 NONZERO, 63 HIDE
 *	word 2   bits 0-47 set, struct, choice or function, 48-63 q
 *
 * p and q mean what the kind says: how wide a set's value is, which item holds a length, how many
 * elements an inline array has. Members lie where natural alignment puts them; a long and a pointer
 * are 4 bytes, and 8-byte integers aligned to 4, when the tracee is an i386 one.
 */

/* clang-format off */
/* What an item of a row can be: K(name, bytes, use, printer).
 *
 * bytes     of a member of a struct; 0: as many as a long, or what the item says
 * use       V an unsigned value, S a signed one, B bytes of the struct itself. Of pointers, when
 *           what they point to is shown: E at entry, X at exit, T at both, O at exit, but its
 *           address when the call failed
 * printer   the function item_printer prints it
 *
 * From FLAGS on a second word follows. gen_syscalls.sh reads the bytes here. */
#define KINDS(K) \
	K(END, 0, V, none) \
	K(S8, 1, S, dec) \
	K(U8, 1, V, udec) \
	K(X8, 1, V, hex) \
	K(S16, 2, S, dec) \
	K(U16, 2, V, udec) \
	K(X16, 2, V, hex) \
	K(S32, 4, S, dec) \
	K(U32, 4, V, udec) \
	K(X32, 4, V, hex) \
	K(S64, 8, S, dec) \
	K(U64, 8, V, udec) \
	K(X64, 8, V, hex) \
	K(LONG, 0, S, dec) \
	K(ULONG, 0, V, udec) \
	K(XLONG, 0, V, hex) \
	K(PTR, 0, V, ptr) \
	K(FD, 4, S, fd) \
	K(DIRFD, 4, S, dirfd) \
	K(PID, 4, S, pid) \
	K(PGID, 4, S, pgid) \
	K(SID, 4, S, sid) \
	K(UID, 4, V, uid) \
	K(UID16, 2, V, uid) \
	K(MODE, 4, V, mode) \
	K(STMODE, 4, V, stmode) \
	K(STMODE16, 2, V, stmode) \
	K(DEV, 8, V, dev) \
	K(DEV32, 4, V, dev) \
	K(SIGNAL, 4, S, signal) \
	K(BE16, 2, V, be16) \
	K(BE32, 4, V, be32) \
	K(IFINDEX, 4, V, ifindex) \
	K(IN4, 4, V, in4) \
	K(IN6, 0, B, in6) \
	K(SIGMASK, 8, V, sigmask) \
	K(PAD, 0, V, none) \
	K(AT, 0, V, none) \
	K(FROM, 0, V, none) \
	K(WHEN, 0, V, none) \
	K(UNLESS, 0, V, none) \
	K(IF, 0, V, none) \
	K(ELSE, 0, V, none) \
	K(PATH, 0, E, path) \
	K(STR, 0, E, str) \
	K(OUT_STR, 0, O, str) \
	K(OUT_PATH, 0, O, path) \
	K(BUF, 0, E, buf) \
	K(OUT_BUF, 0, O, buf) \
	K(ARGV, 0, E, argv) \
	K(ENVP, 0, E, envp) \
	K(SIGSET, 0, E, sigset) \
	K(OUT_SIGSET, 0, O, sigset) \
	K(INLEN, 0, X, inlen) \
	K(FLAGS, 0, V, flags) \
	K(ENUM, 0, V, enum) \
	K(ENUMD, 0, S, enumd) \
	K(SELECT, 0, V, select) \
	K(CHARS, 0, B, chars) \
	K(HEXBYTES, 0, B, hexbytes) \
	K(SUB, 0, B, sub) \
	K(VEC, 0, B, vec) \
	K(TAIL, 0, B, tail) \
	K(IN, 0, E, in) \
	K(OUT, 0, O, in) \
	K(OUT_NULL, 0, O, in) \
	K(INOUT, 0, T, inout) \
	K(GROW, 0, T, parts) \
	K(TURN, 0, T, parts) \
	K(OUT_INTR, 0, X, out_intr) \
	K(OUT_RET, 0, X, out_ret) \
	K(ARRAY, 0, E, array) \
	K(OUT_ARRAY, 0, O, array) \
	K(IN_SIZED, 0, E, sized) \
	K(OUT_SIZED, 0, O, sized) \
	K(EXIT_SIZED, 0, X, sized) \
	K(NEST, 0, B, nest) \
	K(LIST, 0, B, list) \
	K(INDEXED, 0, B, list) \
	K(CALL, 0, E, call) \
	K(OUT_CALL, 0, X, call) \
	K(INOUT_CALL, 0, T, call) \
	K(INLINE, 0, B, call) \
	K(NUM, 0, V, call)
#define K_NAME(name, ...) K_##name,
enum kind { KINDS(K_NAME) K_COUNT, K_REF = K_FLAGS };
enum { USE_V, USE_S, USE_B, USE_E, USE_X, USE_O, USE_T };

/* the item that holds a count; RET: the return value */
enum {
	A0, A1, A2, A3, A4, A5, A6, RET, TWO, PAGES /* of A1 bytes */, ARG3 /* of the call */,
	PAIR = 24 /* two, of which none is shown unless both can be read */,
	FIT /* the return value, but no more than the next item says */,
	COLOURS = 28 /* bytes of a palette */, SCREEN /* of a screen map */, SECTOR, FONT
};
enum { W4, W1, W2, W8, WL }; /* how wide a set's value is in bytes; WL: a long */
#define HIDE_BIT	0x80
#define NONZERO_BIT	0x40
#define NOTED_BIT	0x08
#define WHOLE_BIT	0x01
#define APART_BIT	0x10
#define WORD(ptr, k, p)	((u64)(ptr) + ((u64)(k) << 48) + ((u64)(p) << 56))
#define REF(ptr, q)	((u64)(ptr) + ((u64)(q) << 48))
#define ITEM(n, k, p)	WORD(#n, k, p)

/* Numbers: signed, unsigned, hexadecimal; of so many bits, or of a long. */
#define S8(n)		ITEM(n, K_S8, 0)
#define U8(n)		ITEM(n, K_U8, 0)
#define X8(n)		ITEM(n, K_X8, 0)
#define S16(n)		ITEM(n, K_S16, 0)
#define U16(n)		ITEM(n, K_U16, 0)
#define X16(n)		ITEM(n, K_X16, 0)
#define S32(n)		ITEM(n, K_S32, 0)
#define INT(n)		ITEM(n, K_S32, 0)
#define U32(n)		ITEM(n, K_U32, 0)
#define X32(n)		ITEM(n, K_X32, 0)
#define S64(n)		ITEM(n, K_S64, 0)
#define LOFF(n)		ITEM(n, K_S64, 0)
#define U64(n)		ITEM(n, K_U64, 0)
#define X64(n)		ITEM(n, K_X64, 0)
#define LONG(n)		ITEM(n, K_LONG, 0)
#define OFF(n)		ITEM(n, K_LONG, 0)
#define ULONG(n)	ITEM(n, K_ULONG, 0)
#define SIZE(n)		ITEM(n, K_ULONG, 0)
#define XLONG(n)	ITEM(n, K_XLONG, 0)
#define PTR(n)		ITEM(n, K_PTR, 0)	/* an address, or NULL */

/* Numbers that stand for something. */
#define FD(n)		ITEM(n, K_FD, 0)
#define DIRFD(n)	ITEM(n, K_DIRFD, 0)	/* AT_FDCWD */
#define PID(n)		ITEM(n, K_PID, 0)
#define PGID(n)		ITEM(n, K_PGID, 0)
#define SID(n)		ITEM(n, K_SID, 0)
#define UID(n)		ITEM(n, K_UID, 0)
#define GID(n)		ITEM(n, K_UID, 0)
#define UID16(n)	ITEM(n, K_UID16, 0)
#define MODE(n)		ITEM(n, K_MODE, 0)	/* 0644 */
#define STMODE(n)	ITEM(n, K_STMODE, 0)	/* S_IFREG|0644 */
#define STMODE16(n)	ITEM(n, K_STMODE16, 0)
#define DEV(n)		ITEM(n, K_DEV, 0)	/* makedev(0x8, 0x1), of 64 bits */
#define DEV32(n)	ITEM(n, K_DEV32, 0)
#define SIGNAL(n)	ITEM(n, K_SIGNAL, 0)
#define BE16(n)		ITEM(n, K_BE16, 0)	/* htons(80) */
#define BE32(n)		ITEM(n, K_BE32, 0)	/* htonl(80) */
#define IFINDEX(n)	ITEM(n, K_IFINDEX, 0)	/* if_nametoindex("lo"), an int */
#define IN4(n)		ITEM(n, K_IN4, 0)	/* inet_addr("1.2.3.4"), 4 bytes */
#define IN6(n)		ITEM(n, K_IN6, 0)	/* inet_pton(AF_INET6, "::1"), 16 bytes */
#define SIGMASK(n)	ITEM(n, K_SIGMASK, 0)	/* the kernel's signal set of 8 bytes, inline */
#define PAD(bytes)	WORD("", K_PAD, bytes)	/* not shown; among arguments a whole register */

/* Values of the set s: flags, or one name. The digits are the width in bits, L: a long. */
#define FLAGS(n, s)	ITEM(n, K_FLAGS, W4), REF(&set_##s, 0)
#define FLAGS8(n, s)	ITEM(n, K_FLAGS, W1), REF(&set_##s, 0)
#define FLAGS16(n, s)	ITEM(n, K_FLAGS, W2), REF(&set_##s, 0)
#define FLAGS64(n, s)	ITEM(n, K_FLAGS, W8), REF(&set_##s, 0)
#define FLAGSL(n, s)	ITEM(n, K_FLAGS, WL), REF(&set_##s, 0)
#define ENUM(n, s)	ITEM(n, K_ENUM, W4), REF(&set_##s, 0)
#define ENUM8(n, s)	ITEM(n, K_ENUM, W1), REF(&set_##s, 0)
#define ENUM16(n, s)	ITEM(n, K_ENUM, W2), REF(&set_##s, 0)
#define ENUM64(n, s)	ITEM(n, K_ENUM, W8), REF(&set_##s, 0)
#define ENUML(n, s)	ITEM(n, K_ENUM, WL), REF(&set_##s, 0)
#define ENUMD(n, s)	ITEM(n, K_ENUMD, W4), REF(&set_##s, 0)	/* without a name: in decimal */
#define ENUMD16(n, s)	ITEM(n, K_ENUMD, W2), REF(&set_##s, 0)

/* An operation, which chooses the items that follow it: see CHOICE. */
#define SELECT(n, c)	ITEM(n, K_SELECT, W4), REF(&choice_##c, 0)
#define SELECTL(n, c)	ITEM(n, K_SELECT, WL), REF(&choice_##c, 0)

/* Pointers to strings and bytes; len is the index of the item that has the length. */
#define PATH(n)		ITEM(n, K_PATH, 0)	/* always whole */
#define OUT_PATH(n)	ITEM(n, K_OUT_PATH, 0)
#define STR(n)		ITEM(n, K_STR, 0)	/* up to its NUL, cut at -s */
#define OUT_STR(n)	ITEM(n, K_OUT_STR, 0)
#define BUF(n, len)	ITEM(n, K_BUF, len)
#define OUT_BUF(n, len)	ITEM(n, K_OUT_BUF, len)
#define HEXBUF(n, len)	ITEM(n, K_BUF, 0x20 | (len))		/* always as "\x1f" */
#define OUT_HEXBUF(n, len) ITEM(n, K_OUT_BUF, 0x20 | (len))
#define ARGV(n)		ITEM(n, K_ARGV, 0)
#define ENVP(n)		ITEM(n, K_ENVP, 0)
#define SIGSET(n, len)	ITEM(n, K_SIGSET, len)
#define OUT_SIGSET(n, len) ITEM(n, K_OUT_SIGSET, len)
#define INLEN(n)	ITEM(n, K_INLEN, 0)	/* to an int read before and after: [128 => 16] */
#define INSIZE(n)	ITEM(n, K_INLEN, 2)	/* unsigned */
#define SOCKLEN(n)	ITEM(n, K_INLEN, 1)	/* but an address when the item before is NULL */

/* Pointers to structs. */
#define IN(n, st)	ITEM(n, K_IN, 0), REF(st_##st, 0)
#define OUT(n, st)	ITEM(n, K_OUT, 0), REF(st_##st, 0)
/* An address, unless the next argument is this number, below 64. */
#define IN_IF(n, st, next) ITEM(n, K_IN, next), REF(st_##st, 0)
#define OUT_IF(n, st, next) ITEM(n, K_OUT, next), REF(st_##st, 0)
#define OUT_NULL(n, st)	ITEM(n, K_OUT_NULL, 0), REF(st_##st, 0)	/* NULL is shown at entry */
#define INOUT(n, st)	ITEM(n, K_INOUT, 0), REF(st_##st, 0)	/* {...} => {...} */
#define GROW(n, st)	ITEM(n, K_GROW, 0), REF(st_##st, 0)	/* adds FILLED members at exit */
#define TURN(n, st)	ITEM(n, K_TURN, 0), REF(st_##st, 0)	/* {...} => {FILLED members} */
#define TURN_PTR(n, st)	ITEM(n, K_TURN, 1), REF(st_##st, 0)	/* when the call fails => addr */
#define OUT_INTR(n, st)	ITEM(n, K_OUT_INTR, 0), REF(st_##st, 0)	/* filled when interrupted */
#define OUT_RET(n, st)	ITEM(n, K_OUT_RET, 0), REF(st_##st, 0)	/* filled when it returns > 0 */
#define ARRAY(n, st, count) ITEM(n, K_ARRAY, count), REF(st_##st, 0)
#define HIDE_ARRAY(n, st, count) ITEM(n, K_ARRAY, 0x20 | (count)), REF(st_##st, 0) /* for -v */
#define OUT_ARRAY(n, st, count) ITEM(n, K_OUT_ARRAY, count), REF(st_##st, 0)
/* One whose size another item has; EXIT_SIZED: shown at exit, whatever the call returns. */
#define IN_SIZED(n, st, size) ITEM(n, K_IN_SIZED, size), REF(st_##st, 0)
#define OUT_SIZED(n, st, size) ITEM(n, K_OUT_SIZED, size), REF(st_##st, 0)
#define EXIT_SIZED(n, st, size) ITEM(n, K_EXIT_SIZED, size), REF(st_##st, 0)

/* Members that are bytes of the struct itself. */
#define CHARS(n, size)	ITEM(n, K_CHARS, 0), REF(0, size)	/* a char array, up to its NUL */
#define HEXBYTES(n, size) ITEM(n, K_HEXBYTES, 0), REF(0, size)	/* as "\x00\x1f" */
#define SUB(n, st)	ITEM(n, K_SUB, 0), REF(st_##st, 0)	/* a struct */
#define VEC(n, st, count) ITEM(n, K_VEC, 0), REF(st_##st, count) /* an array of structs */
#define TAIL(n, st, count) ITEM(n, K_TAIL, count), REF(st_##st, 0) /* structs behind the struct */
#define TAIL_MAX(n, st, count, max) ITEM(n, K_TAIL, count), REF(st_##st, max + 1) /* without -v */
#define TAIL_NULL(n, st, count) TAIL_MAX(n, st, count, 0xfffe) /* NULL when there are none */
/* count bytes as "\x00\x1f", at most max, behind the struct */
#define TAILBYTES(n, count, max) ITEM(n, K_TAIL, count), REF(0, max)

/* The payload of a netlink message or attribute: attributes; structs that fill it; numbers, each
   with the name of its index. */
#define NEST(n, c)	ITEM(n, K_NEST, 0), REF(&choice_##c, 0)
#define LIST(n, st)	ITEM(n, K_LIST, 0), REF(st_##st, 0)
#define INDEXED(n, set, st) ITEM(n, K_INDEXED, KIND_##st), REF(&set_##set, 0)
enum { KIND_uint, KIND_int = 4, KIND_u64 = 8 };

/* Irregular values, which the function fn prints: what a pointer points to at entry, at exit, at
   both; a member of size bytes by its place, or by its value (size 0: a long). */
#define CALL(n, fn)	ITEM(n, K_CALL, 0), REF(fn, 0)
#define OUT_CALL(n, fn)	ITEM(n, K_OUT_CALL, 0), REF(fn, 0)
#define INOUT_CALL(n, fn) ITEM(n, K_INOUT_CALL, 0), REF(fn, 0)
#define INLINE(n, fn, size) ITEM(n, K_INLINE, 0), REF(fn, size)
#define NUM(n, fn, size) ITEM(n, K_NUM, 0), REF(fn, size)
#define STRING(n)	INLINE(n, print_nla_string, 0)
#define HWADDR(n)	INLINE(n, print_hwaddr, 0)
#define INET(n)		INLINE(n, print_inet, 0)
#define NESTED(n, fn)	ITEM(n, K_INLINE, 1), REF(fn, 0) /* of netlink: attributes or records */

/* Around a member: shown only with -v, else "..."; left out when it is 0. */
#define HIDE(...) ((u64)HIDE_BIT << 56) + __VA_ARGS__
#define NONZERO(...) ((u64)NONZERO_BIT << 56) + __VA_ARGS__
/* A FLAGS or ENUM that is shown as a number, its name in a comment. */
#define NOTED(...) ((u64)NOTED_BIT << 56) + __VA_ARGS__
/* A VEC that is shown whatever -s says. */
#define WHOLE(...) ((u64)WHOLE_BIT << 56) + __VA_ARGS__
/* FLAGS whose enumeration is printed apart from the flags, which matters to -X: 0x1|0x800. */
#define APART(...) ((u64)APART_BIT << 56) + __VA_ARGS__
/* In front of a member, counted by no index: where it lies (amd64, i386), and whether it is shown.
   Indices may point forward: all values are loaded before one is printed. */
#define AT(o64, o32, ...) WORD((u64)(o64) | (u64)(o32) << 24, K_AT, 0), __VA_ARGS__
/* Shown if the struct has more bytes than this (amd64, i386), whether they reach the member or not:
   those that were added to a struct together are shown together. */
#define FROM(o64, o32, ...) WORD((u64)(o64) | (u64)(o32) << 24, K_FROM, 0), __VA_ARGS__
#define END(o64, o32)	AT(o64, o32, PAD(0))	/* the struct is this long */
#define WHEN(i, bits, ...) WORD((u64)(bits), K_WHEN, i), __VA_ARGS__	/* values[i] & bits */
#define UNLESS(i, bits, ...) WORD((u64)(bits), K_UNLESS, i), __VA_ARGS__
/* (values[i] & mask) == v */
#define IF(i, mask, v, ...) WORD((u64)(mask) | (u64)(v) << 24, K_IF, i), __VA_ARGS__
#define ELSE(...) WORD(0, K_ELSE, 0), __VA_ARGS__ /* the WHEN, UNLESS or IF before was not true */
#define FILLED(...) (1ull << 55) + __VA_ARGS__ /* of a GROW or TURN: shown at exit only */

/* A struct's row starts with its size on amd64 (bits 0-31) and its form. */
#define PACKED		(1ull << 32)	/* members without alignment */
#define BARE (1ull << 33) /* one member, printed without its name and braces */
#define OWNSIZE (1ull << 34) /* the first 4 bytes are its length */
#define EXTRA(n) (1ull << 35 | (u64)(n) << 40) /* of a sized one: so many bytes are always shown */
#define ENDLESS (1ull << 36) /* of a sized one: what is beyond is only said to be there */
#define ONEPAGE (1ull << 37) /* of a sized one: with more than a page its address is shown */
#define ATLEAST(n) ((u64)(n) << 40) /* of a sized one: with less bytes its address is shown */
/* A struct, shown as {member=value, ...}; one value, shown alone. */
#define STRUCT(name, size, ...) \
	static const u64 st_##name[] ALIGN8 = { (size) __VA_OPT__(,) __VA_ARGS__, 0 }
#define ELEM(name, size, item...) \
	static const u64 st_##name[] ALIGN8 = { BARE | (size), item, 0 }

/* What calls return. Those from FD_FLAGS on are a number with a text behind: see return_texts. */
enum ret {
	R_NONE, /* of a case: what the call's own row says */
	R_INT, R_UINT, R_LONG, R_HEX, R_OCT, R_FD, R_PID, R_PGID, R_SID, R_UID, R_VOID, R_SHMAT,
	R_FD_FLAGS, R_NSTYPE, R_OPEN_FLAGS, R_SEALS, R_LEASE, R_SECUREBITS, R_XFEATURES,
	R_MEMBARRIER, R_MDWE, R_SPECULATION, R_FP_MODE, R_DEXCR, R_PAC_KEYS, R_SVE, R_SME, R_TAGGED,
	R_RISCV_V, R_DUMPABLE, R_MCE_KILL, R_SCHED, R_POLL, R_SELECT,
	R_SIGNAL, R_TIME, R_TIMEX, R_PERSONALITY, R_IOPRIO, R_THREAD_AREA, R_HANDLER, R_MASK,
	R_OLD_MASK, R_RECVMMSG, R_COUNT
};

struct set;
typedef void print_named(const struct set *set, u64 value);

/* What an operation chooses: for each of its values what the call returns and the items that follow
   the operation. Rows work as the labels of a switch do:

	ALSO(F_SETLK), CASE(F_SETLKW, INT, IN(arg, flock)),

   gives both values of the set the same items, an argument that points to a struct flock. A PAYLOAD
   says what stands behind a type: in a netlink message, an attribute, a control message, a socket
   option. CASE_OF and ALSO_OF take any number in place of a name. The variants lie one behind the
   other in one array of words. */
struct variant {
	u32 value;
	u8 ret;
	bool also; /* it has no items but those of the next one */
	u16 pad;
	u64 items[];
};

struct choice {
	const struct set *set; /* which names the values */
	const u64 *variants;
	u32 size; /* of the variants in words */
	u32 mask; /* the bits that choose, 0: all */
	print_named *print; /* prints the operation */
};

#define ROW(...)		(const u64[]){ __VA_ARGS__ __VA_OPT__(,) 0 }
#define VARIANT(v, ret, also)	((u32)(v) | (u64)(ret) << 32 | (u64)(also) << 40)
#define CASE_OF(v, ret, ...)	VARIANT(v, R_##ret, false), __VA_ARGS__ __VA_OPT__(,) 0
#define CASE(name, ret, ...)	CASE_OF(N_##name, ret, __VA_ARGS__)
#define PAYLOAD(name, ...)	CASE_OF(N_##name, NONE, __VA_ARGS__)
#define ALSO_OF(v)		VARIANT(v, R_NONE, true)
#define ALSO(name)		ALSO_OF(N_##name)
#define CHOICE_BY(name, fn, set, mask, ...) \
	static const u64 variants_##name[] ALIGN8 = { __VA_ARGS__ }; \
	static const struct choice choice_##name UNUSED = \
		{ SET(set), variants_##name, COUNT(variants_##name), mask, fn }
#define CHOICE(name, set, mask, ...) \
	CHOICE_BY(name, (mask) ? print_flags : print_enum, set, mask, __VA_ARGS__)
/* The same for every value of a number that has no names. */
#define EACH(name, ...) \
	static const u64 each_##name[] ALIGN8 = { CASE_OF(0, NONE, __VA_ARGS__) }; \
	static const struct choice choice_##name = { \
		NULL, each_##name, COUNT(each_##name), 0, NULL }
/* clang-format on */

/* ------------------------------------------------------------------ 8. Sets
 *
 * Named values of the kernel headers: flags and enumerations, signals, errors, and the catalogue of
 * calls. Finds, parses and prints them; -X decides whether a value is printed as a number, by name,
 * or both. Relies on Output.
 */

/* A set of named values. Behind the head lie its data: the lowest bytes of all values, their second
   lowest ones and so on, which compresses better than whole values; then the prefix of all names,
   the comment behind an unknown value ("?": the prefix and ???, "": none) and the rests of the
   names, each with its NUL. */
struct set {
	s32 mask; /* the bits of a flag word that are an enumeration, sign-extended */
	u16 count : 11, typed : 1; /* typed: the mask is the second lowest byte of all values */
	u16 width : 4; /* bytes of a value that are in the data */
} __attribute__((packed));

/* clang-format off */
#define V_NAME(shift, p, n, v) "\0" #n
#define V_BYTE(shift, p, n, v) (u8)((u64)(v) >> (shift)),
#define V_ONE(shift, p, n, v) + 1
#define BYTES_u8(set) {set(V_BYTE, 0)}
#define BYTES_u16(set) BYTES_u8(set), {set(V_BYTE, 8)}
#define BYTES_u32(set) BYTES_u16(set), {set(V_BYTE, 16)}, {set(V_BYTE, 24)}
#define BYTES_u64(set) BYTES_u32(set), {set(V_BYTE, 32)}, {set(V_BYTE, 40)}, \
	{set(V_BYTE, 48)}, {set(V_BYTE, 56)}
#define SET_TEXTS(name, prefix, dummy) prefix "\0" dummy SET_##name(V_NAME, 0)
#define SET_OBJECT(name, mask, typed, width, prefix, dummy, bytes...) \
	static const struct { \
		struct set head; \
		u8 values[width][0 SET_##name(V_ONE, 0)]; \
		char texts[sizeof(SET_TEXTS(name, prefix, dummy))]; \
	} __attribute__((packed)) set_##name UNUSED = { \
		{(s32)(mask), 0 SET_##name(V_ONE, 0), typed, width}, \
		{bytes}, SET_TEXTS(name, prefix, dummy)};
#define SET_DATA(name, T, mask, prefix, dummy) \
	SET_OBJECT(name, mask, false, sizeof(T), prefix, dummy, BYTES_##T(SET_##name))
SETS(SET_DATA)
/* Of requests the second byte, their type, is stored once, as the mask. */
#define REQUESTS_u8(set) BYTES_u8(set)
#define REQUESTS_u16(set) BYTES_u8(set)
#define REQUESTS_u32(set) BYTES_u8(set), {set(V_BYTE, 16)}, {set(V_BYTE, 24)}
#define IOCTL_DATA(name, T, type, prefix, dummy) \
	SET_OBJECT(name, type, true, sizeof(T) - (sizeof(T) > 1), prefix, dummy, \
		REQUESTS_##T(SET_##name))
IOCTL_SETS(IOCTL_DATA)
/* requests: see ioctl_sets */
static const struct { struct set head; char texts[2]; } set_ioctl UNUSED = {{0, 0, 0, 1}, "\0"};
#define SET(name) ((const struct set *)&set_##name)
#define SET_ADDRESS(name, T, mask, prefix, dummy) SET(name),
static const struct set *const ioctl_sets[] = {IOCTL_SETS(SET_ADDRESS)};
/* clang-format on */

static const u8 *set_values(const struct set *s) { return (const u8 *)(s + 1); }

static const char *set_prefix(const struct set *s) {
	return (const char *)set_values(s) + s->count * s->width;
}

static const char *set_dummy(const struct set *s) {
	return set_prefix(s) + str_len(set_prefix(s)) + 1;
}

static u64 set_mask(const struct set *s) { return (u64)(s64)s->mask; }

/* A value of a set, and its name without the prefix. {0} is before the first one. */
struct entry {
	const char *name;
	u64 value;
	u32 next;
};

/* Go on to the next value of a set. Return whether there is one. */
static HOT bool set_next(const struct set *s, struct entry *e) {
	if (!e->name) e->name = set_dummy(s);
	if (e->next >= s->count) return false;
	e->name += str_len(e->name) + 1;
	e->value = 0;
	for (u32 i = s->width; i-- > 0;)
		e->value = e->value << 8 | set_values(s)[i * s->count + e->next];
	if (s->typed) e->value = (e->value >> 8 << 16) | set_mask(s) << 8 | (e->value & 0xff);
	e->next++;
	return true;
}

/* Return the name of a value, without the prefix of the set, or NULL. */
static HOT const char *set_find(const struct set *s, u64 wanted) {
	/* Results of earlier calls, by set and value; only this function changes them. */
	static struct { const struct set *s; u64 value; const char *name; } known[256], *k;
	struct entry e = {0};
	bool found;
	k = &known[((u64)s / 8 + wanted * 31) % COUNT(known)];
	if (k->s == s && k->value == wanted) return k->name;
	while ((found = set_next(s, &e)))
		if (e.value == wanted && (*e.name || *set_prefix(s))) break;
	k->s = s;
	k->value = wanted;
	k->name = found ? e.name : NULL;
	return k->name;
}

/* Return the value of a name with its prefix, in any case; -1 if the set does not have it. */
static s64 set_value(const struct set *s, const char *whole) {
	u64 skip = str_len(set_prefix(s));
	struct entry e = {0};
	for (u64 i = 0; i < skip; i++)
		if (lower(whole[i]) != lower(set_prefix(s)[i])) return -1;
	while (set_next(s, &e))
		if (str_eq_nocase(whole + skip, e.name) && *whole) return (s64)e.value;
	return -1;
}

/* Print the comment after a value that has no name. */
static void out_no_name(const struct set *s) {
	if (!*set_dummy(s)) return;
	out_begin(G_COMMENT);
	if (str_eq(set_dummy(s), "?")) {
		out_word(set_prefix(s));
		out_word("???");
	} else {
		out_word(set_dummy(s));
	}
	out_end();
}

/* Print the name of a value. Without one print it as number() does, with a comment. */
static void out_enum_number(const struct set *s, u64 v, void (*number)(u64)) {
	const char *name = set_find(s, s->width == 4 ? (u32)v : v);
	if (!name || opt.style == STYLE_RAW) {
		number(v);
		if (opt.style != STYLE_RAW) out_no_name(s);
	} else if (open_text(v, number)) {
		out_name(set_prefix(s), name);
		close_text();
	}
}

/* Print the name of a value, whatever -X says. Without one print nothing, and return false. */
static bool out_enum_name(const struct set *s, u64 v) {
	const char *name = set_find(s, v);
	if (name) out_name(set_prefix(s), name);
	return name != NULL;
}

/* Print the name of a value, or the value in hexadecimal. */
static void print_enum(const struct set *s, u64 v) { out_enum_number(s, v, out_hex); }

static bool has_name(const struct set *s, u64 v) { return set_find(s, v) != NULL; }

/* Return whether v has any flag with a name. */
static bool has_flag(const struct set *s, u64 v) {
	struct entry e = {0};
	while (set_next(s, &e))
		if ((e.value & ~set_mask(s)) && (v & e.value) == e.value) return true;
	return false;
}

/* Print as elements the flags of v that have a name, except the set's enumeration, and then the
   other bits as a number. */
static HOT void out_flag_list(const struct set *s, u64 v) {
	struct entry e = {0};
	while (v && set_next(s, &e)) {
		if (!(e.value & ~set_mask(s)) || (v & e.value) != e.value) continue;
		out_next();
		out_name(set_prefix(s), e.name);
		v &= ~e.value;
	}
	if (!v) return;
	out_next();
	out_hex(v);
}

/* Print flags, v != 0, without regard to the set's enumeration. comment: with a comment if no flag
   has a name. */
static void out_flag_part(const struct set *s, u64 v, bool comment) {
	if (!has_flag(s, v)) {
		out_hex(v);
		if (comment && opt.style != STYLE_RAW) out_no_name(s);
	} else if (open_text(v, out_hex)) {
		out_begin(G_FLAGS);
		out_flag_list(s, v);
		out_end();
		close_text();
	}
}

/* Print flags: first the name of the set's enumeration, or for 0 the name of 0. */
static void print_flags(const struct set *s, u64 v) {
	const char *first = set_mask(s) || !v ? set_find(s, v & set_mask(s)) : NULL;
	if (!first && v) return out_flag_part(s, v, true);
	if (!first) return out_hex(0);
	if (!open_text(v, out_hex)) return;
	out_begin(G_FLAGS);
	out_next();
	out_name(set_prefix(s), first);
	out_flag_list(s, v & ~set_mask(s));
	out_end();
	close_text();
}

/* Print flags: the set's enumeration, if it has a name, and then the flags, each as -X says. */
static void print_flags_apart(const struct set *s, u64 v) {
	u64 first = v & set_mask(s), rest = v & ~set_mask(s);
	if (!rest || !has_name(s, first)) return print_flags(s, v);
	print_enum(s, first);
	out_operator("|");
	out_flag_part(s, rest, true);
}

/* Print the bits of v as 1<<NAME; s names the numbers of bits. If first is 1, s names the numbers
   plus one: 1<<(NAME-1). */
static void out_bit_names(const struct set *s, u64 v, u32 first) {
	if (!v) return out_udec(0);
	out_begin(G_FLAGS);
	for (u32 bit = 0; bit < 64; bit++) {
		if (!(v >> bit & 1)) continue;
		out_next();
		out_word("1");
		out_operator(first ? "<<(" : "<<");
		print_enum(s, bit + first);
		if (first) out_operator("-1)");
	}
	out_end();
}

/* Print a number and its names, in a comment, even without -X verbose. -X raw omits the names. */
static void print_with_comment(const struct set *s, print_named *print, u64 v) {
	u8 style = opt.style;
	if (style == STYLE_ABBREV) opt.style = STYLE_VERBOSE;
	print(s, v);
	opt.style = style;
}

/* Print a decimal number and its name in a comment, whatever -X says. */
static void print_commented(const struct set *s, u64 v) {
	const char *name = set_find(s, v);
	out_s32(v);
	if (!name) return out_no_name(s);
	out_begin(G_COMMENT);
	out_name(set_prefix(s), name);
	out_end();
}

/* Print a value that is shifted: NAME<<16, or 0x5<<16 and a comment. */
static void out_shifted(const struct set *s, u64 v, u32 shift) {
	bool known = has_name(s, v) && opt.style != STYLE_RAW;
	if (known) print_enum(s, v);
	else out_hex(v);
	out_operator(op_shift);
	out_udec(shift);
	if (!known) out_no_name(s);
}

/* Print flags, but nothing for 0. */
static void print_bits(const struct set *set, u64 value) {
	if (value) print_flags(set, value);
}

/* Print the name of a signal, whatever -X says: SIGINT, SIGRT_2, or its number. */
static void out_signal(u64 sig) {
	const char *name = set_find(SET(signals), sig);
	if (name) {
		out_name(set_prefix(SET(signals)), name);
	} else if (sig > 32 && sig <= 64) {
		out_name("SIGRT_", "");
		out_udec(sig - 32);
	} else {
		out_dec((s32)sig);
	}
}

static void print_signal(u64 sig) {
	bool named = has_name(SET(signals), sig) || (sig > 32 && sig <= 64);
	if (!named) return out_s32(sig);
	if (!open_text(sig, out_s32)) return;
	out_signal(sig);
	close_text();
}

/* Print a signal set: [INT QUIT], or ~[...] with the signals that are not in it, if it has two
   thirds or more. size: of the set in bytes, up to 8; the rest of it is ignored. */
static void print_sigset(u64 set, u32 size) {
	u64 all = size >= 8 ? ~0ul : (1ul << (size * 8)) - 1;
	u32 members = 0;
	set &= all;
	for (u64 s = set; s; s &= s - 1) members++;
	if (members >= size * 8 * 2 / 3) {
		out_operator("~");
		set = ~set & all;
	}
	out_begin(G_SET);
	for (u64 sig = 1; sig <= size * 8; sig++) {
		const char *name;
		if (!(set & SIGBIT(sig))) continue;
		out_next();
		if (!open_text(sig, out_udec)) continue;
		name = set_find(SET(signals), sig);
		out_name(name ? "" : "RT_", name ? name + (*set_prefix(SET(signals)) ? 0 : 3) : "");
		if (!name) out_udec(sig - 32);
		close_text();
	}
	out_end();
}

/* ---- errors: "-1 ENOENT (No such file or directory)" */

/* Errors that the kernel uses internally. Only a tracer sees them, when a signal interrupts a
   call. */
static const struct {
	u16 n;
	const char *name, *text;
} kernel_errors[] = {
	{512, "ERESTARTSYS", "To be restarted if SA_RESTART is set"},
	{513, "ERESTARTNOINTR", "To be restarted"},
	{514, "ERESTARTNOHAND", "To be restarted if no handler"},
	{515, "ENOIOCTLCMD", ""},
	{516, "ERESTART_RESTARTBLOCK", "Interrupted by signal"},
	{517, "EPROBE_DEFER", ""},
	{518, "EOPENSTALE", ""},
	{521, "EBADHANDLE", ""},
	{522, "ENOTSYNC", ""},
	{523, "EBADCOOKIE", ""},
	{524, "ENOTSUPP", ""},
	{525, "ETOOSMALL", ""},
	{526, "ESERVERFAULT", ""},
	{527, "EBADTYPE", ""},
	{528, "EJUKEBOX", ""},
	{529, "EIOCBQUEUED", ""},
	{530, "ERECALLCONFLICT", ""},
};

/* What errors mean, as libc's strerror() says it. */
static const char *const error_texts[] = {
	[N_EPERM] = "Operation not permitted",
	[N_ENOENT] = "No such file or directory",
	[N_ESRCH] = "No such process",
	[N_EINTR] = "Interrupted system call",
	[N_EIO] = "Input/output error",
	[N_ENXIO] = "No such device or address",
	[N_E2BIG] = "Argument list too long",
	[N_ENOEXEC] = "Exec format error",
	[N_EBADF] = "Bad file descriptor",
	[N_ECHILD] = "No child processes",
	[N_EAGAIN] = "Resource temporarily unavailable",
	[N_ENOMEM] = "Cannot allocate memory",
	[N_EACCES] = "Permission denied",
	[N_EFAULT] = "Bad address",
	[N_ENOTBLK] = "Block device required",
	[N_EBUSY] = "Device or resource busy",
	[N_EEXIST] = "File exists",
	[N_EXDEV] = "Invalid cross-device link",
	[N_ENODEV] = "No such device",
	[N_ENOTDIR] = "Not a directory",
	[N_EISDIR] = "Is a directory",
	[N_EINVAL] = "Invalid argument",
	[N_ENFILE] = "Too many open files in system",
	[N_EMFILE] = "Too many open files",
	[N_ENOTTY] = "Inappropriate ioctl for device",
	[N_ETXTBSY] = "Text file busy",
	[N_EFBIG] = "File too large",
	[N_ENOSPC] = "No space left on device",
	[N_ESPIPE] = "Illegal seek",
	[N_EROFS] = "Read-only file system",
	[N_EMLINK] = "Too many links",
	[N_EPIPE] = "Broken pipe",
	[N_EDOM] = "Numerical argument out of domain",
	[N_ERANGE] = "Numerical result out of range",
	[N_EDEADLK] = "Resource deadlock avoided",
	[N_ENAMETOOLONG] = "File name too long",
	[N_ENOLCK] = "No locks available",
	[N_ENOSYS] = "Function not implemented",
	[N_ENOTEMPTY] = "Directory not empty",
	[N_ELOOP] = "Too many levels of symbolic links",
	[N_ENOMSG] = "No message of desired type",
	[N_EIDRM] = "Identifier removed",
	[N_ECHRNG] = "Channel number out of range",
	[N_EL2NSYNC] = "Level 2 not synchronized",
	[N_EL3HLT] = "Level 3 halted",
	[N_EL3RST] = "Level 3 reset",
	[N_ELNRNG] = "Link number out of range",
	[N_EUNATCH] = "Protocol driver not attached",
	[N_ENOCSI] = "No CSI structure available",
	[N_EL2HLT] = "Level 2 halted",
	[N_EBADE] = "Invalid exchange",
	[N_EBADR] = "Invalid request descriptor",
	[N_EXFULL] = "Exchange full",
	[N_ENOANO] = "No anode",
	[N_EBADRQC] = "Invalid request code",
	[N_EBADSLT] = "Invalid slot",
	[N_EBFONT] = "Bad font file format",
	[N_ENOSTR] = "Device not a stream",
	[N_ENODATA] = "No data available",
	[N_ETIME] = "Timer expired",
	[N_ENOSR] = "Out of streams resources",
	[N_ENONET] = "Machine is not on the network",
	[N_ENOPKG] = "Package not installed",
	[N_EREMOTE] = "Object is remote",
	[N_ENOLINK] = "Link has been severed",
	[N_EADV] = "Advertise error",
	[N_ESRMNT] = "Srmount error",
	[N_ECOMM] = "Communication error on send",
	[N_EPROTO] = "Protocol error",
	[N_EMULTIHOP] = "Multihop attempted",
	[N_EDOTDOT] = "RFS specific error",
	[N_EBADMSG] = "Bad message",
	[N_EOVERFLOW] = "Value too large for defined data type",
	[N_ENOTUNIQ] = "Name not unique on network",
	[N_EBADFD] = "File descriptor in bad state",
	[N_EREMCHG] = "Remote address changed",
	[N_ELIBACC] = "Can not access a needed shared library",
	[N_ELIBBAD] = "Accessing a corrupted shared library",
	[N_ELIBSCN] = ".lib section in a.out corrupted",
	[N_ELIBMAX] = "Attempting to link in too many shared libraries",
	[N_ELIBEXEC] = "Cannot exec a shared library directly",
	[N_EILSEQ] = "Invalid or incomplete multibyte or wide character",
	[N_ERESTART] = "Interrupted system call should be restarted",
	[N_ESTRPIPE] = "Streams pipe error",
	[N_EUSERS] = "Too many users",
	[N_ENOTSOCK] = "Socket operation on non-socket",
	[N_EDESTADDRREQ] = "Destination address required",
	[N_EMSGSIZE] = "Message too long",
	[N_EPROTOTYPE] = "Protocol wrong type for socket",
	[N_ENOPROTOOPT] = "Protocol not available",
	[N_EPROTONOSUPPORT] = "Protocol not supported",
	[N_ESOCKTNOSUPPORT] = "Socket type not supported",
	[N_EOPNOTSUPP] = "Operation not supported",
	[N_EPFNOSUPPORT] = "Protocol family not supported",
	[N_EAFNOSUPPORT] = "Address family not supported by protocol",
	[N_EADDRINUSE] = "Address already in use",
	[N_EADDRNOTAVAIL] = "Cannot assign requested address",
	[N_ENETDOWN] = "Network is down",
	[N_ENETUNREACH] = "Network is unreachable",
	[N_ENETRESET] = "Network dropped connection on reset",
	[N_ECONNABORTED] = "Software caused connection abort",
	[N_ECONNRESET] = "Connection reset by peer",
	[N_ENOBUFS] = "No buffer space available",
	[N_EISCONN] = "Transport endpoint is already connected",
	[N_ENOTCONN] = "Transport endpoint is not connected",
	[N_ESHUTDOWN] = "Cannot send after transport endpoint shutdown",
	[N_ETOOMANYREFS] = "Too many references: cannot splice",
	[N_ETIMEDOUT] = "Connection timed out",
	[N_ECONNREFUSED] = "Connection refused",
	[N_EHOSTDOWN] = "Host is down",
	[N_EHOSTUNREACH] = "No route to host",
	[N_EALREADY] = "Operation already in progress",
	[N_EINPROGRESS] = "Operation now in progress",
	[N_ESTALE] = "Stale file handle",
	[N_EUCLEAN] = "Structure needs cleaning",
	[N_ENOTNAM] = "Not a XENIX named type file",
	[N_ENAVAIL] = "No XENIX semaphores available",
	[N_EISNAM] = "Is a named type file",
	[N_EREMOTEIO] = "Remote I/O error",
	[N_EDQUOT] = "Disk quota exceeded",
	[N_ENOMEDIUM] = "No medium found",
	[N_EMEDIUMTYPE] = "Wrong medium type",
	[N_ECANCELED] = "Operation canceled",
	[N_ENOKEY] = "Required key not available",
	[N_EKEYEXPIRED] = "Key has expired",
	[N_EKEYREVOKED] = "Key has been revoked",
	[N_EKEYREJECTED] = "Key was rejected by service",
	[N_EOWNERDEAD] = "Owner died",
	[N_ENOTRECOVERABLE] = "State not recoverable",
	[N_ERFKILL] = "Operation not possible due to RF-kill",
	[N_EHWPOISON] = "Memory page has hardware error",
	[N_EFTYPE] = "Wrong file type for the intended operation",
};

/* Return the name of an error, or NULL. */
static const char *errno_name(int err) {
	for (u32 i = 0; i < COUNT(kernel_errors); i++)
		if (kernel_errors[i].n == err) return kernel_errors[i].name;
	return set_find(SET(errnos), (u64)err);
}

/* Return the meaning of an error, as strerror(3) does. */
static const char *errno_text(int err) {
	static char unknown[48]; /* the result for an unknown error, until the next call */
	for (u32 i = 0; i < COUNT(kernel_errors); i++)
		if (kernel_errors[i].n == err && *kernel_errors[i].text)
			return kernel_errors[i].text;
	if (err > 0 && (u64)err < COUNT(error_texts) && error_texts[err]) return error_texts[err];
	return format(unknown, sizeof unknown, "Unknown error %d", err);
}

static void print_errno(u64 v) {
	const char *name = errno_name((int)v);
	if (!name) out_udec(v);
	else out_constant(v, out_udec, name);
}

/* The catalogue of calls: names, and the numbers in each ABI (-1: the ABI lacks the call). */
enum { ABI_OWN, ABI_COMPAT, ABI_COUNT };
#define CALL_NAME(name, amd64, i386, arm64, riscv64, arm) #name,
static const char *const call_names[] = {SYSCALL_LIST(CALL_NAME)};
static const s16 call_numbers[][ABI_COUNT] = {SYSCALL_LIST(CALL_NUMBERS)};

enum { NUMBERS = 512 }; /* system call numbers are below */

/* ------------------------------------------------------------------ 9. Structs
 *
 * The layout of structs as rows of items. Data only: the functions that the rows name are printers,
 * declared here because they print structs in turn.
 */

struct walk;
#define PRINTS(fn) static void fn(struct walk *w UNUSED, u64 value UNUSED)

/* clang-format off */
/* Single values. */
ELEM(int, 4, INT(n));
ELEM(uint, 4, U32(n));
ELEM(signal, 4, SIGNAL(n));
ELEM(x32, 4, X32(n));
ELEM(x32_pair, 8, VEC(n, x32, 2));
ELEM(x16, 2, X16(n));
ELEM(x16_line, 48, VEC(n, x16, 24));
ELEM(u64, 8, U64(n));
ELEM(dev64, 8, DEV(n));
PRINTS(print_objectid);
ELEM(btrfs_objectid, 8, NUM(id, print_objectid, 8));
STRUCT(btrfs_space, 24, FLAGS64(flags, btrfs_space_info_flags), U64(total_bytes), U64(used_bytes));
ELEM(s64, 8, S64(n));
ELEM(x64, 8, X64(n));
ELEM(s16, 2, S16(n));
ELEM(u16, 2, U16(n));
ELEM(ulong, 8, ULONG(n));
ELEM(long, 8, LONG(n));
ELEM(xlong, 8, XLONG(n));
ELEM(fd, 4, FD(fd));
ELEM(pid, 4, PID(pid));
ELEM(uid, 4, UID(uid));
ELEM(uid16, 2, UID16(uid));
ELEM(ptr, 8, PTR(p));
ELEM(u8, 1, U8(n));
ELEM(x8, 1, X8(n));

/* What no header has, or otherwise than the kernel. */
PRINTS(print_timespec_stamp);
PRINTS(print_timeval_stamp);
PRINTS(print_siginfo);
PRINTS(print_seccomp_insn);
PRINTS(print_filter_insn);
PRINTS(print_tee_param);

ELEM(timespec_stamp, 16, INLINE(t, print_timespec_stamp, 16), END(16, 8));
ELEM(timespec64_stamp, 16, INLINE(t, print_timespec_stamp, 16));
ELEM(timeval_stamp, 16, INLINE(t, print_timeval_stamp, 16), END(16, 8));
STRUCT(sched_param, 4, INT(sched_priority));
ELEM(siginfo, 128, INLINE(siginfo, print_siginfo, 128));
ELEM(seccomp_insn, 8, INLINE(insn, print_seccomp_insn, 8));
STRUCT(tee_param, 32, INLINE(, print_tee_param, 32));
ELEM(filter_insn, 8, INLINE(insn, print_filter_insn, 8));

/* From the headers. */
#define DECLARE(fn) PRINTS(fn);
ROW_PRINTERS(DECLARE)
ROWS
/* clang-format on */

/* ------------------------------------------------------------------ 10. Tracees
 *
 * The state of each traced thread, the table that finds it by its thread id, and the form of what
 * is told of it.
 */

/* Flags of a tracee. */
enum {
	T_STARTING = 1, /* PROG before its execve: print nothing */
	T_ATTACHED = 2, /* was running before strace attached: detach from it, never kill it */
	T_NEW = 4, /* has not reported its first stop yet */
	T_IN_CALL = 8, /* between the entry and the exit of a call */
	T_SHOWN = 16, /* the entry of the current call is printed, or will be */
	T_SHARED = 32, /* its affinity is the CPU that strace runs on */
	T_AFFINITY_CALL = 64, /* in a call that reads or changes the affinity of any process */
	T_LISTENING = 128, /* in group-stop, resumed by PTRACE_LISTEN */
	T_OPEN_LINE = 256, /* -ff: the last line of its own file is unfinished */
	T_FIRST = 512, /* PROG until its execve succeeds */
	T_EARLY = 1024, /* stopped before strace saw the fork event of its parent */
	T_AWAKE = 2048, /* runs user code: is in no call, or in one whose entry was not seen */
	T_SEIZED = 8192, /* --tree: was attached to, and has not stopped yet */
	T_FOLDED = 4096, /* an i386 call whose arguments are in memory that cannot be read */
	T_RECORDED = 16384, /* --bpf: does not stop at its calls: programs of BPF record them */
};

/* What -e asks for a call: the bits of `qualities` and of a tracee's `qual`. */
enum { Q_TRACE = 1, Q_ABBREV = 2, Q_VERBOSE = 4, Q_RAW = 8, Q_INJECT = 128 };

/* Errors inside the kernel that only a tracer sees, at the exit of an interrupted call. */
enum { ERESTARTSYS = 512, ERESTARTNOINTR, ERESTARTNOHAND, ERESTART_RESTARTBLOCK = 516 };

enum { SAVED = 26 };
enum { INVOCATIONS = ABI_COUNT * (C_COUNT + 1) };
#define NO_INLEN (1l << 40) /* the memory that an INLEN argument points to is unreadable */

struct tracee {
	s32 pid;
	u16 flags;
	u8 abi, qual;
	u16 call; /* catalogue number, or C_UNKNOWN */
	u16 last_call; /* the last one that was shown, what restart_syscall(2) is said to resume */
	s16 next_item; /* the first item to print at exit */
	s32 process; /* that it is a thread of, 0: not known yet. leader_of() sets it */
	u64 nr, args[6], ip, sp;
	s64 ret;
	s64 inlen; /* the length that the INLEN argument pointed to at entry, or NO_INLEN */
	u64 saved[SAVED]; /* data that a printer keeps from entry to exit */
	s32 child; /* pid of the child it created last */
	s32 proc_pid; /* its pid in the PID namespace of /proc, 0: not known yet, -1: none */
	u32 pid_level; /* depth of its PID namespace below that of /proc */
	u64 pid_namespace; /* inode number of that namespace, 0: not known */
	char comm[16]; /* -Y: name of its command */
	s64 entered, stime; /* at entry, in ns: CLOCK_MONOTONIC, and its system time */
	s64 began; /* --json: CLOCK_REALTIME at entry, in ns */
	s64 elapsed; /* at exit, in ns: since entered, with opt.clock */
	s64 stime_now; /* ns of system time at the last stop */
	s32 fd; /* -ff: descriptor of its own file, -1: not open */
	u32 column; /* -ff: column at which its open line ends */
	struct out held; /* text of a call that -e status may still filter out at exit */
	const struct injection *injected; /* injection into the current call, or NULL */
	u16 *invocations; /* invocations of each call of each ABI, for when=; NULL: none yet */
	s64 resume_at; /* CLOCK_MONOTONIC ns at which a delayed tracee is resumed, 0: not delayed */
	u8 resume_signal; /* signal to deliver then */
	bool no_vm_readv; /* process_vm_readv(2) is refused: read with PTRACE_PEEKDATA */
	bool poked; /* poke_enter= or poke_exit= changed memory in the current call */
	u8 holds; /* --bpf: HOLD_*, when it is taken away from the programs */
	bool unknown_args; /* --bpf: those of a call that a seccomp filter refused, or a frame */
	bool ring_shown; /* --io-uring: the entries of its call are shown */
	u32 space; /* which address space it has: a number, that of the threads that share it */
	struct process_table *table; /* --summary-by: what counts its calls, or NULL */
	u8 *deferred; /* --bpf: an event of its call, which is handled later; or nothing */
	bool deferred_long; /* it has been that for a while */
	u32 deferred_len, deferred_size; /* bytes of it, and of the memory it is in */
	u64 loader[2]; /* where the dynamic loader begins and ends */
	bool in_loader; /* --after-loader: the program's own code has not run yet */
	u8 touched_count; /* --files: what the current call uses, and as what (enum use) */
	struct { u32 file; u8 use; bool empty; } touched[4]; /* empty: by a descriptor alone */
	struct tracee *next, *previous; /* in the list `tracees`; next also in `free_tracees` */
};

/* Thread id -> tracee: a table of pages of pointers, allocated on demand. tracee_set() changes it,
   tracee_add() and tracee_remove() the lists and the count. */
enum { PIDS_MAX = 1 << 22, PIDS_PAGE = 512 };
static struct tracee **tracee_pages[PIDS_MAX / PIDS_PAGE];
static struct tracee *tracees, *free_tracees;
static u32 tracee_count;
static u32 space_count; /* number of address spaces so far */

/* Return the tracee with thread id pid, or NULL. */
static struct tracee *tracee_find(s32 pid) {
	struct tracee **page = pid > 0 && pid < PIDS_MAX ? tracee_pages[pid / PIDS_PAGE] : NULL;
	return page ? page[pid % PIDS_PAGE] : NULL;
}

/* Make t (NULL: no tracee) the tracee with thread id pid. Thread ids are below PIDS_MAX: it is the
   kernel's limit, PID_MAX_LIMIT. */
static void tracee_set(s32 pid, struct tracee *t) {
	struct tracee ***page = &tracee_pages[pid / PIDS_PAGE];
	if (!*page) *page = alloc(PIDS_PAGE * sizeof t);
	(*page)[pid % PIDS_PAGE] = t;
}

/* Add a tracee with thread id pid and the flag T_NEW. */
static struct tracee *tracee_add(s32 pid) {
	struct tracee *t = free_tracees, blank = {.pid = pid, .flags = T_NEW, .fd = -1};

	if (t) free_tracees = t->next;
	else t = alloc(sizeof *t);
	blank.call = blank.last_call = C_UNKNOWN;
	blank.space = ++space_count;
	blank.held = t->held;
	blank.deferred = t->deferred;
	blank.deferred_size = t->deferred_size;
	blank.invocations = t->invocations;
	blank.next = tracees;
	*t = blank;
	if (t->invocations) memset(t->invocations, 0, INVOCATIONS * sizeof *t->invocations);
	if (tracees) tracees->previous = t;
	tracees = t;
	tracee_set(pid, t);
	tracee_count++;
	return t;
}

/* Remove t and close its file. */
static void tracee_remove(struct tracee *t) {
	tracee_set(t->pid, NULL);
	if (t->next) t->next->previous = t->previous;
	*(t->previous ? &t->previous->next : &tracees) = t->next;
	tracee_count--;
	if (t->fd >= 0) sys_close(t->fd);
	t->next = free_tracees;
	free_tracees = t;
}

/* Change the thread id of t to pid: a thread that executes a program takes over the leader's. */
static void tracee_rename(struct tracee *t, s32 pid) {
	tracee_set(t->pid, NULL);
	t->pid = pid;
	tracee_set(pid, t);
	t->proc_pid = 0;
}

/* ---- sinks
 *
 * Where events go: lines of the trace, records, tables, reports. A sink has a function for each
 * event that it is interested in, NULL for the others. Events (30) decides what happened and
 * whether the filters let it pass, and tells all sinks in use, in their order; which are in use
 * choose_sinks() decides, at the end of that section.
 *
 * Of the calls only those are told that -e trace and so on want. entry() is followed by one of
 * exit(), unfinished() and cut(), or, if -e status or --errno filter the call out, by none.
 */

struct siginfo;

struct sink {
	void (*entry)(struct tracee *t); /* into a call: t->call, abi, nr, args, ip */
	void (*exit)(struct tracee *t); /* from it: t->ret, t->elapsed */
	void (*unfinished)(struct tracee *t); /* the call never returns to t */
	void (*cut)(struct tracee *t); /* t is let go in the call; detached() follows */
	void (*signal)(struct tracee *t, const struct siginfo *si, int sig); /* si may be NULL */
	void (*stopped)(struct tracee *t, int sig); /* a group-stop */
	void (*gone)(struct tracee *t, int status); /* t ended. status: as wait4(2) returns it */
	void (*attached)(struct tracee *t); /* -p: t is a thread that ran before */
	void (*forked)(struct tracee *t, s32 child); /* t made a process or thread */
	void (*executed)(struct tracee *t); /* the program of t is a new one */
	void (*superseded)(struct tracee *t, s32 by); /* t vanishes as thread `by` executes */
	void (*renamed)(struct tracee *t, s32 pid); /* that thread; pid: the one it gets */
	void (*personality)(struct tracee *t); /* t is a program of another ABI now */
	void (*detached)(struct tracee *t); /* t is let go */
	void (*lost)(u64 n); /* so many events, of any tracees */
	void (*asked)(void); /* SIGUSR1 to strace: show what there is */
	void (*end)(void); /* of the trace; what is written still appears in it */
};

static const struct sink lines_sink;

/* The sinks in use, and NULL. choose_sinks() sets them. */
enum { SINKS = 7 };
static const struct sink *sinks[SINKS + 1] = {&lines_sink};

/* Tell all sinks of an event: tell(exit, t). */
#define tell(event, ...) \
	do { \
		for (const struct sink *const *to = sinks; *to; to++) \
			if ((*to)->event) (*to)->event(__VA_ARGS__); \
	} while (0)

/* ------------------------------------------------------------------ 11. Peek
 *
 * The only section that reads a tracee's memory, and files of /proc about a process. Every read can
 * fail or be short: a tracee passes any pointer it likes and can be killed at any time.
 */

/* ---- memory */

/* Pages that were read from during the stop being handled. One that is read from again is copied
   whole, so that an array of small elements, or of pointers to near buffers, costs few calls. The
   memory does not change by what the tracee does as long as it is stopped. forget_pages() and
   peek_some() change them. */
static struct page {
	u64 addr; /* 0: none */
	s32 pid;
	bool copied;
	u8 bytes[PAGE];
} pages[4];

/* Forget all pages: a tracee may have run, or memory was written. */
static void forget_pages(void) {
	for (u32 i = 0; i < COUNT(pages); i++) pages[i].addr = 0;
}

/* A piece of memory of a tracee as it was when an event happened. The next one follows, at a
   multiple of 8. */
struct copied { u64 addr; u32 len; u32 of_entry; u8 bytes[]; };

static u64 copied_size(const struct copied *c) { return sizeof *c + ((c->len + 7ul) & ~7ul); }

/* The copies that a source of events has made for the event that is handled: in them, and nowhere
   else, memory is read. kinds: which of them count: those for the exit of a call, for its entry, or
   all. retried: those for the entry were made at the exit, as that memory was not there before.
   live: what is in no copy is read from the tracee. */
enum { COPIES_EXIT = 1, COPIES_ENTRY = 2, COPIES_ALL = 3 };
struct copies { const u8 *from, *end; u8 kinds; bool retried; };
static struct { bool used, live; struct copies lists[2]; } copies;

#ifdef HOSTED
static u64 peek_some(struct tracee *t, u64 addr, void *buf, u64 len);
#else
/* Read up to len bytes at addr with one process_vm_readv(2), which skips a remote range entirely if
   any of it is unreadable: use one range per page, for up to 8 pages. Return the number of bytes
   read, which ends at the first unreadable page, or -errno. *wanted: the number asked for. */
static s64 peek_pages(struct tracee *t, u64 addr, void *buf, u64 len, u64 *wanted) {
	struct kiovec local = {buf, len}, remote[8];
	u32 n = 0;

	*wanted = 0;
	for (; n < COUNT(remote) && *wanted < len; n++) {
		u64 at = addr + *wanted, part = MIN(len - *wanted, PAGE - (at & (PAGE - 1)));
		remote[n] = (struct kiovec){(void *)at, part};
		*wanted += part;
	}
	return sys(NR_process_vm_readv, t->pid, &local, 1, remote, n, 0);
}

/* Read len bytes at addr of t into buf. Return the number of bytes read, which ends at the first
   unreadable page. */
static u64 peek_memory(struct tracee *t, u64 addr, void *buf, u64 len) {
	u8 *p = buf;
	u64 done = 0;

	while (done < len && !t->no_vm_readv) {
		u64 wanted;
		s64 r;
		if (time_is_up()) return done;
		r = peek_pages(t, addr + done, p + done, len - done, &wanted);
		if (r == -EPERM || r == -ENOSYS) {
			t->no_vm_readv = true;
			break;
		}
		if (r <= 0) return done;
		done += (u64)r;
		if ((u64)r < wanted) return done;
	}
	while (done < len && !time_is_up()) {
		u64 word, at = addr + done, skip = at & 7, n = MIN(8 - skip, len - done);
		if (failed(sys_ptrace(PTRACE_PEEKDATA, t->pid, at - skip, &word))) break;
		memcpy(p + done, (u8 *)&word + skip, n);
		done += n;
	}
	return done;
}

/* Return whether a copy of l that was made at the exit, but is about the entry, may be of what the
   kernel wrote meanwhile. It may have written more than is copied. */
static bool is_overwritten(const struct copies *l, const struct copied *c) {
	enum { MORE = 1 << 24 };
	const struct copied *written;
	for (const u8 *p = l->from; p < l->end; p += copied_size(written)) {
		written = (const void *)p;
		if (!written->of_entry && written->addr < c->addr + c->len &&
			written->addr + MORE > c->addr)
			return true;
	}
	return false;
}

/* Return the copy that has the byte at addr, or NULL. */
static const struct copied *find_copy(u64 addr) {
	for (u32 i = 0; i < COUNT(copies.lists); i++) {
		const struct copies *l = &copies.lists[i];
		const struct copied *c;
		for (const u8 *p = l->from; p < l->end; p += copied_size(c)) {
			c = (const void *)p;
			u8 kind = c->of_entry ? COPIES_ENTRY : COPIES_EXIT;
			if (addr - c->addr >= c->len || !(l->kinds & kind)) continue;
			if (!l->retried || !is_overwritten(l, c)) return c;
		}
	}
	return NULL;
}

/* Read up to len bytes at addr from the copies. */
static u64 peek_copies(u64 addr, u8 *buf, u64 len) {
	const struct copied *c;
	u64 done = 0;
	while (done < len && (c = find_copy(addr + done))) {
		u64 skip = addr + done - c->addr, n = MIN(c->len - skip, len - done);
		memcpy(buf + done, c->bytes + skip, n);
		done += n;
	}
	return done;
}

/* The same, from the copy of a page if there is one. */
static HOT u64 peek_some(struct tracee *t, u64 addr, void *buf, u64 len) {
	static u32 next; /* the page to replace next */
	u64 start = addr & ~(PAGE - 1ul), at = addr - start;
	struct page *p = pages;

	if (copies.used) {
		u64 copied = peek_copies(addr, buf, len);
		if (copied == len || !copies.live) return copied;
	}
	if (len > PAGE - at || !start || t->no_vm_readv) return peek_memory(t, addr, buf, len);
	while (p < pages + COUNT(pages) && (p->addr != start || p->pid != t->pid)) p++;
	if (p == pages + COUNT(pages)) {
		p = &pages[next++ % COUNT(pages)];
		p->addr = start;
		p->pid = t->pid;
		p->copied = false;
		return peek_memory(t, addr, buf, len);
	}
	if (!p->copied) p->copied = peek_memory(t, start, p->bytes, PAGE) == PAGE;
	if (!p->copied) return peek_memory(t, addr, buf, len);
	memcpy(buf, p->bytes + at, len);
	return len;
}
#endif

/* Read len bytes at addr of t. Return whether all of them were readable. */
static bool peek(struct tracee *t, u64 addr, void *buf, u64 len) {
	return peek_some(t, addr, buf, len) == len;
}

/* Write one byte at addr of t, which must be stopped. Page protection does not matter: ptrace(2)
   overrides it. Return false if addr is not mapped. */
static bool poke_byte(struct tracee *t, u64 addr, u8 byte) {
	u64 word, at = addr & ~7ul;
	forget_pages();
	if (failed(sys_ptrace(PTRACE_PEEKDATA, t->pid, at, &word))) return false;
	((u8 *)&word)[addr & 7] = byte;
	return !failed(sys_ptrace(PTRACE_POKEDATA, t->pid, at, (void *)word));
}

/* Read a string of at most max bytes at addr into buf, which has room for max + 1. Return its
   length, or -1 if a byte before its end is unreadable. Set *ended if its NUL is among the first
   max + 1 bytes; otherwise the string is longer than max. */
static s64 peek_str(struct tracee *t, u64 addr, u8 *buf, u64 max, bool *ended) {
	u64 n = 0;

	*ended = false;
	while (n <= max) {
		u64 part = MIN(max + 1 - n, n ? 1024 : 256);
		u64 got = peek_some(t, addr + n, buf + n, part);
		for (u64 i = 0; i < got; i++)
			if (!buf[n + i]) {
				*ended = true;
				return (s64)(n + i);
			}
		if (got < part) return -1;
		n += part;
	}
	return (s64)max;
}

/* Return a buffer of at least size bytes, or NULL if there is no memory. All calls return the same
   buffer: the next one invalidates its contents. */
static u8 *room_for(u64 size) {
	static u8 small[PATH_MAX + 1], *buf = small; /* buf: the current buffer, of `have` bytes */
	static u64 have = sizeof small;
	s64 r;

	if (size <= have && !EXACT_MEMORY) return buf;
	r = sys_mmap(size);
	if (failed(r)) return NULL;
	if (buf != small) sys(NR_munmap, buf, have);
	buf = (u8 *)r;
	have = size;
	return buf;
}

/* ---- /proc */

/* Write "/proc/PID" and what, and fd if it is not negative, into buf[64]. */
static void proc_path(char *buf, s32 pid, const char *what, s64 fd) {
	format(buf, 64, fd >= 0 ? "/proc/%d%s%d" : "/proc/%d%s", pid, what, fd);
}

/* Read the beginning of the file at path into buf of size bytes, with a NUL behind it. Return its
   length; 0 also if the file cannot be read. */
static u64 read_beginning(const char *path, char *buf, u64 size) {
	s64 fd = sys_open(path, O_RDONLY | O_CLOEXEC, 0), n;

	if (failed(fd)) return 0;
	n = sys_read((int)fd, buf, size - 1);
	sys_close((int)fd);
	if (n <= 0) return 0;
	buf[n] = 0;
	return (u64)n;
}

/* Read up to max numbers, in base 10 or 16, from the line of the file at path that starts with name
   ("": from the first line). Return how many there are; 0 also if the file or the line is
   missing. */
static u32 proc_numbers(const char *path, const char *name, u32 base, u64 *values, u32 max) {
	char buf[4096];
	const char *p = buf, *found = NULL;
	u32 n = 0;

	if (!read_beginning(path, buf, sizeof buf)) return 0;
	while (p && !found) {
		found = after(p, name);
		p = str_chr(p, '\n');
		if (p) p++;
	}
	while (found && n < max) {
		while (*found == ' ' || *found == '\t') found++;
		if (!parse_digits(&found, base, &values[n])) break;
		n++;
	}
	return n;
}

/* Return the first of the numbers that proc_numbers() reads, or -1 if there is none. */
static s64 proc_number(const char *path, const char *name, u32 base) {
	u64 v;
	return proc_numbers(path, name, base, &v, 1) ? (s64)v : -1;
}

/* A directory whose entries are numbers: /proc, /proc/PID/task or /proc/PID/fd. */
struct pid_dir {
	s64 fd, len, at; /* fd: -1 or -errno: not open. at: next entry in the len bytes read */
	char entry[4096];
};

/* Open it. If that fails, next_pid() returns no pids. */
static struct pid_dir open_pids(const char *path) {
	struct pid_dir d = {.fd = sys_open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)};
	return d;
}

/* Close it, unless it is closed. */
static void close_pids(struct pid_dir *d) {
	if (!failed(d->fd)) sys_close((int)d->fd);
	d->fd = -1;
}

/* Set *n to the next number. At the end close the directory and return false. */
static bool next_number(struct pid_dir *d, int *n) {
	while (!failed(d->fd)) {
		if (d->at >= d->len) {
			d->at = 0;
			d->len = sys(NR_getdents64, d->fd, d->entry, sizeof d->entry);
			if (d->len <= 0) break;
		}
		const char *name = d->entry + d->at + 19; /* d_name of struct linux_dirent64 */
		d->at += *(u16 *)(name - 3); /* d_reclen */
		if (parse_int(name, n)) return true;
	}
	close_pids(d);
	return false;
}

/* Return the next pid, at the end 0. */
static s32 next_pid(struct pid_dir *d) {
	int pid;
	return next_number(d, &pid) ? pid : 0;
}

/* Return the inode number of the namespace of a kind ("pid", "uts", ...) that process c of /proc is
   in: the number in the link "uts:[4026531838]". Return 0 if it cannot be read. */
static u64 namespace_of(s32 c, const char *kind) {
	char path[64], link[64];
	const char *p;
	s64 n;
	u64 id;

	format(path, sizeof path, "/proc/%d/ns/%s", c, kind);
	n = sys(NR_readlinkat, AT_FDCWD, path, link, sizeof link - 1);
	link[failed(n) ? 0 : n] = 0;
	p = str_chr(link, '[');
	if (!p) return 0;
	p++;
	return parse_digits(&p, 10, &id) ? id : 0;
}

/* ---- PID namespaces
 *
 * A process has a pid in its own PID namespace and one in each ancestor of that. ptrace(2) and
 * wait4(2) return the pids of strace's namespace; the arguments of a tracee's calls are pids of the
 * tracee's; /proc shows those of the namespace in which it was mounted, which can be an ancestor of
 * both. Below, `c` is always a pid in the namespace of /proc. A level counts namespaces down from
 * that of /proc, which is level 0.
 */

enum pid_kind { PID_PROCESS, PID_GROUP, PID_SESSION };
enum { PID_LEVELS = 33 };

/* Read the pid of process c, or of its process group or session, in each namespace: ids[i] is that
   of level i. Return the number of levels, 0 if c does not exist. */
static u32 read_ids(s32 c, enum pid_kind kind, u64 ids[static PID_LEVELS]) {
	static const char *const lines[] = {"NSpid:", "NSpgid:", "NSsid:"};
	char path[64];
	proc_path(path, c, "/status", -1);
	return proc_numbers(path, lines[kind], 10, ids, PID_LEVELS);
}

/* Return the level of strace's own namespace: 0 if /proc belongs to it, -1 if strace does not occur
   in /proc (not mounted yet, or mounted in a namespace that does not contain strace). */
static s32 own_level(void) {
	static s32 level = -1; /* the result, once it is known */
	u64 ids[PID_LEVELS];
	u32 n;
	if (level >= 0) return level;
	n = proc_numbers("/proc/self/status", "NSpid:", 10, ids, PID_LEVELS);
	if (n) level = (s32)n - 1;
	else if (!failed(sys(NR_faccessat, AT_FDCWD, "/proc/self", 0))) level = 0;
	return level;
}

/* Return the inode number of strace's own PID namespace, or 0. */
static u64 own_namespace(void) {
	struct kstat st = {0};
	sys(NR_newfstatat, AT_FDCWD, "/proc/self/ns/pid", &st, 0);
	return st.ino;
}

/* Return the inode number of the PID namespace that is `up` levels above that of process c, or 0 if
   it cannot be determined. NS_GET_PARENT: ioctl_nsfs(2), since Linux 4.9. */
static u64 pid_namespace_of(s32 c, u32 up) {
	char path[64];
	struct kstat st = {0};
	s64 fd;

	if (!up) return namespace_of(c, "pid");
	proc_path(path, c, "/ns/pid", -1);
	fd = sys_open(path, O_RDONLY | O_CLOEXEC, 0);
	while (!failed(fd) && up--) {
		s64 parent = sys(NR_ioctl, fd, N_NS_GET_PARENT);
		sys_close((int)fd);
		fd = parent;
	}
	if (failed(fd)) return 0;
	sys(NR_fstat, fd, &st);
	sys_close((int)fd);
	return st.ino;
}

/* Return whether process c, or its group or session, has the pid `id` in the given namespace, which
   is at the given level. A zombie has left its namespace: then compare the level only. */
static bool has_id(s32 c, enum pid_kind kind, s32 id, u64 namespace, u32 level) {
	u64 ids[PID_LEVELS], its;
	u32 n = read_ids(c, kind, ids);
	if (n <= level || ids[level] != (u64)id) return false;
	its = pid_namespace_of(c, n - 1 - level);
	return its == namespace || (!its && level);
}

/* Return the first process in a directory, /proc or /proc/PID/task, for which has_id() is true; 0
   if there is none. threads: look at the threads of each process instead. */
static s32 find_id(const char *directory, bool threads, enum pid_kind kind, s32 id,
	u64 namespace, u32 level) {
	struct pid_dir dir = open_pids(directory);
	char path[64];
	s32 c, found = 0;
	while (!found && (c = next_pid(&dir))) {
		proc_path(path, c, "/task", -1);
		if (threads) found = find_id(path, false, kind, id, namespace, level);
		else if (has_id(c, kind, id, namespace, level)) found = c;
	}
	close_pids(&dir);
	return found;
}

/* Return the process, or thread, that find_id() finds in /proc; 0 if there is none. */
static s32 find_process(enum pid_kind kind, s32 id, u64 namespace, u32 level) {
	s32 c = find_id("/proc", false, kind, id, namespace, level);
	if (c || kind != PID_PROCESS) return c;
	return find_id("/proc", true, kind, id, namespace, level);
}

/* Translate a pid of strace's namespace to that of /proc. Return -1 if it has none. */
static s32 proc_pid(s32 pid) {
	struct tracee *t = tracee_find(pid);
	s32 level = own_level(), c;
	if (level < 0) return -1;
	if (level == 0) return pid;
	if (t && t->proc_pid) return t->proc_pid;
	c = find_process(PID_PROCESS, pid, own_namespace(), (u32)level);
	if (!c) c = -1;
	if (t) t->proc_pid = c;
	return c;
}

/* Return the number in line `name` of /proc/C/status, or -1. */
static s64 status_of(s32 c, const char *name, u32 base) {
	char path[64];
	proc_path(path, c, "/status", -1);
	return proc_number(path, name, base);
}

/* The same of a pid in strace's namespace. */
static s64 status_number(s32 pid, const char *name, u32 base) {
	return status_of(proc_pid(pid), name, base);
}

/* Translate pid c of /proc to strace's namespace. Return 0 if it has none there. */
static s32 pid_of_proc(s32 c) {
	s32 level = own_level();
	u64 ids[PID_LEVELS];
	u32 n;
	if (level <= 0) return c;
	n = read_ids(c, PID_PROCESS, ids);
	return n > (u32)level ? (s32)ids[level] : 0;
}

/* Return the process that t is a thread of. */
static s32 leader_of(struct tracee *t) {
	s64 leader;
	if (t->process) return t->process;
	t->process = t->pid;
	if (sys(NR_tgkill, t->pid, t->pid, 0) != -ESRCH) return t->process;
	leader = status_number(t->pid, "Tgid:", 10);
	if (leader > 0) t->process = pid_of_proc((s32)leader);
	for (struct tracee *u = tracees; u && leader <= 0; u = u->next) {
		s32 process = u->process ? u->process : u->pid;
		if (sys(NR_tgkill, process, t->pid, 0) == -ESRCH) continue;
		t->process = process;
		break;
	}
	return t->process;
}

/* Translate id, the pid of a process, group or session in the namespace of t, to strace's
   namespace. Return 0 if it has no pid there. *c: the pid in /proc of that process, or of a member
   of the group or session; -1 if none is known. */
static s32 our_pid(struct tracee *t, enum pid_kind kind, s32 id, s32 *c) {
	s32 level = own_level(), its = proc_pid(t->pid);
	u64 ids[PID_LEVELS];
	u32 n;

	*c = -1;
	if (!t->pid_namespace && its > 0) {
		t->pid_namespace = namespace_of(its, "pid");
		n = read_ids(its, PID_PROCESS, ids);
		t->pid_level = n ? n - 1 : 0;
	}
	if (level < 0) return id;
	if (!t->pid_namespace || t->pid_level == (u32)level) {
		if (kind == PID_PROCESS) *c = proc_pid(id);
		return id;
	}
	for (struct tracee *o = tracees; o && *c < 0; o = o->next)
		if (has_id(proc_pid(o->pid), kind, id, t->pid_namespace, t->pid_level))
			*c = proc_pid(o->pid);
	if (*c < 0) *c = find_process(kind, id, t->pid_namespace, t->pid_level);
	n = *c > 0 ? read_ids(*c, kind, ids) : 0;
	return n > (u32)level ? (s32)ids[level] : 0;
}

/* ---- commands and paths */

/* Read the name of the command that process c of /proc runs. If it has ended, leave comm as it
   is. */
static void read_comm(s32 c, char comm[static 16]) {
	char path[64], text[64];
	u64 n;

	proc_path(path, c, "/comm", -1);
	n = read_beginning(path, text, sizeof text);
	if (!n) return;
	n = MIN(n - 1, 15ul); /* the name of a kernel thread can be longer */
	memcpy(comm, text, n);
	comm[n] = 0;
}

/* With -Y read the command of t, which is new or has executed a program. It must be known before t
   ends. */
static void learn_comm(struct tracee *t) {
	if (opt.comm) read_comm(proc_pid(t->pid), t->comm);
}

/* ---- paths of descriptors
 *
 * /proc tells what a descriptor is now. While copies are used the call is over, and it may be
 * another file: then only what the calls themselves have told counts, remembered for --files.
 */

/* Instead of a descriptor: the working directory, as all other negative numbers; the root; none. */
enum { FD_CWD = -1, FD_ROOT = -0x7fffffff, NO_FD };

/* The path of a descriptor of a process, or of FD_CWD or FD_ROOT. */
struct known_path {
	s32 process, fd;
	u32 len, room; /* bytes of path, len 0: not known; and of its memory */
	char *path;
	struct known_path *next; /* in its bucket */
};
enum { KNOWN_BUCKETS = 4096, KNOWN_PATHS_MAX = 1 << 16 };
static struct known_path *known_paths[KNOWN_BUCKETS];
static u32 known_path_count;

/* Return where the path is remembered, or NULL. add: make a place for it, if there is room. */
static struct known_path *find_known_path(s32 process, s64 fd, bool add) {
	struct known_path **k = &known_paths[((u32)process * 31 + (u32)fd) % KNOWN_BUCKETS];
	while (*k && ((*k)->process != process || (*k)->fd != fd)) k = &(*k)->next;
	if (*k || !add || known_path_count == KNOWN_PATHS_MAX) return *k;
	known_path_count++;
	*k = alloc(sizeof **k);
	**k = (struct known_path){.process = process, .fd = (s32)fd};
	return *k;
}

/* Remember the path of a descriptor; NULL: it is not known any more. */
static void remember_path(s32 process, s64 fd, const char *path) {
	struct known_path *k = find_known_path(process, fd, path != NULL);
	u32 len = path ? (u32)str_len(path) : 0;
	if (!k) return;
	while (k->room < len + 1) k->path = grow(k->path, k->room, &k->room, 1);
	if (path) memcpy(k->path, path, len + 1);
	k->len = len;
}

/* Forget what descriptors first to last of a process are. */
static void forget_paths(s32 process, s64 first, s64 last) {
	for (u32 i = 0; i < KNOWN_BUCKETS; i++)
		for (struct known_path *k = known_paths[i]; k; k = k->next)
			if (k->process == process && k->fd >= first && k->fd <= last) k->len = 0;
}

/* Read the path of descriptor fd of t, or of FD_CWD or FD_ROOT, into buf, not terminated. Return
   its length, or -1 if it is not known. */
static s64 fd_path(struct tracee *t, s64 fd, char *buf, u64 size) {
	const char *what = fd >= 0 ? "/fd/" : fd == FD_ROOT ? "/root" : "/cwd";
	char link[64];
	s64 n;
	if (time_is_up()) return -1;
	if (copies.used) {
		s64 key = fd < 0 && fd != FD_ROOT ? FD_CWD : fd;
		const struct known_path *k = find_known_path(leader_of(t), key, false);
		if (!k || !k->len) return -1;
		memcpy(buf, k->path, MIN(k->len, size));
		return (s64)MIN(k->len, size);
	}
	proc_path(link, proc_pid(t->pid), what, fd);
	n = sys(NR_readlinkat, AT_FDCWD, link, buf, size);
	return failed(n) ? -1 : n;
}

/* Remember what /proc tells of a descriptor of t, or of FD_CWD or FD_ROOT. */
static void remember_descriptor(struct tracee *t, s64 fd) {
	char link[PATH_MAX + 1];
	s64 n = fd_path(t, fd, link, PATH_MAX);
	if (n < 0) return;
	link[n] = 0;
	remember_path(leader_of(t), fd, link);
}

/* The same of all descriptors of t, which is stopped, and of its directories. */
static void remember_descriptors(struct tracee *t) {
	struct pid_dir dir;
	char path[64];
	int fd;

	forget_paths(leader_of(t), FD_ROOT, 0x7fffffff);
	remember_descriptor(t, FD_CWD);
	remember_descriptor(t, FD_ROOT);
	proc_path(path, proc_pid(t->pid), "/fd", -1);
	dir = open_pids(path);
	while (next_number(&dir, &fd)) remember_descriptor(t, fd);
}

/* ------------------------------------------------------------------ 12. Walker
 *
 * Prints a list of items: the arguments of a call, or the members of a struct. layout() turns a row
 * and raw values into a struct list; print_args() and print_items() print it, each item by the
 * function of its kind. Relies on Peek for the memory of the tracee and on Output. The tracee
 * controls counts, depths and sizes: the walker limits all of them.
 */

enum { MAX_LINE = 1 << 24 /* bytes; an array ends there */ };

/* Of tracees. start() sets it: arm64 has pages of 16 and of 64 KiB, too. */
static u64 page_size = PAGE;

enum { MAX_ITEMS = 64, MAX_DEPTH = 8, MAX_STRUCT = 4096, MAX_ELEMENTS = 1 << 16 };

/* An item, as decode() unpacks it from a row. The meaning of name, ref, p and q depends on the
   kind. */
struct item {
	const char *name;
	const void *ref;
	u8 kind, p;
	u16 q;
	u8 cond, cond_at; /* a condition (K_WHEN ...), and the index of the value that it tests */
	bool filled; /* of a GROW or TURN: shown at exit */
	u32 from; /* shown in a struct of so many bytes; 0: in one that reaches it */
	u64 cond_bits;
};

/* A row with its values. SELECT items are followed by the items of the variant that they select. */
struct list {
	u32 n; /* number of items */
	struct item item[MAX_ITEMS];
	u64 value[MAX_ITEMS]; /* of inline arrays and structs: a pointer to the local copy */
	u32 offset[MAX_ITEMS], width[MAX_ITEMS]; /* in a struct, in bytes */
	enum ret ret; /* kind of the return value, if a variant gives it; or R_NONE */
};

/* What a printer knows about the value that it prints. It may change a copy of its own. */
struct walk {
	struct tracee *t;
	const u64 *values; /* of the list that is printed */
	const u64 *args; /* of the call */
	u32 at; /* index of the item that is printed */
	u64 len; /* of the struct that is printed: number of bytes that are there */
	u64 base; /* of the struct that is printed: its address in the tracee */
	const u8 *bytes; /* the local copy of the struct that is printed */
	const u8 **end; /* where what is known of a sized struct ends in the local copy; or NULL */
	u64 *room; /* number of bytes that the following buffers show in all; NULL: no limit */
	u64 left; /* number of bytes of the struct from the item on */
	bool exit; /* the call has returned: ret is set */
	bool failed; /* it returned an error; false at entry */
	bool compat; /* the layout is that of i386 */
	bool verbose; /* no -e abbrev */
	bool deref; /* -e verbose: print what pointers point to, not their values */
	bool parts; /* at entry print the members that are not FILLED, at exit those that are */
	bool socket; /* buffers hold the data of a socket */
	u8 form; /* FORM_* of an i386 call */
	bool whole; /* set by printers of both entry and exit: there is nothing to print at exit */
	u8 depth; /* number of structs around the item */
	s64 ret; /* return value of the call */
	s64 inlen; /* length at the INLEN item at entry, or NO_INLEN */
	bool cut; /* a member that is not there as a whole is shown as bytes */
	const u8 *list; /* the netlink attributes that are printed */
	u8 family; /* AF_* of the netlink message that is printed */
	const struct nl_data *data; /* the netlink messages that are printed */
	u64 *saved; /* SAVED words that printers keep from entry to exit */
};

/* The printer of a kind. Prints value v of item it. */
typedef void (*item_fn)(struct walk *w, const struct item *it, u64 v);
static const item_fn printers[K_COUNT]; /* by kind; defined after the printers */

/* The printer of an irregular item: CALL in a row. */
typedef void (*print_fn)(struct walk *w, u64 value);

/* Variants of i386 calls: times of 64 bits, user ids of 16 bits. */
enum { FORM_TIME64 = 1, FORM_ID16 = 2 };
static u8 call_form[C_COUNT];

static enum kind kind_of(u64 word) { return word >> 48 & 0x7f; }

/* Unpack the item at row. Return the next one. */
static HOT const u64 *decode(const u64 *row, struct item *it) {
	u64 w = *row++;
	*it = (struct item){
		.name = (const char *)(w << 16 >> 16),
		.kind = (u8)kind_of(w),
		.p = (u8)(w >> 56),
		.filled = w >> 55 & 1};
	if (it->kind >= K_REF) {
		w = *row++;
		it->ref = (const void *)(w << 16 >> 16);
		it->q = (u16)(w >> 48);
	}
	return row;
}

static u32 struct_size(const u64 *st, bool compat, u32 *align);
#define K_WIDTH(name, bytes, use, printer) [K_##name] = {bytes, USE_##use},
static const struct { u8 width, use; } kind_table[] = {KINDS(K_WIDTH)};

/* Return whether the value of an item is a pointer to a local copy of its bytes. */
static bool is_bytes(u8 kind) { return kind_table[kind].use == USE_B; }

/* Return the size of a member in bytes, and its alignment. */
static HOT u32 item_width(const struct item *it, bool compat, u32 *align) {
	static const u8 set_widths[] = {4, 1, 2, 8, 0};
	u32 size = kind_table[it->kind].width, word = compat ? 4 : 8;
	*align = 1;
	switch (it->kind) {
	case K_PAD: return it->p & 63;
	case K_IN6:
		*align = 4;
		return 16;
	case K_CHARS:
	case K_HEXBYTES:
	case K_INLINE: return it->q;
	case K_TAIL:
	case K_NEST:
	case K_LIST:
	case K_INDEXED: return 0;
	case K_SUB: return struct_size(it->ref, compat, align);
	case K_VEC: return struct_size(it->ref, compat, align) * it->q;
	case K_FLAGS:
	case K_ENUM:
	case K_ENUMD:
	case K_SELECT: size = set_widths[it->p & 7]; break;
	case K_NUM: size = it->q; break;
	}
	size = size ? size : word;
	*align = MIN(size, word);
	return size;
}

/* Unpack a member after its prefixes: AT, which sets the offset *at (and *placed), FROM, and a
   condition. Return the next item. */
static HOT const u64 *decode_prefixed(
	const u64 *row, struct item *it, bool compat, u32 *at, bool *placed) {
	u8 cond = 0, cond_at = 0;
	bool filled = false;
	u64 bits = 0;
	u32 from = 0;
	*placed = false;
	for (;;) {
		row = decode(row, it);
		filled |= it->filled;
		while (it->kind == K_AT || it->kind == K_FROM) {
			u32 offset = (u32)((u64)it->name >> (compat ? 24 : 0) & 0xffffff);
			if (it->kind == K_AT) *at = offset;
			else from = offset + 1;
			*placed |= it->kind == K_AT;
			row = decode(row, it);
			filled |= it->filled;
		}
		if (it->kind < K_WHEN || it->kind > K_ELSE) break;
		cond = it->kind;
		cond_at = it->p;
		bits = (u64)it->name;
	}
	it->cond = cond;
	it->filled = filled;
	it->from = from;
	it->cond_at = cond_at;
	it->cond_bits = bits;
	return row;
}

/* Return the first variant, or NULL. */
static const struct variant *first_variant(const struct choice *c) {
	return c->size ? (const struct variant *)c->variants : NULL;
}

/* Return the variant behind v, or NULL. */
static const struct variant *next_variant(const struct choice *c, const struct variant *v) {
	const u64 *row = v->items, *end = c->variants + c->size;
	if (!v->also) {
		while (*row) row += kind_of(*row) >= K_REF ? 2 : 1;
		row++;
	}
	return row < end ? (const struct variant *)row : NULL;
}

/* Return the variant of a value, or NULL. */
static const struct variant *find_variant(const struct choice *c, u64 value) {
	/* Results of earlier calls, by choice and value; only this function changes them. */
	static struct { const struct choice *c; u64 value; const struct variant *v; } known[64], *k;
	const struct variant *v = first_variant(c);
	if (c->mask) value &= c->mask;
	k = &known[((u64)c / 8 + value * 31) % COUNT(known)];
	if (k->c == c && k->value == value) return k->v;
	while (v && v->value != value) v = next_variant(c, v);
	while (v && v->also) v = next_variant(c, v);
	k->c = c;
	k->value = value;
	k->v = v;
	return v;
}

/* The set, struct or choice of the first item that value chooses, or NULL. */
static const void *chosen_ref(const struct choice *c, u64 value) {
	const struct variant *v = find_variant(c, value);
	struct item it;
	if (!v) return NULL;
	decode(v->items, &it);
	return it.ref;
}

/* Return the value of an item from registers, and move *reg past those that it takes: one, or on
   i386 two for 64 bits. */
static HOT u64 register_value(
	const struct item *it, u32 width, bool compat, const u64 *regs, u32 *reg) {
	bool pair = compat && width == 8 && it->kind != K_PAD;
	u64 v;
	if (pair && COMPAT_PAIRS_EVEN && *reg % 2) ++*reg;
	v = *reg < 6 ? regs[(*reg)++] : 0;
	if (pair) v = (u32)v | (*reg < 6 ? regs[(*reg)++] << 32 : 0);
	if (is_bytes(it->kind)) return 0;
	if (width < 8 && it->kind != K_PAD) v &= (1ul << (width * 8)) - 1;
	return v;
}

/* Lay out a row in l. Values are read from regs, six registers, or from bytes, the contents of a
   struct; both may be NULL, to find out sizes only. Return the size of the struct and its
   alignment. */
static HOT u32 layout(struct list *l, const u64 *row, bool packed, bool compat, const u64 *regs,
	const u8 *bytes, u32 *align) {
	u32 at = 0, most = 1, reg = 0, size = 0, end = 0;
	l->n = 0;
	l->ret = R_NONE;
	while (*row && l->n < MAX_ITEMS) {
		struct item *it = &l->item[l->n];
		u32 a = 1, width, n = l->n++;
		u64 v = 0;
		bool placed;
		row = decode_prefixed(row, it, compat, &at, &placed);
		width = item_width(it, compat, &a);
		if (packed) a = 1;
		if (a > most) most = a;
		if (!placed) at = (at + a - 1) & ~(a - 1);
		l->offset[n] = at;
		l->width[n] = width;
		at += width;
		size = at > size ? at : size;
		end = placed && it->kind == K_PAD && !width ? at : 0;
		if (regs && reg < 6) {
			v = register_value(it, width, compat, regs, &reg);
		} else if (bytes) {
			if (is_bytes(it->kind)) v = (u64)(bytes + l->offset[n]);
			else v = load(bytes + l->offset[n], width);
		}
		if (width < 8 && kind_table[it->kind].use == USE_S && width)
			v = (u64)((s64)(v << (64 - width * 8)) >> (64 - width * 8));
		l->value[n] = v;
		if (it->kind == K_SELECT) {
			const struct variant *variant = find_variant(it->ref, v);
			if (variant) {
				row = variant->items;
				if (variant->ret != R_NONE) l->ret = (enum ret)variant->ret;
			}
		}
	}
	*align = most;
	return end ? end : (size + most - 1) & ~(most - 1);
}

/* Return the size of a struct: as its row says for amd64, as laid out for i386. */
static u32 struct_size(const u64 *st, bool compat, u32 *align) {
	struct list l;
	u32 size = layout(&l, st + 1, (*st & PACKED) != 0, compat, NULL, NULL, align);
	return compat ? size : (u32)*st;
}

/* Return the size of a struct in the ABI of the tracee, at most MAX_STRUCT. */
static u32 size_of(const struct walk *w, const u64 *st) {
	u32 align, size = w->compat ? struct_size(st, true, &align) : (u32)*st;
	return MIN(size, (u32)MAX_STRUCT);
}

/* Return the walk for a list of a call's arguments. The caller sets exit and failed. */
static struct walk walk_of(struct tracee *t, const struct list *l) {
	return (struct walk){.t = t,
		.values = l->value,
		.args = t->args,
		.compat = t->abi == ABI_COMPAT,
		.verbose = !(t->qual & Q_ABBREV),
		.deref = t->qual & Q_VERBOSE && (COMPAT_STRUCTS || t->abi == ABI_OWN),
		.inlen = t->inlen,
		.ret = t->ret,
		.saved = t->saved,
		.form = t->abi == ABI_COMPAT && t->call < C_UNKNOWN ? call_form[t->call] : 0};
}

/* Read the memory of an argument. Return false for NULL, with -e verbose=none, or if it cannot be
   read. */
static bool peek_arg(const struct walk *w, u64 addr, void *buf, u64 len) {
	return addr && w->deref && peek(w->t, addr, buf, len);
}

/* Print n bytes at addr as a string, cut to the limit of -s. Print the address if they cannot be
   read; the byte after the limit must be readable, too. */
static void print_buf(struct walk *w, u64 addr, u64 n) {
	u64 limit = MIN(n, (u64)opt.string_limit), looked_at = MIN(n, limit + 1);
	u8 *buf = room_for(looked_at);
	if (!addr || !buf || !peek(w->t, addr, buf, looked_at)) return print_ptr(addr);
	out_quoted(buf, limit, QUOTE_STRING);
	if (limit < n) out_cut();
}

/* Print them as "\x00\x1f". */
static void print_hexbuf(struct walk *w, u64 addr, u64 n) {
	u8 saved = opt.hex_strings;
	opt.hex_strings = HEX_ALL;
	print_buf(w, addr, n);
	opt.hex_strings = saved;
}

/* Print the string at addr up to its NUL, at most max bytes. */
static void print_cstr(struct walk *w, u64 addr, u64 max) {
	u8 *buf = room_for(max + 1);
	bool ended = false;
	s64 n = addr && buf ? peek_str(w->t, addr, buf, max, &ended) : -1;
	if (n < 0) return print_ptr(addr);
	out_quoted(buf, (u64)n, QUOTE_STRING);
	if (!ended) out_cut();
}

/* Return the index of the first NUL in bytes, or len. */
static u64 find_nul(const u8 *bytes, u64 len) {
	u64 n = 0;
	while (n < len && bytes[n]) n++;
	return n;
}

/* Print an inline array of characters: up to its NUL, without one all but the last. */
static void print_chars(const u8 *bytes, u64 size) {
	u64 n = find_nul(bytes, size);
	out_quoted(bytes, n < size ? n : size ? size - 1 : 0, QUOTE_STRING);
	if (n == size) out_cut();
}

/* Print bytes in a style (QUOTE_*), cut to the limit of -s without QUOTE_ALL. */
static void print_quoted(const u8 *bytes, u64 len, int style) {
	u64 limit = style & QUOTE_ALL ? len : MIN(len, (u64)opt.string_limit);
	out_quoted(bytes, limit, style & ~QUOTE_ALL);
	if (limit < len) out_cut();
}

/* ---- structs and arrays */

static void print_items(struct walk *w, const struct list *l, u64 len, bool named);

/* Print the members of struct st. bytes: a local copy, len bytes long; omit the members that start
   after them. named: with the names of members. */
static void print_members(struct walk *w, const u64 *st, const u8 *bytes, u64 len, bool named) {
	struct walk inner = *w;
	struct list l;
	u32 align;
	if (++inner.depth > MAX_DEPTH) return out_more();
	layout(&l, st + 1, (*st & PACKED) != 0, w->compat, NULL, bytes, &align);
	inner.values = l.value;
	inner.len = len;
	inner.bytes = bytes;
	print_items(&inner, &l, len, named);
}

/* Print the first len bytes of a struct, in braces unless it is BARE. */
static void print_struct_part(struct walk *w, const u64 *st, const u8 *bytes, u64 len) {
	bool named = !(*st & BARE);
	if (named) out_begin(G_STRUCT);
	print_members(w, st, bytes, len, named);
	if (named) out_end();
}

static void print_struct(struct walk *w, const u64 *st, const u8 *bytes) {
	print_struct_part(w, st, bytes, size_of(w, st));
}

/* Return the struct that an i386 call has in place of st: st itself, or that of its form. */
static const u64 *form_of(const struct walk *w, const u64 *st) {
	static const struct {
		u8 form;
		const u64 *st, *other;
	} forms[] = {{FORM_TIME64, st_timespec, st_timespec64},
		{FORM_TIME64, st_itimerspec, st_itimerspec64},
		{FORM_TIME64, st_timespec_stamp, st_timespec64_stamp},
		{FORM_TIME64, st_timex, st_timex64}, {FORM_ID16, st_uid, st_uid16}};
	for (u32 i = 0; i < COUNT(forms); i++)
		if (w->form & forms[i].form && st == forms[i].st) return forms[i].other;
	return st;
}

/* Return whether any byte is not 0. */
static bool any_set(const u8 *bytes, u64 n) {
	for (u64 i = 0; i < n; i++)
		if (bytes[i]) return true;
	return false;
}

/* Read the bytes from known up to size of the struct at addr, which strace does not know. Return 1
   if any is not 0, 0 if all are 0 or there are none, -1 if they cannot be read. */
static int read_rest(struct walk *w, u64 addr, u64 known, u64 size, u8 bytes[static 4096]) {
	if (size <= known) return 0;
	if (!peek(w->t, addr + known, bytes, size - known)) return -1;
	return any_set(bytes, size - known);
}

/* Print a comment that says which bytes of a struct a value is. */
static void out_byte_range(enum group comment, u64 first, u64 last) {
	out_begin(comment);
	out_word("bytes ");
	out_udec(first);
	out_word("..");
	out_udec(last);
	out_end();
}

/* Say that there is more of a struct, which cannot be read. */
static void out_unknown(void) {
	out_next();
	out_operator("???");
}

/* Print the bytes of read_rest(), if any is not 0. extra: as a member "extra_data" (or "..."
   without -v), otherwise as a string after a comment. If they cannot be read, print ???. */
static void out_rest(struct walk *w, u64 addr, u64 known, u64 size, bool extra) {
	u8 bytes[4096];
	int rest;
	size = MIN(size, sizeof bytes);
	rest = read_rest(w, addr, known, size, bytes);
	if (!rest) return;
	if (rest < 0) {
		out_unknown();
	} else if (extra && !w->verbose) {
		out_next();
		out_more();
	} else if (extra) {
		out_member("extra_data");
		print_quoted(bytes, size - known, QUOTE_HEX | QUOTE_ALL);
		out_byte_range(G_COMMENT, known, size - 1);
	} else {
		out_next();
		out_byte_range(G_REMARK, known, size - 1);
		print_quoted(bytes, size - known, QUOTE_HEX);
	}
}

/* Print the struct at addr, whose length the tracee gives. If it is longer than st and the rest is
   not 0, print the rest as bytes. Print the address if it is shorter than the minimum in st. */
static void print_sized(struct walk *w, const u64 *st, u64 addr, u64 len) {
	u8 bytes[MAX_STRUCT];
	u64 size = size_of(w, st), n = MIN(len, size);
	struct walk inner = *w;
	bool extra = *st & EXTRA(0);
	const u8 *end = bytes;
	memset(bytes, 0, size);
	if (!addr || !w->deref || !len || (*st & ONEPAGE && len > MAX_STRUCT) ||
		(extra ? len > MAX_STRUCT : len < *st >> 40 && !(*st & OWNSIZE)) ||
		!peek(w->t, addr, bytes, extra ? len : n))
		return print_ptr(addr);
	if (extra) n = MIN(size, MAX(n, *st >> 40));
	inner.base = addr;
	inner.end = extra ? &end : NULL;
	out_begin(G_STRUCT);
	print_members(&inner, st, bytes, n, true);
	inner.end = NULL;
	if (!(*st & ENDLESS)) {
		out_rest(&inner, addr, extra ? (u64)(end - bytes) : size, len, extra);
	} else if (len > size) {
		out_next();
		out_more();
	}
	out_end();
}

/* Print the struct at addr, which begins with its own size: nothing but the size if that is less
   than the minimum in st, and without members of which a part is missing. All but the size have 8
   bytes or lie within the minimum. */
static void print_own_sized(struct walk *w, const u64 *st, u64 addr, u32 own) {
	u8 bytes[MAX_STRUCT] = {0};
	u32 least = (u32)(*st >> 40), size = size_of(w, st);
	u32 n = own < least ? 4 : MIN(own, size) & ~7u;
	bool known = peek(w->t, addr, bytes, own < least ? 4 : MIN(own, size));
	struct walk inner = *w;
	if (!known) memcpy(bytes, &own, 4);
	inner.base = addr;
	out_begin(G_STRUCT);
	print_members(&inner, st, bytes, known ? n : 4, true);
	if (known) out_rest(&inner, addr, size, own, false);
	else out_unknown();
	out_end();
}

/* Print the struct at addr, in brackets if it is BARE; the address if it cannot be read. An OWNSIZE
   struct begins with its size. */
static void print_pointed(struct walk *w, const u64 *st, u64 addr) {
	u8 bytes[MAX_STRUCT];
	struct walk inner = *w;
	u32 size;
	bool bare;
	st = form_of(w, st);
	size = size_of(w, st);
	bare = (*st & BARE) && (u8)(st[1] >> 48) != K_INLINE;
	if (!addr || !size || !w->deref) return print_ptr(addr);
	if (*st & OWNSIZE) {
		u32 least = (u32)(*st >> 40), own;
		if (!peek(w->t, addr, &own, 4)) return print_ptr(addr);
		if (!(*st & ENDLESS)) return print_own_sized(w, st, addr, own);
		return print_sized(w, st, addr, own >= least ? own : own ? 4 : least);
	}
	if (!peek(w->t, addr, bytes, size)) return print_ptr(addr);
	inner.base = addr;
	if (bare) out_begin(G_ARRAY);
	print_struct(&inner, st, bytes);
	if (bare) out_end();
}

/* Print count structs at addr, at most as many as -s says (without -v). more: print "..." after
   them in any case, because the tracee says that there are more than fit. */
static void print_elements(struct walk *w, const u64 *st, u64 addr, u64 count, bool more) {
	u8 bytes[MAX_STRUCT];
	u32 size, have = 0, next = 0;
	u64 limit = w->verbose ? MAX_ELEMENTS : (u64)opt.string_limit, i;
	struct walk inner = *w;
	st = form_of(w, st);
	size = size_of(w, st);
	if (!addr || (!w->deref && count) || count > ~addr / size) return print_ptr(addr);
	for (i = 0; i < count; i++, next++) {
		inner.base = addr + i * size;
		if (next == have) {
			u64 want = MIN(MIN(count, limit + 1) - i, (u64)(MAX_STRUCT / size));
			have = (u32)(peek_some(w->t, inner.base, bytes, want * size) / size);
			next = 0;
		}
		if (!have && !i) return print_ptr(addr);
		if (!i) out_begin(G_ARRAY);
		if (!have) {
			out_unreadable(inner.base);
			return out_end();
		}
		more |= i == limit || column() > MAX_LINE;
		if (i == limit || column() > MAX_LINE) break;
		out_next();
		print_struct(&inner, st, bytes + next * size);
	}
	if (!count) out_begin(G_ARRAY);
	if (more) {
		out_next();
		out_more();
	}
	out_end();
}

/* Print the address of an argv or envp, and in a comment the number of its strings. */
static void print_string_count(struct walk *w, u64 addr) {
	u32 word = w->compat ? 4 : 8, n = 0;
	u64 at = addr;
	bool ended = false;
	u8 page[1024];
	out_hex(addr);
	for (u64 have = 0, next = 0; n < MAX_ELEMENTS; n++, next += word) {
		if (next + word > have) {
			have = peek_some(w->t, at, page, sizeof page);
			at += have;
			next = 0;
			if (have < word) break;
		}
		ended = !load(page + next, word);
		if (ended) break;
	}
	if (!n && !ended) return;
	out_begin(G_COMMENT);
	out_next();
	out_udec(n);
	out_word(n == 1 ? " var" : " vars");
	if (!ended) {
		out_next();
		out_word("unterminated");
	}
	out_end();
}

static void print_array(struct walk *w, const u64 *st, u64 addr, u64 count) {
	print_elements(w, st, addr, count, false);
}

/* Print the strings of the argv at addr, up to a NULL. */
static void print_strings(struct walk *w, u64 addr) {
	u32 word = w->compat ? 4 : 8, n = 0;
	u64 limit = w->verbose ? MAX_ELEMENTS : (u64)opt.string_limit, at = addr, v = 0;
	if (!addr || !w->deref) return print_ptr(addr);
	for (;; n++, at += word, v = 0) {
		bool known = peek(w->t, at, &v, word);
		if (!known && !n) return print_ptr(addr);
		if (!n) out_begin(G_ARRAY);
		if (!known) out_unreadable(at);
		if (!known || !v) break;
		out_next();
		if (n == limit || column() > MAX_LINE) {
			out_more();
			break;
		}
		print_cstr(w, v, (u64)opt.string_limit);
	}
	out_end();
}

#define PRINTER(name) static void name(struct walk *w UNUSED, const struct item *it UNUSED, u64 v)

/* Return the number that p refers to: an item of the list, an argument, or the return value. */
static u64 ref_count(const struct walk *w, u32 p) {
	switch (p &= 63) {
	case TWO:
	case PAIR: return 2;
	case COLOURS: return 48;
	case SCREEN: return 256;
	case SECTOR: return 512;
	case FONT: return 8192;
	case ARG3: return (u32)w->args[3];
	case PAGES: return w->values[1] / page_size + (w->values[1] % page_size != 0);
	case FIT: return MIN((u64)w->ret, w->values[w->at + 1]);
	case RET: return (u64)w->ret;
	}
	return w->values[p];
}

PRINTER(item_none) { (void)v; }

PRINTER(item_dec) { out_sdec(v); }

PRINTER(item_udec) { out_udec(v); }

PRINTER(item_hex) { out_hex(v); }

PRINTER(item_ptr) { print_ptr(v); }

PRINTER(item_path) { print_cstr(w, v, PATH_MAX - 1); }

PRINTER(item_str) { print_cstr(w, v, (u64)opt.string_limit); }

PRINTER(item_call) { ((print_fn)(u64)it->ref)(w, v); }

PRINTER(item_argv) { print_strings(w, v); }

PRINTER(item_envp) {
	if (w->verbose || !v || !w->deref) print_strings(w, v);
	else print_string_count(w, v);
}

/* Print the length that a pointer points to: [16], at exit [16 => 28] if the call changed it. */
PRINTER(item_inlen) {
	s32 len;
	void (*number)(u64) = it->p & 2 ? out_u32 : out_sdec;
	if (!v || (it->p & 1 && !w->values[w->at - 1])) return print_ptr(v);
	if (w->inlen == NO_INLEN || !peek_arg(w, v, &len, sizeof len)) return print_ptr(v);
	out_begin(G_ARRAY);
	number((u64)w->inlen);
	if (!w->failed && len != w->inlen) {
		out_change();
		number((u64)len);
	}
	out_end();
}

PRINTER(item_flags) {
	if (it->p & NOTED_BIT) print_with_comment(it->ref, print_flags, v);
	else if (it->p & APART_BIT) print_flags_apart(it->ref, v);
	else print_flags(it->ref, v);
}

PRINTER(item_enum) {
	if (it->p & NOTED_BIT) print_with_comment(it->ref, print_enum, v);
	else print_enum(it->ref, v);
}

PRINTER(item_enumd) { out_enum_number(it->ref, v, out_sdec); }

PRINTER(item_select) {
	const struct choice *c = it->ref;
	c->print(c->set, v);
}

PRINTER(item_chars) { print_chars((u8 *)v, w->left ? MIN(it->q, w->left) : it->q); }

PRINTER(item_hexbytes) { out_quoted((u8 *)v, it->q, QUOTE_HEX); }

PRINTER(item_sub) { print_struct_part(w, it->ref, (u8 *)v, MIN(size_of(w, it->ref), w->left)); }

/* Print an inline array of structs. */
PRINTER(item_vec) {
	u32 size = size_of(w, it->ref);
	out_begin(G_ARRAY);
	for (u32 i = 0; i < it->q && (u64)(i + 1) * size <= w->left; i++) {
		out_next();
		if (i == (u32)opt.string_limit && !w->verbose && !(it->p & WHOLE_BIT)) {
			out_more();
			break;
		}
		print_struct(w, it->ref, (u8 *)v + i * size);
	}
	out_end();
}

/* Print what follows a struct in memory: count structs (with a ref), or count bytes, at most
   it->q. */
PRINTER(item_tail) {
	u64 count = ref_count(w, it->p), addr = v ? w->base + w->len : 0;
	u8 bytes[256];
	if (it->q == 0xffff && !count) return print_ptr(0);
	if (it->ref && it->q && !w->verbose && count >= it->q)
		return print_elements(w, it->ref, addr, it->q - 1u, true);
	if (it->ref) return print_array(w, it->ref, addr, count);
	if (!peek(w->t, addr, bytes, MIN(count, it->q))) return out_operator("???");
	print_quoted(bytes, MIN(count, it->q), QUOTE_HEX | QUOTE_ALL);
	if (count > it->q) out_more();
}

PRINTER(item_in) {
	u8 next = it->p & 63;
	if (next && w->values[w->at + 1] != next) print_ptr(v);
	else print_pointed(w, it->ref, v);
}

/* Print {a=1} at entry, and => {a=2} at exit. For a BARE struct print [1 => 2], the new value only
   if the call returned more than 0. */
PRINTER(item_inout) {
	u8 bytes[MAX_STRUCT];
	const u64 *st = form_of(w, it->ref);
	bool bare = *st & BARE, known = peek_arg(w, v, bytes, size_of(w, st));
	bool moved = !bare || (w->ret > 0 && w->values[w->at + 1]); /* the next item is a count */
	bool changed = w->exit && known && !w->failed && moved;
	if (!w->exit) w->whole = !known;
	if (!w->exit && !known) return print_ptr(v);
	if (bare && w->exit) out_resume(G_ARRAY, true);
	else if (bare) out_begin(G_ARRAY);
	if (changed) out_change();
	if (!w->exit || changed) print_struct(w, st, bytes);
	if (bare && w->exit) out_end();
}

/* Print a struct in two parts. GROW: {a=1 at entry, b=2} at exit. TURN: {a=1} at entry, => {b=2} at
   exit. */
PRINTER(item_parts) {
	u8 bytes[MAX_STRUCT];
	u32 size = size_of(w, it->ref);
	bool turn = it->kind == K_TURN, ok = v && w->deref && peek(w->t, v, bytes, size);
	struct walk inner = *w;
	if (!w->exit) w->saved[0] = ok;
	if (!w->saved[0]) {
		if (!w->exit) print_ptr(v);
		return;
	}
	ok &= !(w->exit && w->failed);
	if (w->exit && turn && !ok && !it->p) return;
	if (w->exit && turn) out_change();
	if (w->exit && turn && !ok) return print_ptr(v);
	if (w->exit && !turn) out_resume(G_STRUCT, true);
	else out_begin(G_STRUCT);
	inner.parts = true;
	inner.base = v;
	if (ok) print_members(&inner, it->ref, bytes, size, true);
	if (turn || w->exit) out_end();
}

/* Return whether the kernel restarts a call that ends with error err, unless a handler runs. */
static bool will_restart(int err) {
	return err >= ERESTARTSYS && err <= ERESTART_RESTARTBLOCK && err != 515;
}

static void print_pointed_if(struct walk *w, const struct item *it, u64 v, bool filled) {
	if (filled) print_pointed(w, it->ref, v);
	else print_ptr(v);
}

PRINTER(item_out_intr) {
	bool absolute = w->t->call == C_clock_nanosleep && w->values[1] & 1;
	print_pointed_if(w, it, v, w->exit && will_restart((int)-w->ret) && !absolute);
}

PRINTER(item_out_ret) { print_pointed_if(w, it, v, w->ret > 0); }

PRINTER(item_array) {
	u8 bytes[64];
	bool whole = (it->p & 31) == PAIR;
	if (it->p & 0x20 && !w->verbose) return print_ptr(v);
	if (whole && !peek_arg(w, v, bytes, 2 * size_of(w, form_of(w, it->ref))))
		return print_ptr(v);
	print_array(w, it->ref, v, ref_count(w, it->p & 31));
}

PRINTER(item_sized) { print_sized(w, it->ref, v, ref_count(w, it->p)); }

/* Return whether item i of l is 0, in all its bytes. */
static bool all_zero(const struct list *l, u32 i) {
	const struct item *it = &l->item[i];
	bool bytes = is_bytes(it->kind);
	const u8 *p = bytes ? (u8 *)l->value[i] : (u8 *)&l->value[i];
	for (u32 k = 0; k < (bytes ? l->width[i] : 8); k++)
		if (p[k]) return false;
	return true;
}

/* Print the members of a struct that start within its len bytes and whose conditions are met. Print
   "..." if -v would show more. named: with the names of members. */
static void print_items(struct walk *w, const struct list *l, u64 len, bool named) {
	bool hidden = false, last = false, parts = w->parts;
	w->parts = false;
	for (u32 i = 0; i < l->n; i++) {
		const struct item *it = &l->item[i];
		u64 looked_at = l->value[it->cond_at];
		bool shown = true;
		if (w->end && it->kind != K_SUB && it->kind != K_PAD)
			*w->end = MAX(*w->end, w->bytes + l->offset[i] + l->width[i]);
		switch (it->cond) {
		case K_WHEN: shown = last = (looked_at & it->cond_bits) != 0; break;
		case K_UNLESS: shown = last = (looked_at & it->cond_bits) == 0; break;
		case K_IF:
			shown = last =
				(looked_at & it->cond_bits & 0xffffff) == it->cond_bits >> 24;
			break;
		case K_ELSE: shown = !last; break;
		}
		if (it->kind == K_PAD || !shown) continue;
		if (parts && w->exit != it->filled) continue;
		if ((it->from ? it->from > len : l->offset[i] >= len) && l->width[i]) continue;
		if (it->p & HIDE_BIT && !w->verbose) {
			hidden = true;
			continue;
		}
		if (it->p & NONZERO_BIT && all_zero(l, i)) continue;
		if (named && it->kind == K_IN6) out_next(); /* prints its label itself */
		else if (named && *it->name) out_member(it->name);
		w->at = i;
		w->left = len - MIN(len, l->offset[i]);
		if (w->cut && w->left < l->width[i] && !is_bytes(it->kind))
			out_quoted((u8 *)&l->value[i], w->left, QUOTE_HEX);
		else printers[it->kind](w, it, l->value[i]);
	}
	if (hidden) {
		out_next();
		out_more();
	}
}

/* Return whether item i, which the kernel fills, can be printed at entry, because the tracee gave
   no room for it. A socket address needs its length, the next item. */
static bool is_known_at_entry(const struct tracee *t, const struct list *l, u32 i) {
	bool no_length = t->inlen == NO_INLEN;
	if (l->item[i].kind == K_OUT_NULL) return !l->value[i];
	if (l->item[i].kind == K_INLEN) return no_length;
	return i + 1 < l->n && l->item[i + 1].kind == K_INLEN && no_length;
}

PRINTS(print_semun);

/* Return whether an item is an array without elements: [], whatever the call returned. */
static bool is_empty_array(const struct walk *w, const struct item *it) {
	return it->kind == K_OUT_ARRAY && !ref_count(w, it->p);
}

/* Print arguments from t->next_item on: at entry up to the first that the kernel fills, at exit the
   rest. Update t->next_item. The separator precedes an argument: a line that ends here does not end
   with one. */
static HOT void print_args(struct walk *w, const struct list *l) {
	struct tracee *t = w->t;
	u32 first = 0, last = l->n;
	while (last && l->item[last - 1].kind == K_PAD) last--;
	while (first < last && l->item[first].kind == K_PAD) first++;
	if (w->exit) {
		bool began = first < l->n && kind_table[l->item[first].kind].use == USE_T;
		out_resume(G_ARGS, (u32)t->next_item > first || began);
	}
	for (u32 i = (u32)t->next_item; i < last; i++) {
		const struct item *it = &l->item[i];
		u8 kind = it->kind, use = kind_table[kind].use;
		bool goes_on = w->exit && use == USE_T, late = use == USE_X || use == USE_O;
		t->next_item = (s16)i;
		if (kind == K_PAD) continue;
		if (!w->exit && late && !is_known_at_entry(t, l, i)) return;
		w->at = i;
		if (!goes_on) out_next();
		if (opt.arg_names && *it->name && !goes_on) out_label(it->name);
		if ((w->failed && use == USE_O && !is_empty_array(w, it)) || (late && !w->exit))
			print_semun(w, l->value[i]);
		else printers[kind](w, it, l->value[i]);
		if (!w->exit && use == USE_T && !w->whole) return;
		w->whole = false;
	}
	t->next_item = (s16)last;
}

/* ------------------------------------------------------------------ 13. Processes
 *
 * The sections from here to Return values are printers, one section per subject. They know the
 * walker, peek() and Output, but not ptrace. This one prints ids, limits, wait statuses, CPU sets,
 * capabilities, and the arguments of clone, prctl, ptrace and keyctl.
 */

/* clang-format off */
PRINTS(print_xfeatures);
PRINTS(print_clone_flags);
PRINTS(print_tls);
PRINTS(print_wait_status);
PRINTS(print_hex06);
PRINTS(print_entry);
PRINTS(print_fd_of_first);
PRINTS(print_desc_bits);
PRINTS(print_info_nr);
PRINTS(print_ptr64);
PRINTS(print_rval);
PRINTS(print_hwprobe_value);

ELEM(xfeatures, 8, NUM(n, print_xfeatures, 8));

/* The registers of clone: what is shown at entry, and at exit. */
STRUCT(clone_in, 48, AT(8, 8, PTR(child_stack)), AT(0, 0, NUM(flags, print_clone_flags, 0)),
	END(48, 48));
STRUCT(clone_out, 48, PAD(8), AT(16, 16, WHEN(0, 0x101000, IN(parent_tid, pid))),
	AT(8 * CLONE_TLS, 24, WHEN(0, 0x80000, NUM(tls, print_tls, 0))),
	AT(8 * CLONE_CHILD_TID, 32, WHEN(0, 0x1200000, PTR(child_tidptr))), END(48, 48));
ELEM(wait_status, 4, NUM(status, print_wait_status, 4));
STRUCT(user_desc, 16, NUM(entry_number, print_entry, 4), NUM(base_addr, print_hex06, 4),
	NUM(limit, print_hex06, 4), NUM(, print_desc_bits, 4));
ELEM(lsm_id, 8, ENUM64(id, lsm_ids));
STRUCT(hwprobe, 16, ENUM64(key, hwprobe_keys), INLINE(value, print_hwprobe_value, 8));

/* Register sets, as struct user has them. */
STRUCT(regs64, 216, XLONG(r15), XLONG(r14), XLONG(r13), XLONG(r12), XLONG(rbp), XLONG(rbx),
	XLONG(r11), XLONG(r10), XLONG(r9), XLONG(r8), XLONG(rax), XLONG(rcx), XLONG(rdx),
	XLONG(rsi), XLONG(rdi), XLONG(orig_rax), XLONG(rip), XLONG(cs), XLONG(eflags), XLONG(rsp),
	XLONG(ss), XLONG(fs_base), XLONG(gs_base), XLONG(ds), XLONG(es), XLONG(fs), XLONG(gs));
STRUCT(regs32, 68, X32(ebx), X32(ecx), X32(edx), X32(esi), X32(edi), X32(ebp), X32(eax), X32(xds),
	X32(xes), X32(xfs), X32(xgs), X32(orig_eax), X32(eip), X32(xcs), X32(eflags), X32(esp),
	X32(xss));
STRUCT(fpregs64, 512, X16(cwd), X16(swd), X16(ftw), X16(fop), X64(rip), X64(rdp), X32(mxcsr),
	X32(mxcr_mask), VEC(st_space, x32, 32), VEC(xmm_space, x32, 64), VEC(padding, x32, 24));
STRUCT(fpregs32, 108, X32(cwd), X32(swd), X32(twd), X32(fip), X32(fcs), X32(foo), X32(fos),
	VEC(st_space, x32, 20));
STRUCT(regs_arm64, 272, VEC(regs, xlong, 31), XLONG(sp), XLONG(pc), XLONG(pstate));
STRUCT(regs_riscv64, 256, XLONG(pc), XLONG(ra), XLONG(sp), XLONG(gp), XLONG(tp), XLONG(t0),
	XLONG(t1), XLONG(t2), XLONG(s0), XLONG(s1), XLONG(a0), XLONG(a1), XLONG(a2), XLONG(a3),
		XLONG(a4), XLONG(a5),
	XLONG(a6), XLONG(a7), XLONG(s2), XLONG(s3), XLONG(s4), XLONG(s5), XLONG(s6), XLONG(s7),
		XLONG(s8),
	XLONG(s9), XLONG(s10), XLONG(s11), XLONG(t3), XLONG(t4), XLONG(t5), XLONG(t6));
STRUCT(info_entry, 56, NUM(nr, print_info_nr, 8), VEC(args, x64, 6));
STRUCT(info_seccomp, 60, NUM(nr, print_info_nr, 8), VEC(args, x64, 6), U32(ret_data), END(60, 60));
STRUCT(info_exit, 9, NUM(rval, print_rval, 8), U8(is_error), END(9, 9));
STRUCT(syscall_info, 88 | ATLEAST(1), ENUM8(op, ptrace_syscall_info), NONZERO(X8(reserved)),
	NONZERO(X16(flags)), AT(4, 4, ENUM(arch, audit_arch)), NUM(instruction_pointer,
	print_ptr64, 8), NUM(stack_pointer, print_ptr64, 8),
	IF(0, 255, 1, SUB(entry, info_entry)), AT(24, 24, IF(0, 255, 2, SUB(exit, info_exit))),
	AT(24, 24, IF(0, 255, 3, SUB(seccomp, info_seccomp))), END(88, 88));
/* clang-format on */

/* -Y: print the name of a process, if it has one: <sh>. */
static void out_comm(const char *comm) {
	if (!*comm) return;
	out_begin(G_PATH);
	out_quoted((const u8 *)comm, str_len(comm), QUOTE_PATH);
	out_end();
}

/* Print an id as the tracee sees it, with the name of the process (-Y) and its id in strace's PID
   namespace. A negative id, other than -1, is a process group. Only processes have a name. */
static void print_id(struct walk *w, enum pid_kind kind, s64 id) {
	char comm[16] = "";
	s32 ours, c;
	out_dec(id);
	if (id < -1) kind = PID_GROUP;
	if (id < -1) id = -id;
	if (id <= 0 || time_is_up()) return;
	if (!opt.pidns && !(opt.comm && kind == PID_PROCESS)) return;
	ours = our_pid(w->t, kind, (s32)id, &c);
	if (opt.comm && kind == PID_PROCESS) read_comm(c, comm);
	out_comm(comm);
	if (!opt.pidns || !ours || ours == id) return;
	out_begin(G_COMMENT);
	out_dec(ours);
	out_word(" in strace's PID NS");
	out_end();
}

static void print_pid(struct walk *w, s64 pid) { print_id(w, PID_PROCESS, pid); }

/* Print a user or group id; 0xffffffff is -1. */
static void print_uid(u64 id) {
	if (id == 0xffffffff) out_dec(-1);
	else out_udec(id);
}

PRINTER(item_pid) { print_id(w, PID_PROCESS, (s64)v); }

PRINTER(item_pgid) { print_id(w, PID_GROUP, (s64)v); }

PRINTER(item_sid) { print_id(w, PID_SESSION, (s64)v); }

/* Print a user or group id. Those of 16 bits have 0xffff for -1. */
PRINTER(item_uid) {
	bool wide = it->kind != K_UID16 && !(w->form & FORM_ID16);
	print_uid(wide ? v : (u16)v == 0xffff ? 0xffffffff : (u16)v);
}

/* Print a system call number: __NR_read in the tracee's ABI; in another ABI the number and the
   name. arch: AUDIT_ARCH_*. */
static void print_syscall_number(struct walk *w, u64 nr, u64 arch) {
	u8 abi = arch == (u32)AUDIT_COMPAT ? ABI_COMPAT : ABI_OWN;
	bool known = nr < NUMBERS && (abi == ABI_COMPAT || arch == (u32)AUDIT_OWN);
	u32 c = 0;
	while (c < C_COUNT && !(known && call_numbers[c][abi] == (s64)nr)) c++;
	if (c < C_COUNT && abi == w->t->abi) {
		if (!open_text(nr, out_udec)) return;
		out_name("__NR_", call_names[c]);
		return close_text();
	}
	out_udec(nr);
	if (c == C_COUNT || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_word(call_names[c]);
	out_end();
}

/* Print the flags of clone(2). The low byte is a signal. */
PRINTS(print_clone_flags) {
	u64 flags = value & ~0xfful, sig = value & 0xff;
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		out_flag_part(SET(clone_flags), flags, true);
	}
	if (sig || !flags) {
		out_next();
		print_signal(sig);
	}
	out_end();
}

PRINTS(print_tls) { (w->compat ? print_ptr : out_hex)(value); }

/* Print the arguments of clone(2) as if they were a struct, which has the names that strace prints:
   at entry those that the kernel reads, at exit those that it wrote. */
static void print_clone(struct walk *w, u64 flags) {
	(void)flags;
	w->deref &= !w->failed;
	print_members(w, w->exit ? st_clone_out : st_clone_in, (u8 *)w->t->args, 48, true);
}

/* Print the call that restart_syscall(2) resumes, in place of arguments. */
PRINTS(print_interrupted_call) {
	u16 call = w->t->last_call;
	out_operator("<... resuming interrupted ");
	out_str(call < C_UNKNOWN ? call_names[call] : "system call");
	out_str(" ...>");
}

/* Print the port id of a netlink socket. By convention it is the pid of its owner; the kernel's is
   0, and those of a process's further sockets are negative. */
PRINTS(print_port_id) {
	if ((s32)value > 0) print_pid(w, (s32)value);
	else out_s32(value);
}

/* Print f_owner_ex.pid. The member before says whether it is a process or a group. */
PRINTS(print_owner_pid) {
	print_id(w, w->values[w->at - 1] == N_F_OWNER_PGRP ? PID_GROUP : PID_PROCESS, (s32)value);
}

PRINTS(print_ptracer) {
	if ((s32)value == -1) out_enum_number(SET(ptracers), ~0ul, out_sdec);
	else print_pid(w, (s32)value);
}

/* Print a personality(2): an execution domain in the low byte, and flags. */
PRINTS(print_personality) {
	u64 flags = (u32)value & 0xffffff00;
	if ((u32)value == 0xffffffff) return out_hex(0xffffffff);
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(personalities), value & 0xff);
	if (flags) {
		out_next();
		out_flag_part(SET(personalities), flags, false);
	}
	out_end();
}

/* Print the members set_tid and set_tid_size of struct clone_args: an array and its count. */
PRINTS(print_set_tid) {
	const u8 *p = (const u8 *)value;
	u64 count = load(p + 8, 8);
	out_member("set_tid");
	if (count && count <= 32) print_array(w, st_pid, load(p, 8), count);
	else print_ptr(load(p, 8));
	out_member("set_tid_size");
	out_udec(count);
}

/* Print the struct clone_args of clone3(2): at entry the struct, at exit the values that the kernel
   stored where it points: => {parent_tid=[5]}. */
static void print_clone_args(struct walk *w, u64 addr) {
	enum { STORES = 0x101000 }; /* CLONE_PIDFD, CLONE_PARENT_SETTID */
	u64 size = w->values[1];
	u8 bytes[88], rest[4096];
	bool known = w->deref && size >= 64 && peek(w->t, addr, bytes, MIN(size, sizeof bytes));
	if (!w->exit) {
		w->whole = !known || (!(load(bytes, 8) & STORES) && size <= sizeof bytes);
		if (known) print_sized(w, st_clone_args, addr, size);
		else print_ptr(addr);
		return;
	}
	if (w->failed || !known) return;
	size = MIN(size, sizeof rest);
	if (!(load(bytes, 8) & STORES) && !read_rest(w, addr, sizeof bytes, size, rest)) return;
	out_change();
	out_begin(G_STRUCT);
	print_members(w, st_clone_args_out, bytes, sizeof bytes, true);
	out_rest(w, addr, sizeof bytes, size, false);
	out_end();
}

/* Print the ids of getgroups(2) and setgroups(2). The kernel has at most 65536 of a process. */
static void print_groups(struct walk *w, u64 addr) {
	u64 count = w->exit ? (u64)w->ret : (u64)(s32)w->values[0];
	if (w->failed || count > 65536) print_ptr(addr);
	else print_array(w, st_uid, addr, count);
}

/* Print a resource limit: name for infinity, a multiple of 1024 as 8*1024. */
static void out_limit(u64 value, u64 infinity, const char *name) {
	bool named = value == infinity || (value > 1024 && value % 1024 == 0);
	if (!named) return out_udec(value);
	if (!open_text(value, out_udec)) return;
	if (value == infinity) {
		out_name("", name);
	} else {
		out_udec(value / 1024);
		out_operator("*");
		out_udec(1024);
	}
	close_text();
}

PRINTS(print_rlim64) { out_limit(value, ~0ul, "RLIM64_INFINITY"); }

PRINTS(print_rlim) {
	out_limit(value, w->compat ? ~0u : ~0ul, w->compat ? "RLIM_INFINITY" : "RLIM64_INFINITY");
}

/* Print the capabilities from number first on whose bits are set in v: 1<<CAP_KILL|1<<CAP_BPF, and
   those without a name as one number. */
static void out_capabilities(u32 v, u32 first) {
	const struct set *s = SET(capabilities);
	u32 named = 0;
	for (u32 bit = 0; bit < 32; bit++)
		if (v >> bit & 1 && has_name(s, first + bit)) named |= 1u << bit;
	if (!named) {
		out_hex(v);
		if (v && opt.style != STYLE_RAW) out_no_name(s);
	} else if (open_text(v, out_hex)) {
		out_begin(G_FLAGS);
		for (u32 bit = 0; bit < 32; bit++) {
			if (!(named >> bit & 1)) continue;
			out_next();
			out_udec(1);
			out_operator(op_shift);
			print_enum(s, first + bit);
		}
		if (v != named) {
			out_next();
			out_hex(v & ~named);
		}
		out_end();
		close_text();
	}
}

/* Print the data of capget(2) and capset(2): three words, and from version 2 of the header on three
   more with the upper 32 capabilities. */
static void print_cap_data(struct walk *w, u64 addr) {
	static const char *const names[] = {"effective", "permitted", "inheritable"};
	u32 header[2], words[6] = {0}, size = 12;
	if ((w->exit && w->failed) || !peek_arg(w, w->values[0], header, 8)) return print_ptr(addr);
	if (has_name(SET(cap_versions), *header) && *header != N__LINUX_CAPABILITY_VERSION_1)
		size = 24;
	if (!peek_arg(w, addr, words, size)) return print_ptr(addr);
	out_begin(G_STRUCT);
	for (u32 i = 0; i < 3; i++) {
		out_member(names[i]);
		out_begin(G_FLAGS);
		out_next();
		if (words[i] || !words[i + 3]) out_capabilities(words[i], 0);
		if (words[i + 3]) {
			out_next();
			out_capabilities(words[i + 3], 32);
		}
		out_end();
	}
	out_end();
}

STRUCT(rseq_slice_ctrl, 4, U8(request), U8(granted), X16(__reserved));
/* Byte 32 belongs to no member yet, but to the area that a program registers. */
STRUCT(rseq, PACKED | 33, U32(cpu_id_start), ENUMD(cpu_id, rseq_cpu_ids), AT(8, 8, PTR(rseq_cs)),
	FLAGS(flags, rseq_cs_flags), U32(node_id), U32(mm_cid), SUB(slice_ctrl, rseq_slice_ctrl),
	X8(__reserved));

/* Print the area of rseq(2). The second argument is its length, of which the kernel wants 32. */
static void print_rseq(struct walk *w, u64 addr) {
	u8 bytes[33] = {0};
	u64 len = w->values[1];
	if (len < 32 || !w->deref || !peek(w->t, addr, bytes, MIN(len, sizeof bytes)))
		return print_ptr(addr);
	print_struct(w, st_rseq, bytes);
}

/* Print the attributes that sched_getattr(2) stored: as many bytes as the next argument says, the
   rest as 0. */
static void print_sched_attr(struct walk *w, u64 addr) {
	u8 bytes[64] = {0};
	u64 len = MIN(w->values[2], (u64)size_of(w, st_sched_attr)), size;
	if (w->failed || !len || !peek_arg(w, addr, bytes, len)) return print_ptr(addr);
	size = load(bytes, 4);
	out_begin(G_STRUCT);
	print_members(w, st_sched_attr, bytes, size < 48 ? 4 : size < 56 ? 48 : 56, true);
	out_end();
}

static void print_lsm_size(struct walk *w, u64 addr) { print_pointed(w, st_uint, addr); }

/* Print the identifiers that lsm_list_modules(2) stored, if their size is known. */
static void print_lsm_ids(struct walk *w, u64 addr) {
	u32 size;
	if (w->failed || !peek_arg(w, w->values[1], &size, sizeof size)) return print_ptr(addr);
	print_array(w, st_lsm_id, addr, (u64)w->ret);
}

/* Print the CPUs whose bits are set in len bytes at addr. */
static void print_cpu_bytes(struct walk *w, u64 addr, u64 len) {
	u8 bytes[128];
	bool more = len > sizeof bytes;
	if (more) len = sizeof bytes;
	if ((w->exit && w->failed) || !addr || !w->deref || !peek(w->t, addr, bytes, len))
		return print_ptr(addr);
	out_begin(G_SET);
	for (u64 i = 0; i < 8 * len; i++) {
		if (!(bytes[i / 8] >> i % 8 & 1)) continue;
		out_next();
		out_udec(i);
	}
	if (more) {
		out_next();
		out_more();
	}
	out_end();
}

/* Print a CPU mask: [0 1 3]. Its size in bytes is the second argument at entry, the return value at
   exit. */
static void print_cpu_set(struct walk *w, u64 addr) {
	print_cpu_bytes(w, addr, w->exit ? (u64)w->ret : w->values[1]);
}

/* The member at value, as INLINE hands it to a printer. */
static const u8 *inline_bytes(u64 value) { return (const u8 *)value; }

/* Print the value of a struct riscv_hwprobe; its key is before it. */
PRINTS(print_hwprobe_value) {
	u64 v = load(inline_bytes(value), 8);
	switch (load(inline_bytes(value) - 8, 8)) {
	case N_RISCV_HWPROBE_KEY_BASE_BEHAVIOR: return print_flags(SET(hwprobe_behaviors), v);
	case N_RISCV_HWPROBE_KEY_IMA_EXT_0: return print_flags(SET(hwprobe_extensions), v);
	case N_RISCV_HWPROBE_KEY_IMA_EXT_1: return print_flags(SET(hwprobe_extensions_1), v);
	case N_RISCV_HWPROBE_KEY_CPUPERF_0: return print_enum(SET(hwprobe_misaligned), v);
	case N_RISCV_HWPROBE_KEY_MISALIGNED_SCALAR_PERF: return print_enum(SET(hwprobe_scalars), v);
	case N_RISCV_HWPROBE_KEY_MISALIGNED_VECTOR_PERF: return print_enum(SET(hwprobe_vectors), v);
	default: out_hex(v);
	}
}

/* Print the CPUs of riscv_hwprobe(2). Their size in bytes is the argument before; NULL and 0: all
   that are online. */
static void print_hwprobe_cpus(struct walk *w, u64 addr) {
	if (addr) print_cpu_bytes(w, addr, w->values[2]);
	else print_ptr(addr);
}

/* Print WIFSTOPPED(s) && WSTOPSIG(s) ==. is: the macro that tests; get: the one that extracts a
   value. */
static void out_status_macros(const char *is, const char *get) {
	out_function(is);
	out_word("s");
	out_end();
	out_operator(op_and);
	out_function(get);
	out_word("s");
	out_end();
	out_operator(op_equals);
}

/* Print the low 16 bits of a wait status, in braces. Return false if no macro of wait(2) describes
   them. */
static bool out_wait_status(u64 value) {
	if (value != 0xffff && (value & 0x7f) == 0x7f && (value & 0xff) != 0x7f) return false;
	out_begin(G_STRUCT);
	if (value == 0xffff) {
		out_function("WIFCONTINUED");
		out_word("s");
		out_end();
	} else if ((value & 0x7f) == 0) {
		out_status_macros("WIFEXITED", "WEXITSTATUS");
		out_udec(value >> 8 & 0xff);
	} else if ((value & 0xff) == 0x7f) {
		out_status_macros("WIFSTOPPED", "WSTOPSIG");
		out_signal(value >> 8 & 0x7f);
		if (value & 0x8000) out_operator(op_or);
		if (value & 0x8000) out_hex(0x80);
	} else {
		out_status_macros("WIFSIGNALED", "WTERMSIG");
		out_signal(value & 0x7f);
		if (value & 0x80) {
			out_operator(op_and);
			out_function("WCOREDUMP");
			out_word("s");
			out_end();
		}
	}
	out_end();
	return true;
}

/* Print a wait status: {WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_CLONE<<16. */
PRINTS(print_wait_status) {
	bool exited = (value & 0x7f) == 0, stopped = (value & 0xff) == 0x7f;
	u64 rest = value & ~(exited ? 0xff7ful : stopped ? 0xfffful : 0xfful);
	if (value == 0xffff) {
		out_wait_status(value);
		return;
	}
	out_begin(G_FLAGS);
	out_next();
	if (!out_wait_status(value)) {
		out_hex(value);
		rest = 0;
	}
	if (rest >> 16) {
		out_next();
		print_enum(SET(ptrace_events), rest >> 16);
		out_operator(op_shift);
		out_udec(16);
	}
	if (rest & 0xffff) {
		out_next();
		out_hex(rest & 0xffff);
	}
	out_end();
}

/* Print a scheduling policy, perhaps with the flag of sched_setscheduler(2). */
PRINTS(print_sched_policy) {
	enum { RESET_ON_FORK = 0x40000000 };
	u64 policy = (u32)value & ~(u32)RESET_ON_FORK;
	if (!(value & RESET_ON_FORK) || (s32)value < 0)
		return print_enum(SET(sched_policies), (u32)value);
	if (!open_text((u32)value, out_hex)) return;
	out_begin(G_FLAGS);
	out_next();
	out_name("", "SCHED_RESET_ON_FORK");
	out_next();
	if (!out_enum_name(SET(sched_policies), policy)) out_hex(policy);
	out_end();
	close_text();
}

PRINTS(print_ioprio) {
	out_function("IOPRIO_PRIO_VALUE");
	out_next();
	print_enum(SET(ioprio_classes), (u32)value >> 13);
	out_next();
	out_udec(value & 0x1fff);
	out_end();
}

/* Print the priority of ioprio_set(2). -X decides about the value as a whole. */
PRINTS(print_ioprio_set) {
	if (opt.style != STYLE_ABBREV) out_s32(value);
	if (opt.style == STYLE_RAW) return;
	if (opt.style == STYLE_VERBOSE) out_begin(G_COMMENT);
	print_ioprio(w, value);
	if (opt.style == STYLE_VERBOSE) out_end();
}

/* Print the segments of kexec_load(2), of which the kernel takes at most 16. */
PRINTS(print_kexec_segments) {
	if (w->values[1] > 16) print_ptr(value);
	else print_array(w, st_kexec_segment, value, w->values[1]);
}

PRINTS(print_kexec_flags) {
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(kexec_archs), value & 0xffff0000);
	if (value & ~0xffff0000ul) {
		out_next();
		print_flags(SET(kexec_flags), value & ~0xffff0000ul);
	}
	out_end();
}

/* Print v like printf's %#0*x: the prefix counts for the width. */
static void out_wide_hex(u64 v, int width) {
	ink_to(INK_ARGVAL);
	out_str(v ? "0x" : "");
	out_base(v, 4, v ? width - 2 : width);
}

PRINTS(print_hex06) { out_wide_hex(value, 8); }

/* Print the bit fields of struct user_desc, which share one word. */
PRINTS(print_desc_bits) {
	static const char names[][16] = {"seg_32bit", "contents", "read_exec_only",
		"limit_in_pages", "seg_not_present", "useable", "lm"};
	for (u32 i = 0; i < COUNT(names) - w->compat; i++) {
		out_member(names[i]);
		out_udec(value & (i == 1 ? 3 : 1));
		value >>= i == 1 ? 2 : 1;
	}
}

/* Print the struct user_desc of modify_ldt(2). func 0 reads entries: print them if the call
   succeeded. */
PRINTS(print_ldt_entry) {
	bool known = w->values[2] == 16 && (w->values[0] || !w->failed);
	if (known) print_pointed(w, st_user_desc, value);
	else print_ptr(value);
}

/* Print an index in a table of descriptors; -1: the kernel is to choose one. */
PRINTS(print_entry) {
	if ((s32)value == -1) out_dec(-1);
	else out_udec(value);
}

/* Print what get_thread_area(2) stored, or only the number that it was given. */
PRINTS(print_thread_area) {
	u8 bytes[16];
	if (!w->failed && peek_arg(w, value, bytes, 16))
		return print_pointed(w, st_user_desc, value);
	if (!peek_arg(w, value, bytes, 4)) return print_ptr(value);
	out_begin(G_STRUCT);
	out_member("entry_number");
	print_entry(w, load(bytes, 4));
	out_next();
	out_more();
	out_end();
}

PRINTS(print_xfeatures) { print_with_comment(SET(x86_xfeatures), print_flags, value); }

PRINTS(print_xfeature) { print_with_comment(SET(x86_xfeature_bits), print_enum, value); }

/* ---- ptrace and keys */

/* Print an offset in struct user: 8*RAX, or offsetof(struct user, u_debugreg)+8. */
PRINTS(print_user_offset) {
	enum { REGISTERS = 27 * 8, USER = 912 };
	struct entry e = {0};
	const char *last = NULL;
	u64 from = 0;
	if (ARCH != AMD64) return print_ptr(value);
	while (set_next(SET(user_offsets), &e) && e.value <= value) {
		last = e.name;
		from = e.value;
	}
	if (value > USER) return out_hex(value);
	if (!open_text(value, print_ptr)) return;
	if (value < REGISTERS) {
		out_udec(8);
		out_operator("*");
		out_name("", last);
	} else {
		out_function(value == USER ? "sizeof" : "offsetof");
		out_next();
		out_word("struct user");
		if (value < USER) out_next();
		if (value < USER) out_word(last);
		out_end();
	}
	if (value < USER && value > from) {
		out_operator("+");
		out_udec(value - from);
	}
	close_text();
}

/* Return the struct of a register set by its NT_* type, or NULL if its layout depends on the
   CPU. */
static const u64 *register_set(struct walk *w, u64 type) {
	if (ARCH == ARM64) return type == 1 && !w->compat ? st_regs_arm64 : NULL;
	if (ARCH == RISCV64) return type == 1 ? st_regs_riscv64 : NULL;
	if (type == 1) return w->compat ? st_regs32 : st_regs64;
	if (type == 2) return w->compat ? st_fpregs32 : st_fpregs64;
	return NULL;
}

/* Print the registers of PTRACE_GETREGS and its relatives. */
static void print_registers(struct walk *w, u64 addr) {
	bool floating = w->values[0] == N_PTRACE_GETFPREGS || w->values[0] == N_PTRACE_SETFPREGS;
	const u64 *st = register_set(w, floating ? 2 : 1);
	if (w->failed || !st) print_ptr(addr);
	else print_pointed(w, st, addr);
}

/* Print the iovec of PTRACE_GETREGSET and PTRACE_SETREGSET. The argument before it is the type of
   the set. w->saved[0]: iov_len at entry. */
static void print_regset(struct walk *w, u64 addr) {
	u64 word = w->compat ? 4 : 8, base, len;
	const u64 *st = register_set(w, w->values[2]);
	u8 iov[16], bytes[512];
	if (!peek_arg(w, addr, iov, 2 * word)) return print_ptr(addr);
	base = load(iov, word);
	len = load(iov + word, word);
	if (!w->exit) w->saved[0] = len;
	out_begin(G_STRUCT);
	out_member("iov_base");
	if (w->failed || !st || !len || len % word ||
		!peek_arg(w, base, bytes, MIN(len, size_of(w, st)))) {
		print_ptr(base);
	} else {
		out_begin(G_STRUCT);
		print_members(w, st, bytes, MIN(len, size_of(w, st)), true);
		if (len > size_of(w, st)) {
			out_next();
			out_more();
		}
		out_end();
	}
	out_member("iov_len");
	out_udec(w->saved[0]);
	if (len != w->saved[0]) {
		out_change();
		out_udec(len);
	}
	out_end();
}

/* Print the number of a system call in a struct ptrace_syscall_info. Its arch is at offset 4. */
PRINTS(print_info_nr) {
	u32 arch = 0;
	if (opt.style == STYLE_RAW) return out_udec(value);
	peek(w->t, w->base + 4, &arch, 4);
	print_syscall_number(w, value, arch);
}

/* Print a return value. error: it is the -errno of a failed call, printed by name: -ENOENT. */
static void out_rval(s64 v, bool error) {
	const char *name = error ? errno_name((int)-v) : NULL;
	if (!name) return out_dec(v);
	if (!open_text((u64)v, out_sdec)) return;
	out_name("-", name);
	close_text();
}

PRINTS(print_rval) { out_rval((s64)value, w->values[w->at + 1] != 0); }

PRINTS(print_page_status) { out_rval((s32)value, (s32)value < 0); }

/* Return how many of len bytes of a struct ptrace_syscall_info are shown: whole groups of members,
   but of the first 4 bytes what is there. */
static u64 info_length(u64 len) {
	if (len >= 32) return MIN(len, 88ul);
	return len < 8 ? MIN(len, 4ul) : MIN(len & ~7ul, 24ul);
}

/* Print the struct of PTRACE_SET_SYSCALL_INFO; the argument before is its size. */
static void print_info_to_set(struct walk *w, u64 addr) {
	print_sized(w, st_syscall_info, addr, info_length(w->values[2]));
}

/* Print the struct that PTRACE_GET_SYSCALL_INFO or PTRACE_SECCOMP_GET_METADATA stored. The call
   returned its size; the argument before is the size of the buffer. Only whole groups of members
   are shown. */
static void print_sized_result(struct walk *w, u64 addr) {
	u64 room = w->values[2], len = MIN(room, (u64)w->ret);
	bool metadata = w->values[0] == N_PTRACE_SECCOMP_GET_METADATA;
	if (metadata) len = room < 8 ? 0 : !w->failed && w->ret > 8 ? 16 : 8;
	else if (w->failed) len = 0;
	else len = info_length(len);
	print_sized(w, metadata ? st_seccomp_metadata : st_syscall_info, addr, len);
}

/* Print data of a key that keyctl(2) stored: at most as long as the next argument says, and a text
   without its NUL. */
static void print_key_text(struct walk *w, u64 addr) {
	u64 n = MIN((u64)w->ret, w->values[3]);
	u8 last = 1;
	if (w->failed) return print_ptr(addr);
	if (w->values[0] != N_KEYCTL_READ && w->values[0] != N_KEYCTL_DH_COMPUTE && n &&
		 peek(w->t, addr + n - 1, &last, 1) && !last) n--;
	print_buf(w, addr, n);
}

/* Print the input or output of a public key operation. Its length is a member of the struct
   keyctl_pkey_params that is argument 1. */
static void print_pkey_data(struct walk *w, u64 addr) {
	u8 params[MAX_STRUCT];
	u32 size = size_of(w, st_keyctl_pkey_params);
	bool ok = !w->failed && peek_arg(w, w->values[1], params, size);
	if (ok) print_buf(w, addr, load(params + (w->at == 3 ? 4 : 8), 4));
	else print_ptr(addr);
}

PRINTS(print_reject_error) { out_enum_number(SET(errnos), value, out_udec); }

/* Print them even with -e verbose=none. */
static void print_kdf_params(struct walk *w, u64 addr) {
	struct walk inner = *w;
	inner.deref = true;
	print_pointed(&inner, st_keyctl_kdf_params, addr);
}

/* Print the bytes of capabilities that KEYCTL_CAPABILITIES stored. The first two have flags with
   names. */
static void print_key_caps(struct walk *w, u64 addr) {
	u64 whole = MIN((u64)w->ret, w->values[2]), n = MIN(whole, 32ul);
	u8 caps[32];
	if (w->failed || (n && !peek_arg(w, addr, caps, n))) return print_ptr(addr);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < n; i++) {
		out_next();
		if (i < 2) print_flags(i ? SET(keyctl_caps1) : SET(keyctl_caps0), caps[i]);
		else out_hex(caps[i]);
	}
	if (whole > n) {
		out_next();
		out_more();
	}
	out_end();
}

/* Print a signal that is a whole register. */
PRINTS(print_long_signal) {
	if (value > 64) out_udec(value);
	else print_signal(value);
}

/* Print the name of a thread, of which the kernel takes 15 bytes, and gives 16. */
static void print_comm(struct walk *w, u64 addr) {
	u8 buf[16];
	bool ended;
	s64 n = addr && opt.string_limit >= 15 ? peek_str(w->t, addr, buf, 15, &ended) : -1;
	if (n < 15) return print_cstr(w, addr, MIN((u64)opt.string_limit, 15ul));
	out_quoted(buf, 15, QUOTE_STRING);
	out_cut();
}

static void print_comm_buffer(struct walk *w, u64 addr) {
	if (w->failed) print_ptr(addr);
	else print_cstr(w, addr, MIN((u64)opt.string_limit, 16ul));
}

/* Print a vector length and the flags above it: PR_SVE_VL_INHERIT|0x40. */
static void out_vector_length(const struct set *flags, u64 v) {
	u64 high = v & ~0xfffful;
	out_begin(G_FLAGS);
	if (high) out_flag_list(flags, high);
	out_next();
	out_hex(v & 0xffff);
	out_end();
}

static void print_vector_length(const struct set *flags, u64 v) {
	if (!(v >> 16)) return out_hex(v);
	if (!open_text(v, out_hex)) return;
	out_vector_length(flags, v);
	close_text();
}

PRINTS(print_sve_vl) { print_vector_length(SET(sve_flags), value); }

PRINTS(print_sme_vl) { print_vector_length(SET(sme_flags), value); }

/* Print a flag, or ! and the flag when it is not set. */
static void out_or_not(bool set, const char *name) {
	out_next();
	if (!set) out_operator("!");
	out_name(name, "");
}

/* Print how addresses with tags are treated: a flag, the checks of tags, and the tags that the
   kernel may choose, which are a mask of 16 bits. */
PRINTS(print_tagged_names) {
	u64 checks = value & 6, tags = value >> 3 & 0xffff, rest = value & ~0x7fffful;
	out_begin(G_FLAGS);
	out_or_not(value & 1, "PR_TAGGED_ADDR_ENABLE");
	out_next();
	out_enum_name(SET(mte_checks), checks);
	if (tags) {
		out_next();
		out_hex(tags);
		out_operator(op_shift);
		out_name("PR_MTE_TAG_SHIFT", "");
	}
	if (rest) {
		out_next();
		out_hex(rest);
	}
	out_end();
}

PRINTS(print_tagged_addr) {
	if (!open_text(value, out_hex)) return;
	print_tagged_names(w, value);
	close_text();
}

/* Print whether a program may use vectors, and one that it executes: 2 bits each. */
PRINTS(print_riscv_v_names) {
	u64 rest = value & ~0x1ful;
	out_begin(G_FLAGS);
	for (u32 shift = 0; shift <= 2; shift += 2) {
		u64 state = value >> shift & 3;
		out_next();
		if (!out_enum_name(SET(riscv_vstate), state)) out_hex(state);
		if (!shift) continue;
		out_operator(op_shift);
		out_udec(shift);
	}
	out_or_not(value & 16, "PR_RISCV_V_VSTATE_CTRL_INHERIT");
	if (rest) {
		out_next();
		out_hex(rest);
	}
	out_end();
}

PRINTS(print_riscv_v) {
	if (!open_text(value, out_hex)) return;
	print_riscv_v_names(w, value);
	close_text();
}

/* ---- what operations choose */

/* clang-format off */
PRINTS(print_loglevel);
PRINTS(print_futex_wake_op);

ELEM(unalign_flags, 4, FLAGS(, unalign_flags));
ELEM(tsc_modes, 4, ENUM(, tsc_modes));
ELEM(seccomp_actions, 4, ENUM(, seccomp_actions));

CHOICE_BY(syslog_types, print_commented, syslog_actions, 0,
	ALSO(SYSLOG_ACTION_CLOSE), ALSO(SYSLOG_ACTION_OPEN), ALSO(SYSLOG_ACTION_CLEAR),
	CASE(SYSLOG_ACTION_CONSOLE_OFF, INT),
	ALSO(SYSLOG_ACTION_CONSOLE_ON), ALSO(SYSLOG_ACTION_SIZE_UNREAD),
	CASE(SYSLOG_ACTION_SIZE_BUFFER, INT),
	ALSO(SYSLOG_ACTION_READ), ALSO(SYSLOG_ACTION_READ_ALL),
	CASE(SYSLOG_ACTION_READ_CLEAR, INT, OUT_BUF(bufp, RET), INT(len)),
	CASE(SYSLOG_ACTION_CONSOLE_LEVEL, INT, PTR(bufp), CALL(len, print_loglevel)));

/* clang-format on */

/* Print a futex operation. With an unknown flag it has no name. */
static void print_futex_op(const struct set *s, u64 v) {
	if (has_name(s, v & ~(u64)N_FUTEX_CLOCK_REALTIME)) return print_flags(s, v);
	out_hex(v);
	if (opt.style != STYLE_RAW) out_no_name(s);
}

/* clang-format off */
CHOICE_BY(futex_ops, print_futex_op, futex_ops, 0x7f,
	CASE(FUTEX_WAIT, INT, U32(val), IN(timeout, timespec)),
	ALSO(FUTEX_WAKE), CASE(FUTEX_FD, INT, U32(val)),
	CASE(FUTEX_REQUEUE, INT, U32(val), U32(val2), PTR(uaddr2)),
	ALSO(FUTEX_CMP_REQUEUE),
	CASE(FUTEX_CMP_REQUEUE_PI, INT, U32(val), U32(val2), PTR(uaddr2), U32(val3)),
	CASE(FUTEX_WAKE_OP, INT, U32(val), U32(val2), PTR(uaddr2),
		CALL(val3, print_futex_wake_op)),
	ALSO(FUTEX_LOCK_PI), CASE(FUTEX_LOCK_PI2, INT, PAD(8), IN(timeout, timespec)),
	ALSO(FUTEX_UNLOCK_PI), CASE(FUTEX_TRYLOCK_PI, INT),
	CASE(FUTEX_WAIT_BITSET, INT, U32(val), IN(timeout, timespec), PAD(8),
		ENUM(val3, futex_bitset)),
	CASE(FUTEX_WAKE_BITSET, INT, U32(val), PAD(8), PAD(8), ENUM(val3, futex_bitset)),
	CASE(FUTEX_WAIT_REQUEUE_PI, INT, U32(val), IN(timeout, timespec), PTR(uaddr2)));

CHOICE(mce_kill, mce_kill_cmds, 0,
	CASE(PR_MCE_KILL_SET, INT, ENUML(policy, mce_kill_policies), XLONG(arg4), XLONG(arg5)));

CHOICE(cap_ambient, cap_ambient_cmds, 0,
	ALSO(PR_CAP_AMBIENT_IS_SET), ALSO(PR_CAP_AMBIENT_RAISE),
	CASE(PR_CAP_AMBIENT_LOWER, INT, ENUML(caps, capabilities), XLONG(arg4), XLONG(arg5)));

CHOICE(speculation, speculation_kinds, 0,
	ALSO(PR_SPEC_STORE_BYPASS),
	CASE(PR_SPEC_INDIRECT_BRANCH, INT, ENUML(value, speculation_modes)),
	CASE(PR_SPEC_L1D_FLUSH, INT, ENUML(value, speculation_modes)));

CHOICE(prctl_seccomp, seccomp_modes, 0,
	CASE(SECCOMP_MODE_STRICT, INT),
	CASE(SECCOMP_MODE_FILTER, INT, IN(filter, seccomp_fprog)));

CHOICE(sched_core, sched_core_cmds, 0,
	CASE(PR_SCHED_CORE_GET, INT, PID(pid), NOTED(ENUM(pid_type, sched_core_scopes)),
		OUT(cookie, x64)));

CHOICE(set_vma, set_vma_cmds, 0,
	CASE(PR_SET_VMA_ANON_NAME, INT, PTR(addr), SIZE(size), STR(name)));

CHOICE(prctl_ops, prctl_ops, 0,
	CASE(PR_SET_PDEATHSIG, INT, NUM(sig, print_long_signal, 0)),
	CASE(PR_GET_PDEATHSIG, INT, OUT(sig, signal)),
	CASE(PR_GET_DUMPABLE, DUMPABLE),
	CASE(PR_SET_DUMPABLE, INT, ENUML(dumpable, suid_dump)),
	CASE(PR_GET_UNALIGN, INT, OUT(flags, unalign_flags)),
	CASE(PR_SET_UNALIGN, INT, FLAGS(flags, unalign_flags)),
	ALSO(PR_GET_KEEPCAPS), ALSO(PR_GET_TIMING), ALSO(PR_GET_SECCOMP),
	CASE(PR_GET_TIMERSLACK, INT),
	ALSO(PR_TASK_PERF_EVENTS_DISABLE), CASE(PR_TASK_PERF_EVENTS_ENABLE, INT),
	CASE(PR_SET_KEEPCAPS, INT, SIZE(state)),
	CASE(PR_SET_FPEMU, INT, SIZE(fpemu)),
	ALSO(PR_SET_FPEXC), CASE(PR_SET_TIMING, INT, SIZE(mode)),
	CASE(PR_SET_ENDIAN, INT, SIZE(endianness)),
	CASE(PR_SET_CHILD_SUBREAPER, INT, SIZE(set)),
	CASE(PR_GET_FPEMU, INT, OUT(fpemu, uint)),
	CASE(PR_GET_FPEXC, INT, OUT(mode, uint)),
	CASE(PR_GET_ENDIAN, INT, OUT(endianness, uint)),
	CASE(PR_GET_CHILD_SUBREAPER, INT, OUT(isset, uint)),
	CASE(PR_SET_NAME, INT, CALL(name, print_comm)),
	CASE(PR_GET_NAME, INT, OUT_CALL(name, print_comm_buffer)),
	CASE(PR_SET_SECCOMP, INT, SELECTL(mode, prctl_seccomp), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	ALSO(PR_CAPBSET_READ), CASE(PR_CAPBSET_DROP, INT, ENUML(cap, capabilities)),
	CASE(PR_GET_TSC, INT, OUT(flag, tsc_modes)),
	CASE(PR_SET_TSC, INT, ENUM(flag, tsc_modes)),
	CASE(PR_GET_SECUREBITS, SECUREBITS),
	CASE(PR_SET_SECUREBITS, INT, FLAGSL(flags, securebits)),
	CASE(PR_SET_TIMERSLACK, INT, LONG(slack)),
	CASE(PR_MCE_KILL, INT, SELECTL(operation, mce_kill), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_MCE_KILL_GET, MCE_KILL, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_MM, INT, ENUM(operation, prctl_set_mm), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_PTRACER, INT, CALL(pid, print_ptracer)),
	CASE(PR_SET_NO_NEW_PRIVS, INT, SIZE(set), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_THP_DISABLE, INT, SIZE(flag), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_IO_FLUSHER, INT, SIZE(state), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_MEMORY_MERGE, INT, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_GET_NO_NEW_PRIVS, INT, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_TAGGED_ADDR_CTRL, INT, NUM(mode, print_tagged_addr, 0), XLONG(arg3),
		XLONG(arg4), XLONG(arg5)),
	CASE(PR_GET_TID_ADDRESS, INT, OUT(addr, ptr)),
	CASE(PR_SET_FP_MODE, INT, FLAGS(mode, fp_modes)),
	CASE(PR_GET_FP_MODE, FP_MODE),
	CASE(PR_SVE_GET_VL, SVE),
	CASE(PR_SME_GET_VL, SME),
	CASE(PR_CAP_AMBIENT, INT, SELECTL(operation, cap_ambient), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	CASE(PR_SVE_SET_VL, SVE, NUM(value, print_sve_vl, 0)),
	CASE(PR_SME_SET_VL, SME, NUM(arg, print_sme_vl, 0)),
	CASE(PR_RISCV_V_SET_CONTROL, INT, NUM(arg, print_riscv_v, 0)),
	CASE(PR_RISCV_V_GET_CONTROL, RISCV_V),
	CASE(PR_GET_SPECULATION_CTRL, SPECULATION, ENUML(misfeature, speculation_kinds)),
	CASE(PR_SET_SPECULATION_CTRL, INT, SELECTL(misfeature, speculation), XLONG(value)),
	CASE(PR_PAC_RESET_KEYS, INT, FLAGSL(keys, pac_keys), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	CASE(PR_GET_TAGGED_ADDR_CTRL, TAGGED, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_PAC_GET_ENABLED_KEYS, PAC_KEYS, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_SYSCALL_USER_DISPATCH, INT, ENUML(operation, sys_dispatch_modes), XLONG(off),
		XLONG(size), PTR(switch)),
	CASE(PR_PAC_SET_ENABLED_KEYS, INT, FLAGSL(bitmask_affected, pac_enabled_keys),
		FLAGSL(bitmask_set, pac_enabled_keys), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SCHED_CORE, INT, SELECT(operation, sched_core), PID(pid),
		NOTED(ENUM(pid_type, sched_core_scopes)), XLONG(arg5)),
	CASE(PR_PPC_SET_DEXCR, INT, ENUML(which, dexcr_aspects), FLAGSL(ctrl, dexcr_ctrl),
		XLONG(arg4),
		XLONG(arg5)),
	CASE(PR_PPC_GET_DEXCR, DEXCR, ENUML(which, dexcr_aspects), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	CASE(PR_RISCV_SET_ICACHE_FLUSH_CTX, INT, ENUML(ctx, riscv_fence),
		ENUML(scope, riscv_scopes)),
	CASE(PR_SET_MDWE, INT, FLAGS(mask, mdwe_flags), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_GET_MDWE, MDWE, XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	CASE(PR_SET_VMA, INT, SELECTL(attr, set_vma), XLONG(arg3), XLONG(arg4), XLONG(arg5)));

CHOICE(arch_prctl_ops, arch_prctl_ops, 0,
	ALSO(ARCH_GET_FS), CASE(ARCH_GET_GS, INT, OUT(addr, ptr)),
	CASE(ARCH_GET_CPUID, INT),
	ALSO(ARCH_GET_XCOMP_SUPP), ALSO(ARCH_GET_XCOMP_PERM),
	CASE(ARCH_GET_XCOMP_GUEST_PERM, INT, OUT(addr, xfeatures)),
	ALSO(ARCH_REQ_XCOMP_PERM),
	CASE(ARCH_REQ_XCOMP_GUEST_PERM, XFEATURES, NUM(addr, print_xfeature, 0)));

/* LANDLOCK_CREATE_RULESET_VERSION and _ERRATA ask for a number. */
CHOICE(landlock_create, landlock_create_flags, 3,
	CASE_OF(1, INT), CASE_OF(2, INT), CASE_OF(3, INT));

CHOICE(landlock_rule_types, landlock_rule_types, 0,
	CASE(LANDLOCK_RULE_PATH_BENEATH, INT, IN(rule_attr, landlock_path_beneath_attr),
		FLAGS(flags, landlock_add_flags)),
	CASE(LANDLOCK_RULE_NET_PORT, INT, IN(rule_attr, landlock_net_port_attr),
		FLAGS(flags, landlock_add_flags)));

CHOICE(priority_which, priority_which, 0,
	CASE(PRIO_PROCESS, INT, PID(who)),
	CASE(PRIO_PGRP, INT, PGID(who)),
	CASE(PRIO_USER, INT, INT(who)));

CHOICE(setpriority_which, priority_which, 0,
	CASE(PRIO_PROCESS, INT, PID(who), INT(prio)),
	CASE(PRIO_PGRP, INT, PGID(who), INT(prio)),
	CASE(PRIO_USER, INT, INT(who), INT(prio)));

CHOICE(ioprio_who, ioprio_who, 0,
	CASE(IOPRIO_WHO_PROCESS, IOPRIO, PID(who)),
	CASE(IOPRIO_WHO_PGRP, IOPRIO, PGID(who)),
	CASE(IOPRIO_WHO_USER, IOPRIO, INT(who)));

CHOICE(ioprio_set_who, ioprio_who, 0,
	CASE(IOPRIO_WHO_PROCESS, INT, PID(who), CALL(ioprio, print_ioprio_set)),
	CASE(IOPRIO_WHO_PGRP, INT, PGID(who), CALL(ioprio, print_ioprio_set)),
	CASE(IOPRIO_WHO_USER, INT, INT(who), CALL(ioprio, print_ioprio_set)));

CHOICE(waitid_types, waitid_types, 0,
	CASE(P_PID, INT, PID(id), OUT(siginfo, siginfo), FLAGS(options, wait_options),
		OUT(usage, rusage)),
	CASE(P_PGID, INT, PGID(id), OUT(siginfo, siginfo), FLAGS(options, wait_options),
		OUT(usage, rusage)),
	CASE(P_PIDFD, INT, FD(id), OUT(siginfo, siginfo), FLAGS(options, wait_options),
		OUT(usage, rusage)));

CHOICE(membarrier_flags, membarrier_flags, N_MEMBARRIER_CMD_FLAG_CPU,
	CASE(MEMBARRIER_CMD_FLAG_CPU, NONE, INT(cpu_id)));

CHOICE(membarrier_cmds, membarrier_cmds, 0,
	CASE(MEMBARRIER_CMD_QUERY, MEMBARRIER, SELECT(flags, membarrier_flags)));

CHOICE(kcmp_types, kcmp_types, 0,
	CASE(KCMP_FILE, INT, NUM(idx1, print_fd_of_first, 4), NUM(idx2, print_fd_of_second, 4)),
	ALSO(KCMP_VM), ALSO(KCMP_FILES), ALSO(KCMP_FS), ALSO(KCMP_SIGHAND), ALSO(KCMP_IO),
	CASE(KCMP_SYSVSEM, INT),
	CASE(KCMP_EPOLL_TFD, INT, NUM(idx1, print_fd_of_first, 4), IN(idx2, kcmp_epoll_slot)));

CHOICE(reboot_cmds, reboot_cmds, 0,
	CASE(LINUX_REBOOT_CMD_RESTART2, INT, STR(arg)));

CHOICE(keyctl_ops, keyctl_cmds, 0,
	CASE(KEYCTL_GET_KEYRING_ID, INT, ENUMD(key, key_ids), INT(create)),
	CASE(KEYCTL_JOIN_SESSION_KEYRING, INT, STR(name)),
	CASE(KEYCTL_UPDATE, INT, ENUMD(key, key_ids), BUF(payload, A3), SIZE(plen)),
	ALSO(KEYCTL_REVOKE), ALSO(KEYCTL_CLEAR), ALSO(KEYCTL_INVALIDATE),
	CASE(KEYCTL_ASSUME_AUTHORITY, INT, ENUMD(key, key_ids)),
	CASE(KEYCTL_CHOWN, INT, ENUMD(key, key_ids), UID(uid), GID(gid)),
	CASE(KEYCTL_SETPERM, INT, ENUMD(key, key_ids), FLAGS(perms, key_perms)),
	ALSO(KEYCTL_DESCRIBE), ALSO(KEYCTL_READ),
	CASE(KEYCTL_GET_SECURITY, INT, ENUMD(key, key_ids), OUT_CALL(buffer, print_key_text),
		SIZE(buflen)),
	ALSO(KEYCTL_LINK), CASE(KEYCTL_UNLINK, INT, ENUMD(key, key_ids), ENUMD(keyring, key_ids)),
	CASE(KEYCTL_SEARCH, INT, ENUMD(keyring, key_ids), STR(type), STR(description),
		ENUMD(dest_keyring, key_ids)),
	CASE(KEYCTL_INSTANTIATE, INT, ENUMD(key, key_ids), BUF(payload, A3), SIZE(plen),
		ENUMD(keyring, key_ids)),
	CASE(KEYCTL_NEGATE, INT, ENUMD(key, key_ids), U32(timeout), ENUMD(keyring, key_ids)),
	CASE(KEYCTL_SET_REQKEY_KEYRING, INT, ENUMD(reqkey_defl, key_reqkeys)),
	CASE(KEYCTL_SET_TIMEOUT, INT, ENUMD(key, key_ids), U32(timeout)),
	CASE(KEYCTL_SESSION_TO_PARENT, INT),
	CASE(KEYCTL_REJECT, INT, ENUMD(key, key_ids), U32(timeout),
		NUM(error, print_reject_error, 4),
		ENUMD(keyring, key_ids)),
	CASE(KEYCTL_INSTANTIATE_IOV, INT, ENUMD(key, key_ids), ARRAY(payload, iovec, A3),
		SIZE(plen),
		ENUMD(keyring, key_ids)),
	CASE(KEYCTL_GET_PERSISTENT, INT, UID(uid), ENUMD(keyring, key_ids)),
	CASE(KEYCTL_DH_COMPUTE, INT, IN(dh_params, keyctl_dh_params),
		OUT_CALL(buffer, print_key_text), SIZE(buflen),
		CALL(kdf_params, print_kdf_params)),
	CASE(KEYCTL_PKEY_QUERY, INT, ENUMD(key, key_ids), XLONG(reserved), STR(params),
		OUT(info, keyctl_pkey_query)),
	ALSO(KEYCTL_PKEY_ENCRYPT), ALSO(KEYCTL_PKEY_DECRYPT),
	CASE(KEYCTL_PKEY_SIGN, INT, IN(params, keyctl_pkey_params), STR(info),
		CALL(in, print_pkey_data), OUT_CALL(out, print_pkey_data)),
	CASE(KEYCTL_PKEY_VERIFY, INT, IN(params, keyctl_pkey_verify), STR(info),
		CALL(in, print_pkey_data), CALL(in2, print_pkey_data)),
	CASE(KEYCTL_RESTRICT_KEYRING, INT, ENUMD(keyring, key_ids), STR(type), STR(restriction)),
	CASE(KEYCTL_MOVE, INT, ENUMD(key, key_ids), ENUMD(from_keyring, key_ids), ENUMD(to_keyring,
		key_ids),
		FLAGS(flags, keyctl_move_flags)),
	CASE(KEYCTL_CAPABILITIES, INT, OUT_CALL(buffer, print_key_caps), SIZE(buflen)));

CHOICE(ptrace_ops, ptrace_requests, 0,
	CASE(PTRACE_TRACEME, INT),
	ALSO(PTRACE_KILL), ALSO(PTRACE_ATTACH), ALSO(PTRACE_INTERRUPT),
	CASE(PTRACE_LISTEN, INT, PID(pid)),
	ALSO(PTRACE_PEEKTEXT), CASE(PTRACE_PEEKDATA, INT, PID(pid), PTR(addr), OUT(data, ptr)),
	CASE(PTRACE_PEEKUSER, INT, PID(pid), CALL(addr, print_user_offset), OUT(data, ptr)),
	CASE(PTRACE_POKEUSER, INT, PID(pid), CALL(addr, print_user_offset), PTR(data)),
	ALSO(PTRACE_CONT), ALSO(PTRACE_DETACH), ALSO(PTRACE_SYSCALL),
	CASE(PTRACE_SINGLESTEP, INT, PID(pid), PTR(addr), SIGNAL(data)),
	ALSO(PTRACE_SYSEMU), ALSO(PTRACE_SYSEMU_SINGLESTEP),
	CASE(PTRACE_SINGLEBLOCK, INT, PID(pid), PTR(addr), SIGNAL(data)),
	ALSO(PTRACE_SETOPTIONS), ALSO(PTRACE_OLDSETOPTIONS),
	CASE(PTRACE_SEIZE, INT, PID(pid), PTR(addr), FLAGSL(data, ptrace_options)),
	CASE(PTRACE_GETREGS, INT, PID(pid), PAD(8), OUT_CALL(addr, print_registers)),
	CASE(PTRACE_SETREGS, INT, PID(pid), PAD(8), CALL(addr, print_registers)),
	CASE(PTRACE_GETFPREGS, INT, PID(pid), PAD(8), OUT_CALL(addr, print_registers)),
	CASE(PTRACE_SETFPREGS, INT, PID(pid), PAD(8), CALL(addr, print_registers)),
	CASE(PTRACE_GETREGSET, INT, PID(pid), ENUM(addr, elf_notes), OUT_CALL(data, print_regset)),
	CASE(PTRACE_SETREGSET, INT, PID(pid), ENUM(addr, elf_notes), CALL(data, print_regset)),
	CASE(PTRACE_GETEVENTMSG, INT, PID(pid), PTR(addr), OUT(data, ulong)),
	CASE(PTRACE_GETSIGINFO, INT, PID(pid), PTR(addr), OUT(data, siginfo)),
	CASE(PTRACE_SETSIGINFO, INT, PID(pid), PTR(addr), IN(data, siginfo)),
	CASE(PTRACE_PEEKSIGINFO, INT, PID(pid), IN(addr, ptrace_peeksiginfo_args),
		OUT_ARRAY(data, siginfo, RET)),
	CASE(PTRACE_GETSIGMASK, INT, PID(pid), SIZE(addr), OUT_SIGSET(data, A2)),
	CASE(PTRACE_SETSIGMASK, INT, PID(pid), SIZE(addr), SIGSET(data, A2)),
	CASE(PTRACE_SECCOMP_GET_FILTER, INT, PID(pid), SIZE(addr),
		OUT_ARRAY(data, seccomp_insn, 0x20|RET)),
	ALSO(PTRACE_SECCOMP_GET_METADATA),
	CASE(PTRACE_GET_SYSCALL_INFO, INT, PID(pid), SIZE(addr),
		OUT_CALL(data, print_sized_result)),
	CASE(PTRACE_SET_SYSCALL_INFO, INT, PID(pid), SIZE(addr), CALL(data, print_info_to_set)));

CHOICE(seccomp_ops, seccomp_ops, 0,
	CASE(SECCOMP_SET_MODE_FILTER, INT, FLAGS(flags, seccomp_filter_flags),
		IN(args, seccomp_fprog)),
	CASE(SECCOMP_GET_ACTION_AVAIL, INT, X32(flags), IN(args, seccomp_actions)),
	CASE(SECCOMP_GET_NOTIF_SIZES, INT, X32(flags), OUT(args, seccomp_notif_sizes)));
/* clang-format on */

/* ------------------------------------------------------------------ 14. Time
 *
 * Prints dates and the structs that hold times. Finds the offset of local time as libc does: by TZ
 * or /etc/localtime and by TZif files, which it reads at the first use. Without them local time is
 * UTC.
 */

/* clang-format off */
ELEM(time, 8, NUM(t, print_time, 0));
/* clang-format on */

/* Return the number of days from 1970-01-01 to the first day of a month (0 to 11) of a year. */
static s64 days_to(s64 year, u64 month) {
	enum { ERAS = 1 << 24 }; /* periods of 400 years, added so that y is not negative */
	static const u16 before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	s64 y = year - 1 + 400l * ERAS;
	return 365 * (year - 1970) + y / 4 - y / 100 + y / 400 - 477 - 97l * ERAS + before[month] +
	       (leap && month > 1);
}

/* Return the year of a day, counted from 1970-01-01. */
static s64 year_of(s64 days) {
	s64 year = 1970 + days * 400 / 146097 - 1;
	while (days_to(year + 1, 0) <= days) year++;
	return year;
}

/* Read a regular file of at most max bytes. Return it with a NUL appended, and its size; NULL if it
   cannot be read or is longer. Refuse other kinds of files: to read them might block or never
   end. */
static char *read_file(const char *path, u64 max, u64 *size) {
	struct kstat st;
	s64 fd, r = sys(NR_newfstatat, AT_FDCWD, path, &st, 0);
	u64 len = 0, cap = 1 << 14;
	char *p;
	if (failed(r) || (st.mode & S_TYPE) != S_REGULAR) return NULL;
	fd = sys_open(path, O_RDONLY | O_CLOEXEC, 0);
	if (failed(fd)) return NULL;
	p = alloc(cap);
	while (len <= max && (r = sys_read((int)fd, p + len, cap - 1 - len)) > 0) {
		len += (u64)r;
		if (len + 1 < cap) continue;
		cap *= 4;
		p = memcpy(alloc(cap), p, len);
	}
	sys_close((int)fd);
	p[len] = 0;
	*size = len;
	return failed(r) || len > max ? NULL : p;
}

/* ---- local time: TZif files (RFC 9636), and POSIX rules, which are in their footer or in TZ */

/* The local time zone. load_zone() fills it in at the first use. */
static struct {
	bool loaded;
	/* In the 64-bit part of a TZif file: the times of transitions, the kind of time that
	   begins at each, and the offset of each kind. */
	const u8 *times, *kinds, *infos;
	u64 count, kind_count; /* of transitions, of kinds */
	const char *rule; /* POSIX rule for later times, or NULL */
} zone;

static u64 big_endian(const u8 *p, u32 n) {
	u64 v = 0;
	while (n--) v = v << 8 | *p++;
	return v;
}

/* Find the parts of a TZif file, p[size], and fill in zone. Return false if it is not valid. */
static bool load_tzif(const u8 *p, u64 size) {
	/* Counts in a header: UT/local indicators, standard/wall indicators, leap seconds,
	   transitions, kinds of time, bytes of abbreviations. */
	u64 n[6], width = 4, body = 0;
	for (int part = 0; part < 2; part++, width = 8) {
		if (size < body + 44 || memcmp(p + body, "TZif", 4) || p[4] < '2') return false;
		p += body;
		size -= body;
		for (u32 i = 0; i < 6; i++) {
			n[i] = big_endian(p + 20 + 4 * i, 4);
			if (n[i] > 1 << 20) return false;
		}
		body = 44 + n[3] * (width + 1) + n[4] * 6 + n[5] + n[2] * (width + 4) + n[1] + n[0];
	}
	if (size < body || !n[4]) return false;
	zone.count = n[3];
	zone.kind_count = n[4];
	zone.times = p + 44;
	zone.kinds = zone.times + n[3] * 8;
	zone.infos = zone.kinds + n[3];
	if (body + 1 < size && p[body] == '\n' && p[body + 1] != '\n')
		zone.rule = (const char *)p + body + 1;
	return true;
}

/* Return the offset of a kind of time from UTC, in seconds. */
static s64 kind_offset(u64 kind) {
	return kind < zone.kind_count ? (s32)big_endian(zone.infos + kind * 6, 4) : 0;
}

/* Parse [+-]hh[:mm[:ss]] at *s and move *s past it. Return it in seconds. */
static s64 rule_time(const char **s) {
	bool negative = **s == '-';
	s64 total = 0, unit = 3600;
	u64 v;
	*s += negative || **s == '+';
	for (; unit && parse_digits(s, 10, &v) && v < 1000; unit /= 60) {
		total += (s64)v * unit;
		if (**s != ':') break;
		(*s)++;
	}
	return negative ? -total : total;
}

/* Return the end of the name of a time zone in a rule: letters, or anything between < and >. */
static const char *rule_name(const char *s) {
	if (*s == '<') {
		while (*s && *s != '>') s++;
		return *s ? s + 1 : s;
	}
	while (lower(*s) >= 'a' && lower(*s) <= 'z') s++;
	return s;
}

/* Parse a date of a rule at *s, "Mm.w.d", "Jn" or "n", and its "/time" (default: 2:00), and move *s
   past it. Return its local time in that year, in seconds since 1970. */
static s64 rule_date(const char **s, s64 year) {
	bool julian = **s == 'J', by_month = **s == 'M';
	u64 n[3] = {0, 1, 0}, month;
	s64 at, time = 7200;
	*s += julian || by_month;
	for (u32 i = 0; i < (by_month ? 3 : 1); i++) {
		parse_digits(s, 10, &n[i]);
		*s += **s == '.';
	}
	month = n[0] >= 1 && n[0] <= 12 ? n[0] - 1 : 0;
	if (by_month) {
		at = days_to(year, month);
		at += ((s64)(n[2] % 7) - (at + 4) % 7 + 7) % 7 +
		      7 * (s64)(n[1] % 6 ? n[1] % 6 - 1 : 0);
		if (at >= days_to(year + (month == 11), (month + 1) % 12)) at -= 7;
	} else {
		at = days_to(year, 0) + (s64)(n[0] % 367) - julian;
		at += julian && n[0] > 59 && days_to(year, 2) - days_to(year, 0) > 59;
	}
	if (**s == '/') {
		(*s)++;
		time = rule_time(s);
	}
	return at * 86400 + time;
}

/* Return the offset from UTC that a POSIX rule, such as "CET-1CEST,M3.5.0,M10.5.0/3", gives at a
   time. */
static s64 rule_offset(const char *s, s64 sec) {
	s64 standard, summer, year, start, end;
	s = rule_name(s);
	standard = -rule_time(&s);
	if (!*s || *s == '\n') return standard;
	s = rule_name(s);
	summer = standard + 3600;
	if (*s && *s != ',' && *s != '\n') summer = -rule_time(&s);
	if (*s != ',') s = ",M3.2.0,M11.1.0";
	/* libc, too, uses no year before 1970. */
	year = sec < 0 ? 1970 : year_of((sec + standard) / 86400);
	s++;
	start = rule_date(&s, year) - standard;
	s += *s == ',';
	end = rule_date(&s, year) - summer;
	if (start < end) return sec >= start && sec < end ? summer : standard;
	return sec >= end && sec < start ? standard : summer;
}

/* Load the time zone that TZ, or without it /etc/localtime, names. Read files as the user who
   started strace. */
static void load_zone(void) {
	const char *tz = env_value("TZ");
	char path[512] = "/usr/share/zoneinfo/";
	u64 size, at = str_len(path);
	char *file;
	zone.loaded = true;
	if (tz && *tz == ':') tz++;
	if (!tz) tz = "/etc/localtime";
	if (!*tz || str_len(tz) > 400) return;
	memcpy(path + (*tz == '/' ? 0 : at), tz, str_len(tz) + 1);
	as_user(true);
	file = read_file(path, 1 << 20, &size);
	as_user(false);
	if (!(file && load_tzif((u8 *)file, size)) && *tz != '/') zone.rule = tz;
}

/* Return local time minus UTC at a time, in seconds. */
static s64 utc_offset(s64 sec) {
	u64 low = 0, high;
	if (!zone.loaded) load_zone();
	high = zone.count;
	while (low < high) {
		u64 mid = (low + high) / 2;
		if ((s64)big_endian(zone.times + mid * 8, 8) <= sec) low = mid + 1;
		else high = mid;
	}
	if (low == zone.count && zone.rule) return rule_offset(zone.rule, sec);
	return kind_offset(low ? zone.kinds[low - 1] : 0);
}

/* Print v with leading zeros: so many digits. */
static void out_digits(u64 v, int digits) {
	u64 unit = 1;
	while (--digits > 0) unit *= 10;
	for (; unit; unit /= 10) out_char((char)('0' + v / unit % 10));
}

/* Print a time of day, given in seconds: 22:13:20. */
static void out_clock(u64 secs) {
	out_digits(secs / 3600, 2);
	out_char(':');
	out_digits(secs / 60 % 60, 2);
	out_char(':');
	out_digits(secs % 60, 2);
}

/* Print the local time of sec: 2023-11-14T22:13:20.000000005+0000. frac: fraction of the second, of
   so many digits; 0: print none. */
static void out_date(s64 sec, u64 frac, int digits) {
	s64 offset = utc_offset(sec), days, year, minutes;
	u64 month = 0, secs;
	sec = (s64)((u64)sec + (u64)offset);
	days = sec / 86400 - (sec % 86400 < 0);
	secs = (u64)sec - (u64)days * 86400;
	year = year_of(days);
	while (month < 11 && days_to(year, month + 1) <= days) month++;
	out_dec(year);
	out_char('-');
	out_digits(month + 1, 2);
	out_char('-');
	out_digits((u64)(days - days_to(year, month) + 1), 2);
	out_char('T');
	out_clock(secs);
	if (frac) {
		out_char('.');
		out_digits(frac, digits);
	}
	minutes = (offset < 0 ? -offset : offset) / 60;
	out_char(offset < 0 ? '-' : '+');
	out_digits((u64)(minutes / 60 * 100 + minutes % 60), 4);
}

/* Print the local time in a comment. Print nothing if the time is 0, if the fraction is not below
   one second, or if the year does not fit in 31 bits. */
static void out_date_comment(s64 sec, u64 frac, int digits) {
	static const u64 limit[] = {[0] = 1, [6] = 1000000, [9] = 1000000000};
	if ((sec == 0 && frac == 0) || frac >= limit[digits] || sec > 67768036191676799 ||
		sec < -67768040609740800)
		return;
	out_begin(G_COMMENT);
	out_date(sec, frac, digits);
	out_end();
}

PRINTS(print_time) {
	s64 sec = w->compat ? (s32)value : (s64)value;
	out_dec(sec);
	out_date_comment(sec, 0, 0);
}

/* Print st_atime, st_mtime or st_ctime of struct stat. The next member holds the nanoseconds. */
PRINTS(print_stat_time) {
	s64 sec = w->compat ? (s32)value : (s64)value;
	out_dec(sec);
	out_date_comment(sec, w->values[w->at + 1], 9);
}

/* Print a struct statx_timestamp. */
PRINTS(print_statx_time) {
	const u8 *bytes = (const u8 *)value;
	s64 sec = (s64)load(bytes, 8);
	u64 nsec = load(bytes + 8, 4);
	out_begin(G_STRUCT);
	out_member("tv_sec");
	out_dec(sec);
	out_member("tv_nsec");
	out_udec(nsec);
	out_end();
	out_date_comment(sec, nsec, 9);
}

/* Print a clock_t: the number of ticks, and in a comment the seconds. A second has 100 ticks. */
static void out_ticks(u64 v) {
	out_udec(v);
	if (!v || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_udec(v / 100);
	out_word(".");
	out_digits(v % 100, 2);
	out_word(" s");
	out_end();
}

PRINTS(print_ticks) { out_ticks(w->compat ? (u64)(s32)value : value); }

/* Print a time to set, as utimensat(2) and utimes(2) take it: the struct st and its date, or
   UTIME_NOW or UTIME_OMIT. digits: of the fraction, 9 (nanoseconds) or 6. */
static void print_stamp(struct walk *w, const u64 *st, u64 value, int digits) {
	const u8 *p = (const u8 *)value;
	u32 half = size_of(w, st) / 2;
	s64 sec = half == 4 ? (s32)load(p, 4) : (s64)load(p, 8);
	u64 frac = load(p + half, half);
	if (digits == 9 && frac == 0x3fffffff) return out_name("", "UTIME_NOW");
	if (digits == 9 && frac == 0x3ffffffe) return out_name("", "UTIME_OMIT");
	print_struct(w, st, p);
	out_date_comment(sec, frac, digits);
}

PRINTS(print_timespec_stamp) { print_stamp(w, form_of(w, st_timespec), value, 9); }

PRINTS(print_timeval_stamp) { print_stamp(w, st_timeval, value, 6); }

/* Print the timeout of recvmmsg(2) as it was at entry: save_mmsghdrs() saved it. */
static void print_mmsg_timeout(struct walk *w, u64 addr) {
	if (w->saved[16] == ~0ul || !addr || !w->deref) return print_ptr(addr);
	print_struct(w, form_of(w, st_timespec), (u8 *)(w->saved + 16));
}

/* ------------------------------------------------------------------ 15. Signals
 *
 * Prints signal sets, handlers and siginfo. Relies on the walker, Sets and Processes.
 */

/* clang-format off */
PRINTS(print_sa_handler);
PRINTS(print_old_sigmask);

/* riscv64 has no sa_restorer. */
enum {
	SIGACTION_SIZE = sizeof(struct ksigaction),
	RESTORER = SIGACTION_SIZE > 24 ? 0x04000000 : 0
};
STRUCT(sigaction, SIGACTION_SIZE, NUM(sa_handler, print_sa_handler, 0),
	AT(SIGACTION_SIZE - 8, 12, SIGMASK(sa_mask)), AT(8, 4, FLAGSL(sa_flags, sa_flags)),
	WHEN(2, RESTORER, PTR(sa_restorer)), END(SIGACTION_SIZE, 20));
STRUCT(old_sigaction, 32, NUM(sa_handler, print_sa_handler, 0), NUM(sa_mask, print_old_sigmask, 0),
	FLAGSL(sa_flags, sa_flags), WHEN(2, 0x04000000, PTR(sa_restorer)));
STRUCT(sigmask_arg, 16, SIGSET(sigmask, A1), SIZE(sigsetsize));
ELEM(old_sigset, 4, NUM(mask, print_old_sigmask, 4));
/* clang-format on */

enum { ANY_CODE = 0x7fffffff };
static const struct set *const siginfo_codes[] = {
	[N_SIGILL] = SET(ill_codes),
	[N_SIGTRAP] = SET(trap_codes),
	[N_SIGBUS] = SET(bus_codes),
	[N_SIGFPE] = SET(fpe_codes),
	[N_SIGSEGV] = SET(segv_codes),
	[N_SIGCHLD] = SET(cld_codes),
	[N_SIGIO] = SET(poll_codes),
	[N_SIGSYS] = SET(sys_codes),
};

/* The structs of siginfo: those of a signal for its own codes, then (signo 0) those of any signal.
   The first that matches signal and code is used. */
static const struct siginfo_form {
	u8 signo;
	s32 from, to; /* codes */
	const u64 *st;
} siginfo_forms[] = {
	{N_SIGSYS, 1, ANY_CODE, st_si_sys},
	{N_SIGIO, 1, N_POLL_HUP, st_si_poll},
	{N_SIGIO, 7, ANY_CODE, st_si_none},
	{N_SIGSEGV, N_SEGV_BNDERR, N_SEGV_BNDERR, st_si_bounds},
	{N_SIGSEGV, N_SEGV_PKUERR, N_SEGV_PKUERR, st_si_pkey},
	{N_SIGBUS, N_BUS_MCEERR_AR, N_BUS_MCEERR_AO, st_si_lsb},
	{N_SIGSEGV, 1, ANY_CODE, st_si_fault},
	{N_SIGBUS, 1, ANY_CODE, st_si_fault},
	{N_SIGFPE, 1, ANY_CODE, st_si_fault},
	{N_SIGILL, 1, ANY_CODE, st_si_fault},
	{N_SIGTRAP, 1, ANY_CODE, st_si_fault},
	{N_SIGCHLD, 1, ANY_CODE, st_si_child},
	{0, SI_SIGIO, SI_SIGIO, st_si_poll},
	{0, SI_TIMER, SI_TIMER, st_si_timer},
	{0, SI_TKILL, SI_TKILL, st_si_kill},
	{0, SI_USER, SI_USER, st_si_kill},
	{0, -ANY_CODE - 1, SI_USER, st_si_queue},
	{0, 1, ANY_CODE, st_si_other},
};

PRINTER(item_signal) { print_signal(v); }

PRINTER(item_sigmask) { print_sigset(v, 8); }

/* Print the signal set at v, whose size is an argument. The kernel accepts only 8 bytes (i386: up
   to 8). */
PRINTER(item_sigset) {
	u64 set = 0, size = ref_count(w, it->p);
	bool any = w->compat || w->t->call == C_rt_sigpending;
	if (size == 0 || size > 8 || (!any && size != 8) || !peek_arg(w, v, &set, size))
		print_ptr(v);
	else print_sigset(set, (u32)size);
}

/* Print a signal number that is a member of 64 bits. */
PRINTS(print_signal64) {
	if (value <= 64) print_signal(value);
	else out_udec(value);
}

/* Print a signal handler: SIG_DFL, SIG_IGN, SIG_ERR or an address. */
PRINTS(print_sa_handler) {
	bool error = value == (u64)-1 && !w->compat;
	if (value > 1 && !error) return print_ptr(value);
	out_constant(value, out_hex, error ? "SIG_ERR" : value ? "SIG_IGN" : "SIG_DFL");
}

PRINTS(print_old_sigmask) { print_sigset(value & 0xffffffff, 4); }

PRINTS(print_si_sender) {
	out_member("si_pid");
	print_pid(w, (s32)load((u8 *)value, 4));
	out_member("si_uid");
	print_uid(load((u8 *)value + 4, 4));
}

PRINTS(print_si_value) {
	out_member("si_int");
	out_s32(value);
	out_member("si_ptr");
	print_ptr(value);
}

PRINTS(print_si_syscall) { print_syscall_number(w, value, w->values[w->at + 1]); }

/* Print a siginfo. value: pointer to a local copy of its 128 bytes, in the layout of the tracee's
   ABI. */
PRINTS(print_siginfo) {
	const u8 *bytes = (const u8 *)value;
	u64 signo = load(bytes, 4), error = load(bytes + 4, 4), code = load(bytes + 8, 4);
	bool own = signo < COUNT(siginfo_codes) && siginfo_codes[signo] && (s32)code > 0;
	out_begin(G_STRUCT);
	if (signo == 0) return out_end();
	out_member("si_signo");
	print_signal(signo);
	out_member("si_code");
	if (own && has_name(siginfo_codes[signo], code)) print_enum(siginfo_codes[signo], code);
	else print_enum(SET(si_codes), code);
	if (error) {
		out_member("si_errno");
		print_errno(error);
	}
	for (u32 i = 0; i < COUNT(siginfo_forms); i++) {
		const struct siginfo_form *f = &siginfo_forms[i];
		if (f->signo && (f->signo != signo || !own)) continue;
		if ((s32)code < f->from || (s32)code > f->to) continue;
		print_members(w, f->st, bytes, 128, true);
		break;
	}
	out_end();
}

/* Print the signal mask that sigreturn restores. low, high: addresses of its halves. */
static void out_frame_mask(struct walk *w, u64 low, u64 high) {
	u64 mask = 0;
	out_begin(G_STRUCT);
	out_member("mask");
	if (peek(w->t, low, &mask, 4) && peek(w->t, high, (u8 *)&mask + 4, 4))
		print_sigset(mask, 8);
	else print_ptr(low);
	out_end();
}

/* Print the mask of rt_sigreturn(2). It is in the ucontext on the stack, after the frame of the
   handler. */
PRINTS(print_rt_sigframe) {
	u64 mask = w->t->sp + (w->compat ? FRAME_MASK_COMPAT : FRAME_MASK);
	out_frame_mask(w, mask, mask + 4);
}

/* Print the mask of sigreturn(2), which only 32-bit tracees have. On i386 the first 32 signals are
   in the sigcontext, the others after the old place of the FPU state. */
PRINTS(print_sigframe) {
	out_frame_mask(w, w->t->sp + FRAME_MASK_OLD_LOW, w->t->sp + FRAME_MASK_OLD_HIGH);
}

/* Print the handler that signal(2) takes or returns. */
PRINTS(print_handler) {
	if (value <= 1) out_name("SIG_", value ? "IGN" : "DFL");
	else print_ptr(value);
}

PRINTS(print_old_mask) { print_sigset(value, 4); }

/* ------------------------------------------------------------------ 16. Network values
 *
 * Prints ports, addresses and interfaces, which are members of structs of many subjects. Relies on
 * Output and on ioctl(2) for the names of interfaces.
 */

/* Read the name of the network interface with an index. Return false if strace's network namespace
   has none. */
static bool ifname(u32 index, char name[16]) {
	struct { char name[16]; s32 index; u8 rest[20]; } req = {"", (s32)index, {0}};
	s64 fd = sys(NR_socket, 1, 2 | O_CLOEXEC, 0), r;
	if (failed(fd)) return false;
	r = sys(NR_ioctl, fd, N_SIOCGIFNAME, &req);
	sys_close((int)fd);
	memcpy(name, req.name, 16);
	return !failed(r);
}

/* Print an interface: if_nametoindex("eth0"), or the index if it has no name. */
static void print_index_name(u32 index) {
	char name[16];
	if (opt.style == STYLE_RAW || !ifname(index, name)) return out_udec(index);
	if (!open_text(index, out_udec)) return;
	out_function("if_nametoindex");
	print_chars((const u8 *)name, sizeof name);
	out_end();
	close_text();
}

PRINTS(print_hex8) { out_wide_hex(load((u8 *)value, 4), 8); }

static void out_bytes2(u64 v) { out_quoted((u8 *)&v, 2, QUOTE_HEX); }

static void out_bytes4(u64 v) { out_quoted((u8 *)&v, 4, QUOTE_HEX); }

static void out_bytes16(u64 v) { out_quoted((u8 *)v, 16, QUOTE_HEX); }

PRINTER(item_be16) {
	if (!open_text(v, out_bytes2)) return;
	out_function("htons");
	out_udec(swapped(v, 2));
	out_end();
	close_text();
}

PRINTER(item_be32) {
	if (!open_text(v, out_bytes4)) return;
	out_function("htonl");
	out_udec(swapped(v, 4));
	out_end();
	close_text();
}

static void out_in4(const u8 *p) { out_fmt("%u.%u.%u.%u", p[0], p[1], p[2], p[3]); }

/* Print, as a quoted string, the text that print writes for p. */
static void out_as_string(void (*print)(const u8 *), const u8 *p) {
	u8 bytes[64] = {0};
	struct out text = {.broken = true, BUFFER(bytes)}, *saved = out;
	out = &text;
	print(p);
	out = saved;
	out_quoted(bytes, text.len, QUOTE_STRING);
}

/* Print an IPv6 address as inet_ntop(3) formats it: the longest run of zeros, if it has two or more
   groups, becomes "::". */
static void out_in6(const u8 *p) {
	int best = -1, best_len = 1;
	for (int i = 0, len; i < 8; i += len + 1) {
		for (len = 0; i + len < 8 && !p[2 * (i + len)] && !p[2 * (i + len) + 1];) len++;
		if (len <= best_len) continue;
		best = i;
		best_len = len;
	}
	for (int i = 0; i < 8; i++) {
		if (i == best) {
			out_str(i ? ":" : "::");
			i += best_len - 1;
			continue;
		}
		if (i == 6 && best == 0 &&
			(best_len == 6 || (best_len == 5 && p[10] == 255 && p[11] == 255))) {
			out_in4(p + 12);
			return;
		}
		out_base((u64)p[2 * i] << 8 | p[2 * i + 1], 4, 1);
		if (i < 7) out_char(':');
	}
}

PRINTER(item_in4) {
	if (!open_text(v, out_bytes4)) return;
	out_function("inet_addr");
	out_as_string(out_in4, (u8 *)&v);
	out_end();
	close_text();
}

/* Print an IPv6 address: inet_pton(AF_INET6, "::1"). member: the member that it fills, as third
   argument; or NULL. */
static void out_inet_pton(const u8 *p, const char *member) {
	out_function("inet_pton");
	out_next();
	out_name("", "AF_INET6");
	out_next();
	out_as_string(out_in6, p);
	if (member) {
		out_next();
		out_operator("&");
		out_word(member);
	}
	out_end();
}

/* Print an IPv6 address that is a member: inet_pton(AF_INET6, "::1", &sin6_addr), whose label is in
   it. With -X raw and -X verbose the label precedes the value. */
PRINTER(item_in6) {
	bool plain = opt.style == STYLE_ABBREV;
	if (plain) out_hidden_member(it->name);
	else out_label(it->name);
	if (!open_text(v, out_bytes16)) return;
	out_inet_pton((u8 *)v, plain ? it->name : NULL);
	close_text();
}

PRINTER(item_ifindex) { print_index_name((u32)v); }

static void print_hex_bytes(const u8 *p, u64 len) { print_quoted(p, len, QUOTE_HEX); }

/* Print sin6_scope_id. It is an interface only with a link-local address, the member before. */
PRINTS(print_scope_id) {
	const u8 *scope = inline_bytes(value), *addr = scope - 16;
	bool link =
		addr[0] == 0xfe ? (addr[1] & 0xc0) == 0x80 : addr[0] == 0xff && (addr[1] & 15) == 2;
	if (link) print_index_name((u32)load(scope, 4));
	else out_udec(load(scope, 4));
}

/* Print sll_addr, to the end of the address. Its length is the byte before it. */
PRINTS(print_sll_addr) {
	const u8 *p = inline_bytes(value);
	out_begin(G_ARRAY);
	for (u32 i = 0; i < MIN(p[-1], w->left); i++) {
		out_next();
		out_wide_hex(p[i], 2);
	}
	if (p[-1] > w->left) {
		out_next();
		out_more();
	}
	out_end();
}

/* Print a hardware address: 02:42:ac:11:00:02. */
static void print_mac_bytes(const u8 *p, u64 len) {
	for (u64 i = 0; i < len; i++) {
		if (i) out_char(':');
		out_base(p[i], 4, 2);
	}
}

PRINTS(print_hwaddr) {
	if (w->len > 32 || opt.style == STYLE_RAW) print_hex_bytes(inline_bytes(value), w->len);
	else print_mac_bytes(inline_bytes(value), w->len);
}

PRINTS(print_mac) { print_mac_bytes(inline_bytes(value), 6); }

PRINTS(print_wide_hex) { out_wide_hex(value, 8); }

/* The same of a link: no more than 6 bytes of it. */
PRINTS(print_link_addr) {
	bool plain = w->len > 32 || opt.style == STYLE_RAW;
	if (plain) print_hex_bytes(inline_bytes(value), w->len);
	else print_mac_bytes(inline_bytes(value), MIN(w->len, 6));
}

/* Print a number of the address family, in network byte order: htons(AF_UNSPEC). */
PRINTS(print_be_family) {
	out_function("htons");
	print_enum(SET(address_families), swapped(value, 2));
	out_end();
}

/* Print a number in network byte order, whatever -X says. */
PRINTS(print_htons) {
	out_function("htons");
	out_udec(swapped(value, 2));
	out_end();
}

PRINTS(print_htonl) {
	out_function("htonl");
	out_udec(swapped(value, 4));
	out_end();
}

PRINTS(print_be32_hex) {
	out_function("htonl");
	out_hex(swapped(value, 4));
	out_end();
}

/* Print a number of milliseconds: 1500, with the seconds in a comment. */
PRINTS(print_msecs) {
	out_udec(value);
	if (!value || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_udec(value / 1000);
	out_word(".");
	out_digits(value % 1000, 3);
	out_word(" s");
	out_end();
}

PRINTS(print_be64) {
	out_function("htobe64");
	out_udec(swapped(value, 8));
	out_end();
}

PRINTS(print_clock_t) { out_ticks(value); }

/* Print the protocol of a packet socket. */
static void print_packet_protocol(struct walk *w UNUSED, u64 v) {
	out_function("htons");
	print_enum(SET(ethernet_protocols), (v & 0xff) << 8 | (v >> 8 & 0xff));
	out_end();
}

/* Print that of a packet address: with -X raw and -X verbose its bytes. */
static void print_sll_protocol(struct walk *w, u64 v) {
	u8 style = opt.style;
	if (!open_text(v, out_bytes2)) return;
	opt.style = STYLE_ABBREV;
	print_packet_protocol(w, v);
	opt.style = style;
	close_text();
}

/* Print a number and its name in a comment, whatever -X says. */
PRINTS(print_ax25_protocol) {
	out_hex(value);
	out_begin(G_COMMENT);
	if (!out_enum_name(SET(ax25_protocols), value)) out_word("AX25_P_???");
	out_end();
}

/* ------------------------------------------------------------------ 17. Descriptors and sockets
 *
 * Prints what a descriptor refers to (-y, -yy): a path, a device, a socket with its addresses, a
 * pidfd. Relies on /proc and sock_diag(7), and prints the number alone where they are missing. It
 * never opens or touches a file of the tracee.
 */

/* Read the name of the protocol of socket fd of t, such as TCP. Return false if fd is no socket. */
static bool socket_name(struct tracee *t, s64 fd, char name[static 32]) {
	char path[64];
	s64 n;
	if (time_is_up() || copies.used) return false; /* by now it may be another file */
	proc_path(path, proc_pid(t->pid), "/fd/", fd);
	n = sys(NR_getxattr, path, "system.sockprotoname", name, 31);
	name[n > 0 ? n : 0] = 0;
	return n > 0;
}

/* The sockets that sock_diag(7) can find, by the name of their protocol. */
static const struct {
	const char *name;
	const char *found_as; /* the name to print for a socket that is found; "": the same */
	u8 family, protocol; /* for the request; 0: sock_diag(7) does not support them */
} socket_kinds[] = {
	{"UNIX", "", N_AF_UNIX, 0},
	{"UNIX-STREAM", "", N_AF_UNIX, 0},
	{"TCP", "", N_AF_INET, N_IPPROTO_TCP},
	{"UDP", "", N_AF_INET, N_IPPROTO_UDP},
	{"TCPv6", "", N_AF_INET6, N_IPPROTO_TCP},
	{"UDPv6", "", N_AF_INET6, N_IPPROTO_UDP},
	{"MPTCP", "TCP", N_AF_INET, N_IPPROTO_TCP},
	{"MPTCPv6", "TCPv6", N_AF_INET6, N_IPPROTO_TCP},
	{"UDP-Lite", "UDPLITE", N_AF_INET, N_IPPROTO_UDPLITE},
	{"UDPLITEv6", "", N_AF_INET6, N_IPPROTO_UDPLITE},
	{"DCCP", "", N_AF_INET, N_IPPROTO_DCCP},
	{"DCCPv6", "", N_AF_INET6, N_IPPROTO_DCCP},
	{"RAW", "", N_AF_INET, N_IPPROTO_RAW},
	{"RAWv6", "", N_AF_INET6, N_IPPROTO_RAW},
	{"SCTP", "", 0, 0},
	{"SCTPv6", "", 0, 0},
	{"PING", "", 0, 0},
	{"PINGv6", "", 0, 0},
	{"L2TP/IP", "", 0, 0},
	{"L2TP/IPv6", "", 0, 0},
	{"NETLINK", "", N_AF_NETLINK, N_NDIAG_PROTO_ALL},
};

/* Answers of sock_diag(7), by inode number. ask_socket() stores them; print_socket() drops those
   that may change. */
static struct known_socket { u32 inode, len; u8 answer[256]; } known_sockets[64];

/* Ask sock_diag(7) for the socket with an inode number, which must be in strace's network
   namespace. Return its answer, or one stored before; NULL if there is none. */
static struct known_socket *ask_socket(u32 family, u32 protocol, u32 inode) {
	enum { REQUEST = 1, DUMP = 0x300, SHOW_NAME = 1, SHOW_PEER = 4, BY_FAMILY = 20 };
	struct known_socket *k = &known_sockets[inode % COUNT(known_sockets)];
	bool local = family == N_AF_UNIX, netlink = family == N_AF_NETLINK, more = true;
	/* Size of the request, and offset of the inode number in an answer. */
	u32 size = local ? 40 : netlink ? 36 : 72, at = local ? 4 : netlink ? 16 : 68;
	u32 request[18] = {size, BY_FAMILY | (u32)(local ? REQUEST : REQUEST | DUMP) << 16, 0, 0,
		family | protocol << 8};
	u8 buf[16384];
	s64 fd, n;
	if (k->inode == inode) return k;
	request[5] = netlink ? inode : ~0u;
	if (local) {
		request[6] = inode;
		request[7] = SHOW_NAME | SHOW_PEER;
	}
	if (local || netlink) request[8] = request[local ? 9 : 7] = ~0u;
	fd = sys(NR_socket, N_AF_NETLINK, 3 | O_CLOEXEC, 4);
	if (failed(fd)) return NULL;
	if (failed(sys(NR_sendto, fd, request, size, 0, NULL, 0))) more = false;
	for (; more && (n = sys_read((int)fd, buf, sizeof buf)) > 0; more &= !local)
		for (u64 here = 0, len; more && here + 20 <= (u64)n; here += (len + 3) & ~3ul) {
			len = load(buf + here, 4);
			more = len >= 20 + at && len <= (u64)n - here &&
			       load(buf + here + 4, 2) == BY_FAMILY;
			if (!more || load(buf + here + 16 + at, 4) != inode) continue;
			k->inode = inode;
			k->len = (u32)MIN(len - 16, sizeof k->answer);
			memcpy(k->answer, buf + here + 16, k->len);
			more = false;
		}
	sys_close((int)fd);
	return k->inode == inode ? k : NULL;
}

/* Print the address and the port of an internet socket: 127.0.0.1:80 or [::1]:80. */
static void out_endpoint(const u8 *address, const u8 *port, bool v6) {
	if (v6) out_begin(G_ARRAY);
	(v6 ? out_in6 : out_in4)(address);
	if (v6) out_end();
	out_word(":");
	out_udec((u32)port[0] << 8 | port[1]);
}

/* Print the inode number of a UNIX socket, its peer's, and its name. p: the answer of sock_diag(7),
   len bytes long. Return false if it has neither peer nor name. */
static bool out_local(u32 inode, const u8 *p, u32 len) {
	const u8 *name = NULL;
	u32 n = 0, peer = 0;
	for (u32 at = 16, size; at + 4 < len; at += (size + 3) & ~3u) {
		size = (u32)load(p + at, 2);
		if (size < 4 || size > len - at) break;
		if (load(p + at + 2, 2) == 0) {
			name = p + at + 4;
			n = size - 4;
		} else if (load(p + at + 2, 2) == 2) {
			peer = (u32)load(p + at + 4, 4);
		}
	}
	out_next();
	out_udec(inode);
	if (peer) {
		out_operator("->");
		out_udec(peer);
	}
	if (n) {
		out_next();
		if (!*name) out_operator("@");
		out_quoted(name + !*name, find_nul(name + !*name, n - !*name), QUOTE_STRING);
	}
	return peer || n;
}

/* Print a socket: <TCP:[127.0.0.1:80->127.0.0.1:4711]>, or <TCP:[inode]> without an answer of
   sock_diag(7). name: its protocol. */
static void print_socket(const char *name, u32 inode) {
	struct known_socket *k = NULL;
	u32 i = 0;
	while (i < COUNT(socket_kinds) && !str_eq(socket_kinds[i].name, name)) i++;
	if (i < COUNT(socket_kinds) && socket_kinds[i].family)
		k = ask_socket(socket_kinds[i].family, socket_kinds[i].protocol, inode);
	if (i == COUNT(socket_kinds) || (!k && *socket_kinds[i].found_as)) name = "socket";
	else if (*socket_kinds[i].found_as) name = socket_kinds[i].found_as;
	out_begin(G_PATH);
	out_word(name);
	out_word(":");
	out_begin(G_SOCKET);
	if (!k) {
		out_udec(inode);
	} else if (socket_kinds[i].family == N_AF_NETLINK) {
		const char *known = set_find(SET(netlink_families), k->answer[2]);
		if (known) out_word(known);
		else out_udec(k->answer[2]);
		out_word(":");
		out_udec(load(k->answer + 4, 4));
	} else if (socket_kinds[i].family == N_AF_UNIX) {
		if (!out_local(inode, k->answer, k->len)) k->inode = 0; /* may get a name later */
	} else {
		bool v6 = *k->answer == N_AF_INET6, connected = load(k->answer + 6, 2) != 0;
		out_endpoint(k->answer + 8, k->answer + 4, v6);
		if (connected) out_operator("->");
		if (connected) out_endpoint(k->answer + 24, k->answer + 6, v6);
	}
	out_end();
	out_end();
}

/* Return the number that follows name in /proc/PID/fdinfo/FD, in a base; -1 if there is none. */
static s64 fdinfo(struct tracee *t, s64 fd, const char *name, u32 base) {
	char path[64];
	proc_path(path, proc_pid(t->pid), "/fdinfo/", fd);
	return proc_number(path, name, base);
}

/* Split a dev_t as stat(2) returns it: see makedev(3). */
static u64 dev_major(u64 dev) { return (dev >> 8 & 0xfff) | (dev >> 32 & 0xfffff000); }

static u64 dev_minor(u64 dev) { return (dev & 0xff) | (dev >> 12 & 0xffffff00); }

/* Stat descriptor fd of process c of /proc (fd < 0: its working directory). Do not ask a file
   server: it may be a tracee that is stopped now. */
static bool stat_fd_of(s32 c, s64 fd, struct kstat *st) {
	char path[64];
	proc_path(path, c, fd < 0 ? "/cwd" : "/fd/", fd);
	return !failed(sys(NR_newfstatat, AT_FDCWD, path, st, AT_STATX_DONT_SYNC));
}

/* The same of t. */
static bool stat_fd(struct tracee *t, s64 fd, struct kstat *st) {
	return !copies.used && stat_fd_of(proc_pid(t->pid), fd, st);
}

static bool is_device(const struct kstat *st) {
	return (st->mode & S_TYPE) == S_CHARACTER || (st->mode & S_TYPE) == S_BLOCK;
}

static bool is_same_file(const struct kstat *a, const struct kstat *b) {
	return a->dev == b->dev && a->ino == b->ino;
}

/* Return whether path, in strace's own mount namespace, is this file. */
static bool leads_to(const char *path, const struct kstat *file) {
	struct kstat st;
	return !failed(sys(NR_newfstatat, AT_FDCWD, path, &st, AT_SYMLINK_NOFOLLOW)) &&
	       is_same_file(&st, file);
}

/* Print the terminal behind a descriptor of the device /dev/ptmx: " @/dev/pts/0". */
static void out_terminal(struct tracee *t, s64 fd, u64 device) {
	char path[40];
	s64 index;

	if (dev_major(device) != 5 || dev_minor(device) != 2) return;
	index = fdinfo(t, fd, "tty-index:", 10);
	if (index >= 0) out_word(format(path, sizeof path, " @/dev/pts/%d", index));
}

/* Print the path of a descriptor, with its device number if it is a device: <path>. n: length of
   path. fd: -1 for the current directory. /proc appends " (deleted)" to the path of a deleted file,
   but that can be a part of the name of an existing file, too. */
static void out_path(struct walk *w, const char *path, s64 n, s64 fd) {
	static const char gone[] = " (deleted)";
	s64 end = n - (s64)sizeof gone + 1;
	bool deleted = fd >= 0 && end > 0 && str_eq(path + end, gone), device = false;
	struct kstat st;
	if ((deleted || opt.fds & FDS_DEV) && fd >= 0 && stat_fd(w->t, fd, &st)) {
		deleted = deleted && !leads_to(path, &st);
		device = opt.fds & FDS_DEV && is_device(&st) && !deleted;
	}
	if (!device && !(opt.fds & FDS_PATH)) return;
	out_begin(G_PATH);
	out_quoted((const u8 *)path, (u64)(deleted ? end : n), QUOTE_PATH);
	if (device) {
		out_begin(G_PATH);
		out_word((st.mode & S_TYPE) == S_CHARACTER ? "char " : "block ");
		out_udec(dev_major(st.rdev));
		out_word(":");
		out_udec(dev_minor(st.rdev));
		if ((st.mode & S_TYPE) == S_CHARACTER) out_terminal(w->t, fd, st.rdev);
		out_end();
	}
	out_end();
	if (deleted) out_operator("(deleted)");
}

/* Print an eventfd as /proc/PID/fdinfo describes it. Older kernels do not tell all members. */
static void print_eventfd(struct tracee *t, s64 fd) {
	static const char *const names[][2] = {
		{"eventfd-id:", "eventfd-id"}, {"eventfd-semaphore:", "eventfd-semaphore"}};
	out_begin(G_PATH);
	out_begin(G_STRUCT);
	out_member("eventfd-count");
	out_hex((u64)fdinfo(t, fd, "eventfd-count:", 16));
	for (u32 i = 0; i < COUNT(names); i++) {
		s64 v = fdinfo(t, fd, names[i][0], 10);
		if (v < 0) continue;
		out_member(names[i][1]);
		out_dec(v);
	}
	out_end();
	out_end();
}

/* Print a pidfd. pid <= 0: its process was reaped, so print path, its name in /proc. */
static void print_pidfd(s64 pid, const char *path) {
	char comm[16] = "";
	out_begin(G_PATH);
	if (pid <= 0) {
		out_word(path);
		return out_end();
	}
	if (opt.comm) read_comm((s32)pid, comm);
	out_word("pid:");
	out_dec(pid);
	out_comm(comm);
	out_end();
}

/* Print a descriptor, and what it refers to as far as -y asks for it. */
static void print_fd(struct walk *w, s64 fd) {
	char path[PATH_MAX], name[32];
	const char *inode;
	u64 v = 0;
	s64 n;
	out_dec(fd);
	if (!opt.fds || fd < 0) return;
	n = fd_path(w->t, fd, path, sizeof path - 1);
	if (n < 0) return;
	path[n] = 0;
	inode = after(path, "socket:[");
	if (opt.fds & FDS_SOCKET && inode && parse_digits(&inode, 10, &v) &&
		socket_name(w->t, fd, name))
		return print_socket(name, (u32)v);
	if (opt.fds & FDS_PIDFD && after(path, "anon_inode:[pidfd]"))
		return print_pidfd(fdinfo(w->t, fd, "Pid:", 10), path);
	if (opt.fds & FDS_EVENTFD && after(path, "anon_inode:[eventfd]") &&
		fdinfo(w->t, fd, "eventfd-count:", 16) != -1)
		return print_eventfd(w->t, fd);
	if (opt.fds & FDS_SIGNALFD && after(path, "anon_inode:[signalfd]")) {
		out_begin(G_PATH);
		out_word("signalfd:");
		print_sigset((u64)fdinfo(w->t, fd, "sigmask:", 16), 8);
		return out_end();
	}
	if (opt.fds & (*path == '/' ? FDS_PATH | FDS_DEV : FDS_PATH)) out_path(w, path, n, fd);
}

/* Return whether the argument is the number of a registered ring, which is no descriptor. */
static bool is_registered_ring(const struct walk *w) {
	return w->t->call == C_io_uring_register && !w->depth && !w->at && w->args[1] >> 31 & 1;
}

PRINTER(item_fd) {
	if (is_registered_ring(w)) out_s32(v);
	else print_fd(w, (s64)v);
}

PRINTER(item_dirfd) {
	if ((s64)v == -1 && w->t->call == C_fanotify_mark)
		return out_constant(v, out_s32, "FAN_NOFD");
	if ((s64)v != AT_FDCWD) return print_fd(w, (s64)v);
	out_constant(v, out_s32, "AT_FDCWD");
	if (opt.fds & FDS_PATH) {
		char path[PATH_MAX];
		s64 n = fd_path(w->t, -1, path, sizeof path);
		if (n >= 0) out_path(w, path, n, -1);
	}
}

/* Print a descriptor of process pid: with what it is only if that is a tracee. */
static void print_fd_of(struct walk *w, s32 pid, s32 fd) {
	struct walk other = *w;
	other.t = tracee_find(pid);
	if (other.t) print_fd(&other, fd);
	else out_dec(fd);
}

/* Descriptors of the processes that kcmp(2) compares. */
PRINTS(print_fd_of_first) { print_fd_of(w, (s32)w->args[0], (s32)value); }

PRINTS(print_fd_of_second) { print_fd_of(w, (s32)w->args[1], (s32)value); }

/* ---- descriptor sets */

enum { MAX_FDS = 1 << 20 }; /* the default maximum of descriptors of a process (fs.nr_open) */

/* Read the fd_set at addr that holds descriptors below nfds. Return NULL if it cannot be read. */
static const u8 *read_fd_set(struct walk *w, u64 addr, s64 nfds) {
	u64 word = w->compat ? 4 : 8, size = ((u64)nfds + word * 8 - 1) / (word * 8) * word;
	u8 *bits = nfds > 0 && nfds <= MAX_FDS ? room_for(size) : NULL;
	return bits && peek_arg(w, addr, bits, size) ? bits : NULL;
}

/* Print the first count descriptors in a set. name: print it before the set as an element of the
   enclosing group; NULL: print the set only. Return the number of descriptors; print nothing if it
   is 0. */
static u64 print_fd_bits(
	struct walk *w, const u8 *bits, s64 nfds, u64 count, const char *name) {
	u64 found = 0;
	for (s64 fd = 0; fd < nfds && found < count; fd++) {
		if (!(bits[fd / 8] >> fd % 8 & 1)) continue;
		if (!found && name) {
			out_next();
			out_word(name);
		}
		if (!found++) out_begin(G_SET);
		out_next();
		if (column() > MAX_LINE) {
			out_more();
			break;
		}
		print_fd(w, fd);
	}
	if (found) out_end();
	return found;
}

/* Print the fd_set at addr of select(2); the first argument is nfds. */
static void print_fd_set(struct walk *w, u64 addr) {
	s64 nfds = (s32)w->values[0];
	const u8 *bits = read_fd_set(w, addr, nfds);
	if (!bits) return print_ptr(addr);
	if (print_fd_bits(w, bits, nfds, ~0ul, NULL)) return;
	out_begin(G_SET);
	out_end();
}

/* Print the number of a register, which on i386 has no sign. */
PRINTS(print_register) { out_sdec(value); }

/* Print a lock of fcntl(2) with the commands for 64 bits, which only fcntl64(2) of i386 has. */
static void print_lock64(struct walk *w, u64 addr) {
	if (w->t->call == C_fcntl64) print_pointed(w, st_flock64, addr);
	else out_hex(addr);
}

static void print_lock64_got(struct walk *w, u64 addr) {
	if (w->t->call != C_fcntl64) out_hex(addr);
	else if (w->failed) print_ptr(addr);
	else print_pointed(w, st_flock64_pid, addr);
}

/* ---- what operations choose */

/* clang-format off */
ELEM(rw_hints, 8, ENUM64(, rw_hints));

CHOICE(fcntl_cmds, fcntl_cmds, 0,
	ALSO(F_DUPFD), CASE(F_DUPFD_CLOEXEC, FD, CALL(arg, print_register)),
	CASE(F_GETFD, FD_FLAGS),
	CASE(F_SETFD, INT, FLAGS(arg, fd_flags)),
	CASE(F_GETFL, OPEN_FLAGS),
	CASE(F_SETFL, INT, FLAGS(arg, open_flags)),
	CASE(F_GETLK, INT, OUT(arg, flock_pid)),
	ALSO(F_SETLK), CASE(F_SETLKW, INT, IN(arg, flock)),
	CASE(F_GETLK64, INT, OUT_CALL(arg, print_lock64_got)),
	CASE(F_OFD_GETLK, INT, OUT(arg, flock64_pid)),
	ALSO(F_SETLK64), CASE(F_SETLKW64, INT, CALL(arg, print_lock64)),
	ALSO(F_OFD_SETLK), CASE(F_OFD_SETLKW, INT, IN(arg, flock64)),
	CASE(F_GETOWN, PID),
	CASE(F_SETOWN, INT, PID(arg)),
	CASE(F_SETPIPE_SZ, INT, CALL(arg, print_register)),
	CASE(F_GETSIG, SIGNAL),
	CASE(F_SETSIG, INT, SIGNAL(arg)),
	CASE(F_GETOWN_EX, INT, OUT(arg, f_owner_ex)),
	CASE(F_SETOWN_EX, INT, IN(arg, f_owner_ex)),
	CASE(F_GETLEASE, LEASE),
	CASE(F_SETLEASE, INT, ENUML(arg, lock_types)),
	CASE(F_NOTIFY, INT, FLAGSL(arg, dn_flags)),
	CASE(F_DUPFD_QUERY, INT, FD(arg)),
	CASE(F_GETPIPE_SZ, INT),
	CASE(F_GET_SEALS, SEALS),
	CASE(F_ADD_SEALS, INT, FLAGSL(arg, seals)),
	ALSO(F_GET_RW_HINT), CASE(F_GET_FILE_RW_HINT, INT, OUT(arg, rw_hints)),
	ALSO(F_SET_RW_HINT), CASE(F_SET_FILE_RW_HINT, INT, IN(arg, rw_hints)),
	CASE(F_GETDELEG, INT, OUT(arg, delegation)),
	CASE(F_SETDELEG, INT, IN(arg, delegation)));

CHOICE(epoll_ops, epoll_ops, 0,
	CASE(EPOLL_CTL_DEL, INT, FD(fd), PTR(event)));
/* clang-format on */

/* ------------------------------------------------------------------ 18. Files
 *
 * Prints file modes, device numbers, file handles, mount flags, vectors of buffers and directory
 * entries. Relies on the walker; what it reads of directories is checked against the bytes that are
 * there.
 */

/* clang-format off */
STRUCT(file_handle, 8, U32(handle_bytes), S32(handle_type), TAILBYTES(f_handle, A0, 128));
STRUCT(file_handle_rest, 8, PAD(4), S32(handle_type), TAILBYTES(f_handle, A0, 128));
/* clang-format on */

/* Print permission bits in octal, with at least three digits: 0644. */
static void out_mode(u64 v) {
	ink_to(INK_ARGVAL);
	out_char('0');
	out_base(v, 3, 2);
}

PRINTER(item_mode) { out_mode((u16)v); }

/* Print st_mode: S_IFREG|0644. */
PRINTER(item_stmode) {
	static const char types[16][5] = {
		"", "IFO", "CHR", "", "DIR", "", "BLK", "", "REG", "", "LNK", "", "SOCK"};
	static const struct {
		u32 bit;
		const char *name;
	} bits[] = {{04000, "S_ISUID"}, {02000, "S_ISGID"}, {01000, "S_ISVTX"}};
	const char *name = types[v >> 12 & 15];
	if (!open_text(v, out_mode)) return;
	out_begin(G_FLAGS);
	if (*name) {
		out_next();
		out_name("S_IF", name);
	}
	if (*name || !(v & 0170000)) {
		v &= ~0170000ul;
		for (u32 i = 0; i < COUNT(bits); i++)
			if (v & bits[i].bit) {
				out_next();
				out_name("", bits[i].name);
				v &= ~(u64)bits[i].bit;
			}
	}
	out_next();
	out_mode(v);
	out_end();
	close_text();
}

PRINTER(item_dev) {
	if (!open_text(v, out_hex)) return;
	out_function("makedev");
	out_next();
	out_hex(dev_major(v));
	out_next();
	out_hex(dev_minor(v));
	out_end();
	close_text();
}

PRINTS(print_ptr64) { print_ptr(value); }

PRINTS(print_mode64) { out_mode(value); }

/* Print a struct file_handle: at entry handle_bytes, at exit its new value and the handle.
   w->saved[0]: handle_bytes at entry + 1; 0 if it cannot be read. */
static void print_file_handle(struct walk *w, u64 addr) {
	struct walk inner = *w;
	u8 bytes[8];
	u32 size = 0;
	if (!w->exit) {
		w->saved[0] = peek_arg(w, addr, bytes, 8) ? load(bytes, 4) + 1 : 0;
		if (!w->saved[0]) return print_ptr(addr);
		size = (u32)load(bytes, 4);
		out_begin(G_STRUCT);
		out_member("handle_bytes");
		return out_udec(size);
	}
	if (!w->saved[0]) return;
	out_resume(G_STRUCT, true);
	if (peek(w->t, addr, &size, 4) && size + 1ul != w->saved[0]) {
		out_change();
		out_udec(size);
	}
	if (!w->failed && peek(w->t, addr, bytes, sizeof bytes)) {
		inner.base = addr;
		print_members(&inner, st_file_handle_rest, bytes, sizeof bytes, true);
	}
	out_end();
}

/* Print the mount id of name_to_handle_at(2), an address if the handle could not be read. */
PRINTS(print_handle_mount) {
	if (w->failed || !w->saved[0]) print_ptr(value);
	else print_pointed(w, st_int, value);
}

/* Print the command of quotactl(2): QCMD(Q_GETQUOTA, USRQUOTA). */
static void print_quota_command(const struct set *s, u64 v) {
	if (!open_text((u32)v, out_udec)) return;
	out_function("QCMD");
	out_next();
	print_enum(s, (u32)v >> 8);
	out_next();
	print_enum(SET(quota_types), v & 0xff);
	out_end();
	close_text();
}

/* Print count iovecs at addr. room: number of bytes to show of their buffers in all. socket: the
   buffers carry socket data, which may be netlink messages. */
static void print_iov(struct walk *w, u64 addr, u64 count, u64 room, bool socket) {
	struct walk inner = *w;
	inner.room = &room;
	inner.socket = socket;
	inner.deref = true;
	print_array(&inner, st_iovec, addr, count);
}

/* Print the buffers that a readv(2) filled: w->ret bytes, in order. The next item is the count. */
static void print_iov_read(struct walk *w, u64 addr) {
	u64 count = w->values[w->at + 1];
	if (!w->deref || w->failed) print_array(w, st_iovec_address, addr, count);
	else print_iov(w, addr, count, (u64)w->ret, false);
}

/* Print what statmount(2) stored: as many bytes of it as there is room for, the others as 0. */
static void print_statmount(struct walk *w, u64 addr) {
	u8 bytes[512] = {0};
	u64 len = MIN(w->values[2], sizeof bytes);
	struct walk inner = *w;
	if (w->failed || len < 4 || !peek_arg(w, addr, bytes, len)) return print_ptr(addr);
	inner.base = addr;
	print_struct(&inner, st_statmount, bytes);
}

PRINTS(print_mount_id) {
	if (value == ~0ul) out_constant(value, out_hex, "LSMT_ROOT");
	else out_hex(value);
}

PRINTS(print_user_ns) {
	if (value == ~0ul) out_constant(value, out_hex, "LISTNS_CURRENT_USER");
	else out_hex(value);
}

/* Print a string of statmount(2), which lies behind the struct at this place. */
PRINTS(print_mount_text) {
	u64 size = w->values[0];
	if (size > w->args[2] || 512 + value >= size) out_hex(value);
	else print_cstr(w, w->base + 512 + value, (u64)opt.string_limit);
}

/* Print strings of statmount(2), one behind the other. Their number is the member before. */
PRINTS(print_mount_texts) {
	u64 addr = w->base + 512 + value, count = w->values[w->at - 1];
	bool ended = true;
	out_begin(G_ARRAY);
	for (u64 i = 0; i < count && ended; i++) {
		u8 text[256];
		s64 n = peek_str(w->t, addr, text, sizeof text - 1, &ended);
		out_next();
		if (n < 0 || i == (u64)opt.string_limit) {
			out_more();
			break;
		}
		print_quoted(text, (u64)n, QUOTE_STRING);
		addr += (u64)n + 1;
	}
	out_end();
}

/* ---- directories
 *
 * A linux_dirent of getdents(2) has a header of 18 bytes (i386: 10), the name, and d_type in its
 * last byte. A linux_dirent64 of getdents64(2) has d_type in its header of 19 bytes.
 */

/* The buffer of directory entries: size bytes at addr in the tracee, of which the first have bytes
   could be read. */
struct view { struct walk *w; u64 addr, size, have; const u8 *bytes; };

/* Return n bytes at offset at, or NULL if they could not be read. */
static const u8 *view_at(const struct view *v, u64 at, u64 n) {
	return at <= v->have && n <= v->have - at ? v->bytes + at : NULL;
}

/* Print the name of an entry: up to a NUL in room bytes at offset at. */
static void print_dirent_name(struct view *v, u64 at, u64 room) {
	u64 have = MIN(MIN(room, PATH_MAX), v->have - MIN(v->have, at));
	if (have < MIN(room, PATH_MAX) && find_nul(v->bytes + at, have) == have) have = 0;
	if (have) print_chars(v->bytes + at, have);
	else print_ptr(v->addr + at);
}

/* Print a comment: by how many bytes an entry is too long (excess > 0) or too short. */
static void out_reclen_error(s64 excess, const char *what) {
	out_begin(G_COMMENT);
	out_word(what);
	out_udec((u64)(excess < 0 ? -excess : excess));
	out_word(excess < 0 ? " bytes underflow" : " bytes overflow");
	out_end();
}

/* Print the members of the entry at offset at, of size bytes. header: size of its header. excess:
   by how many bytes d_reclen exceeds the buffer (> 0), or falls short of the header (< 0). */
static void print_dirent(struct view *v, u64 at, u64 size, u64 header, s64 excess) {
	bool wide = header == 19;
	u64 word = wide || !v->w->compat ? 8 : 4;
	const u8 *p = view_at(v, at, header);
	if (!p) return;
	out_begin(G_STRUCT);
	out_member("d_ino");
	out_udec(load(p, word));
	out_member("d_off");
	out_udec(load(p + word, word));
	out_member("d_reclen");
	out_udec(load(p + 2 * word, 2));
	if (excess) out_reclen_error(excess, "");
	if (wide) {
		out_member("d_type");
		print_enum(SET(dirent_types), p[header - 1]);
	}
	if (size > header + !wide) {
		out_member("d_name");
		print_dirent_name(v, at + header, size - header - !wide);
	}
	if (!wide && size > header) {
		out_member("d_type");
		p = view_at(v, at + size - 1, 1);
		if (p) print_enum(SET(dirent_types), *p);
		else print_ptr(v->addr + at + size - 1);
	}
	out_end();
}

/* Print what is left after the last entry: too short for a header, or unreadable. */
static void print_dirent_rest(struct view *v, u64 at, u64 header) {
	u64 left = v->size - at;
	const u8 *p = left < header ? view_at(v, at, left) : NULL;
	if (!p && left >= header && at) return out_unreadable(v->addr + at);
	out_next();
	if (p) print_quoted(p, left, QUOTE_HEX);
	else print_ptr(v->addr + at);
}

/* Print the number of entries, without -v. more: strace could not read them all. */
static void print_dirent_count(u64 count, bool more) {
	out_begin(G_COMMENT);
	out_udec(count);
	out_word(more ? "+ entries" : " entries");
	out_end();
}

/* Print, at exit, the directory entries at addr: all with -v, otherwise their number. header: size
   of the header of an entry. */
static void print_dirent_list(struct walk *w, u64 addr, u64 header) {
	u64 at = 0, count = 0, len_at = header == 10 ? 8 : 16;
	struct view v = {w, addr, (u64)w->ret, 0, NULL};
	u8 *bytes;
	bool listed;
	if (!w->exit) return;
	if (w->failed || !w->deref || (u64)w->ret > w->values[2] || (u64)w->ret > 1 << 20)
		return print_ptr(addr);
	bytes = room_for(v.size);
	v.bytes = bytes;
	if (bytes) v.have = peek_some(w->t, addr, bytes, v.size);
	listed = w->verbose && (!v.size || view_at(&v, 0, header));
	if (!w->verbose) print_ptr(addr);
	if (listed) out_begin(G_ARRAY);
	while (at < v.size) {
		const u8 *p = view_at(&v, at, header);
		u64 left = v.size - at, len = p ? load(p + len_at, 2) : 0;
		s64 excess = 0;
		if (!p) {
			if (w->verbose) print_dirent_rest(&v, at, header);
			break;
		}
		if (len < header) excess = (s64)(len - header);
		else if (len > left) excess = (s64)(len - left);
		if (w->verbose) {
			out_next();
			print_dirent(&v, at, MIN(len, left), header, excess);
		} else if (excess) {
			out_reclen_error(excess, "d_reclen ");
		}
		count++;
		if (excess < 0) break;
		at += MIN(len, left);
	}
	if (listed) out_end();
	if (!w->verbose) print_dirent_count(count, at < v.size);
}

PRINTS(print_dirents) { print_dirent_list(w, value, w->compat ? 10 : 18); }

PRINTS(print_dirents64) { print_dirent_list(w, value, 19); }

/* Print the mode of mknod(2). types: the file types with a name; another type is printed in
   octal. */
static void print_mknod_mode(const struct set *types, u64 mode) {
	bool known = !(mode & 0170000) || has_name(types, mode & 0170000);
	(known ? item_stmode : item_mode)(NULL, NULL, (u16)mode);
}

/* Print the n bytes of a buffer. The kernel does not read more than max: then print the address. */
static void print_limited_buf(struct walk *w, u64 addr, u64 n, u64 max) {
	if (n > max) print_ptr(addr);
	else print_buf(w, addr, n);
}

/* Print the n bytes of an extended attribute's value: often a string, whose NUL is not shown,
   unless in hexadecimal. The kernel does not take or give more than 64 KiB. */
static void print_xattr(struct walk *w, u64 addr, u64 n) {
	u64 limit = MIN(n, (u64)opt.string_limit), looked_at = MIN(n, limit + 1);
	u8 *buf = n <= 65536 ? room_for(looked_at) : NULL;
	bool ended, hex = opt.hex_strings == HEX_ALL || opt.hex_strings == HEX_NONASCII;
	if (!addr || !buf || !peek(w->t, addr, buf, looked_at)) return print_ptr(addr);
	ended = limit && !buf[limit - 1] && !hex;
	out_quoted(buf, limit - ended, QUOTE_STRING);
	if (limit < n && !ended) out_cut();
}

/* A value to set; the next item is its length. */
PRINTS(print_xattr_value) { print_xattr(w, value, w->values[w->at + 1]); }

/* A value that the kernel stored. If the next item, the size of the buffer, is 0, it only told the
   length. */
PRINTS(print_xattr_got) {
	if (w->failed || !w->values[w->at + 1]) print_ptr(value);
	else print_xattr(w, value, (u64)w->ret);
}

/* The names of attributes that the kernel stored; likewise. */
PRINTS(print_xattr_list) {
	if (w->failed || !w->values[w->at + 1]) print_ptr(value);
	else print_buf(w, value, (u64)w->ret);
}

/* Print the path that getcwd(2) stored: up to its NUL, which the length that it returns counts. */
PRINTS(print_cwd) {
	if (w->failed || !w->ret) print_ptr(value);
	else print_cstr(w, value, MIN((u64)w->ret, PATH_MAX) - 1);
}

/* Likewise, of fsconfig(2), whose lengths are an int and at most 1 MiB. */
PRINTS(print_blob) {
	u64 n = w->values[w->at + 1];
	if (n > 1 << 20) print_ptr(value);
	else print_hexbuf(w, value, n);
}

PRINTS(print_host_name) { print_limited_buf(w, value, w->values[w->at + 1], 64); }

/* Print the flags of statx(2): how to synchronize, and AT_* flags, each a number of its own. */
PRINTS(print_statx_flags) {
	enum { SYNC = 0x6000 };
	u64 flags = (u32)value & ~(u32)SYNC;
	out_begin(G_FLAGS);
	out_next();
	print_flags(SET(statx_sync), value & SYNC);
	if (flags) {
		out_next();
		out_flag_part(SET(at_flags), flags, false);
	}
	out_end();
}

/* Print the flags of fanotify_init(2): a class and flags, each under its own name. */
PRINTS(print_fanotify_init_flags) {
	enum { CLASS = 0xc };
	u64 flags = (u32)value & ~(u32)CLASS;
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(fanotify_class), value & CLASS);
	if (flags) {
		out_next();
		out_flag_part(SET(fanotify_init_flags), flags, true);
	}
	out_end();
}

/* Return the flags of mount(2) without MS_MGC_VAL, the magic number that Linux before 2.4 required
   in their upper half. */
static u64 mount_flags(u64 flags) {
	return (flags & 0xffff0000) == N_MS_MGC_VAL ? flags & 0xffff : flags;
}

PRINTS(print_mount_flags) {
	u64 flags = mount_flags(value);
	out_begin(G_FLAGS);
	if (flags != value) {
		out_next();
		print_enum(SET(mount_magic), N_MS_MGC_VAL);
	}
	if (flags == value || flags) {
		out_next();
		print_flags(SET(mount_flags), flags);
	}
	out_end();
}

enum { MOUNT_REMOUNT = 0x20, MOUNT_NO_DATA = 0x1e3000 /* BIND, MOVE, UNBINDABLE ... SHARED */ };

/* Print the type of mount(2), an address if the flags say that the kernel ignores it: only a new
   mount has a type. */
static void print_mount_type(struct walk *w, u64 addr) {
	if (mount_flags(w->values[3]) & (MOUNT_NO_DATA | MOUNT_REMOUNT)) print_ptr(addr);
	else print_cstr(w, addr, (u64)opt.string_limit);
}

/* Print the data of mount(2), an address if the kernel ignores it: a new mount and a remount have
   data. */
static void print_mount_data(struct walk *w, u64 addr) {
	u64 flags = mount_flags(w->values[3]);
	if (flags & MOUNT_NO_DATA && !(flags & MOUNT_REMOUNT)) print_ptr(addr);
	else print_cstr(w, addr, (u64)opt.string_limit);
}

PRINTS(print_str64) { print_cstr(w, value, (u64)opt.string_limit); }

PRINTS(print_path64) { print_cstr(w, value, PATH_MAX - 1); }

/* ---- what operations choose */

/* clang-format off */
ELEM(quota_formats, 4, ENUM(, quota_formats));
ELEM(quota_flags, 4, FLAGS(, fs_quota_flags));
ELEM(dquot_flags, 4, FLAGS(, fs_dquot_flags));

CHOICE_BY(mknod_modes, print_mknod_mode, file_types, 0170000,
	ALSO(S_IFCHR), CASE(S_IFBLK, INT, DEV32(dev)));

CHOICE(open_mode, open_flags, N_O_CREAT | N___O_TMPFILE,
	ALSO(O_CREAT), ALSO(__O_TMPFILE), CASE_OF(N_O_CREAT | N___O_TMPFILE, FD, MODE(mode)));

/* The commands of quotactl(2) and quotactl_fd(2), as QCMD() makes them: the name of a file system
   is in front of what quotactl(2) takes. */
#define QUOTA_FD(name, ...) CASE_OF((u32)N_##name << 8, INT, __VA_ARGS__)
#define QUOTA_FS(name, ...) \
	CASE_OF((u32)N_##name << 8, INT, PATH(special) __VA_OPT__(,) __VA_ARGS__)
#define QUOTA_CHOICE(name, QUOTA) \
	CHOICE_BY(name, print_quota_command, quota_cmds, ~0xffu, \
		QUOTA(Q_QUOTAON, ENUM(id, quota_formats), PATH(addr)), \
		ALSO_OF((u32)N_Q_SYNC << 8), ALSO_OF(N_Q_XQUOTASYNC << 8), QUOTA(Q_QUOTAOFF), \
		ALSO_OF(N_Q_XQUOTAON << 8), QUOTA(Q_XQUOTAOFF, PAD(8), IN(addr, quota_flags)), \
		ALSO_OF(N_Q_XGETQUOTA << 8), \
		QUOTA(Q_XGETNEXTQUOTA, UID(id), OUT(addr, fs_quota)), \
		QUOTA(Q_XSETQLIM, UID(id), IN(addr, fs_quota)), \
		QUOTA(Q_XGETQSTAT, PAD(8), OUT(addr, fs_quota_stat)), \
		QUOTA(Q_XGETQSTATV, PAD(8), OUT(addr, fs_quota_statv)), \
		QUOTA(Q_XQUOTARM, PAD(8), IN(addr, dquot_flags)), \
		QUOTA(Q_GETQUOTA, UID(id), OUT(addr, dqblk)), \
		QUOTA(Q_SETQUOTA, UID(id), IN(addr, dqblk)), \
		QUOTA(Q_GETNEXTQUOTA, UID(id), OUT(addr, nextdqblk)), \
		QUOTA(Q_GETINFO, PAD(8), OUT(addr, dqinfo)), \
		QUOTA(Q_SETINFO, PAD(8), IN(addr, dqinfo)), \
		QUOTA(Q_GETFMT, PAD(8), OUT(addr, quota_formats)))
QUOTA_CHOICE(quotactl_fd_cmds, QUOTA_FD);
QUOTA_CHOICE(quotactl_cmds, QUOTA_FS);

CHOICE(fsconfig_cmds, fsconfig_cmds, 0,
	CASE(FSCONFIG_SET_FLAG, INT, STR(key), PTR(value), INT(aux)),
	CASE(FSCONFIG_SET_BINARY, INT, STR(key), CALL(value, print_blob), INT(aux)),
	CASE(FSCONFIG_SET_STRING, INT, STR(key), STR(value), INT(aux)),
	ALSO(FSCONFIG_SET_PATH),
	CASE(FSCONFIG_SET_PATH_EMPTY, INT, STR(key), PATH(value), DIRFD(aux)),
	ALSO(FSCONFIG_CMD_CREATE), ALSO(FSCONFIG_CMD_RECONFIGURE),
	CASE(FSCONFIG_CMD_CREATE_EXCL, INT, PTR(key), PTR(value), INT(aux)),
	CASE(FSCONFIG_SET_FD, INT, STR(key), PTR(value), FD(aux)));
/* clang-format on */

/* ------------------------------------------------------------------ 19. Memory and IPC
 *
 * Prints flags of mappings and shared memory, System V messages and commands, futex operations and
 * memory policies. Relies on the walker.
 */

/* clang-format off */
PRINTS(print_node_word);

ELEM(mempolicy, 4, ENUM(mode, mempolicy_modes));
ELEM(node_word, 8, NUM(n, print_node_word, 0));
PRINTS(print_low_bit);
ELEM(residency, 1, NUM(resident, print_low_bit, 1));
ELEM(page_status, 4, NUM(n, print_page_status, 4));
/* clang-format on */

/* Print the command of shmctl(2), semctl(2) or msgctl(2): IPC_64|IPC_STAT. */
static void print_ipc_command(const struct set *s, u64 v) {
	enum { IPC_64 = 0x100 };
	out_begin(G_FLAGS);
	if (v & IPC_64) {
		out_next();
		out_constant(IPC_64, out_hex, "IPC_64");
	}
	out_next();
	print_enum(s, v & ~(u64)IPC_64);
	out_end();
}

/* Print a struct msgbuf: {mtype=1, mtext="..."}. Its text has a byte and padding in the struct; the
   next item is the length of it all. */
static void print_msgbuf(struct walk *w, u64 addr) {
	u64 word = w->compat ? 4 : 8;
	u8 bytes[16];
	if (w->failed || !peek_arg(w, addr, bytes, 2 * word)) return print_ptr(addr);
	out_begin(G_STRUCT);
	out_member("mtype");
	out_dec(word == 8 ? (s64)load(bytes, 8) : (s32)load(bytes, 4));
	out_member("mtext");
	print_buf(w, addr + word, w->values[w->at + 1]);
	out_end();
}

/* Print the size of huge pages as an element of flags: 21<<MAP_HUGE_SHIFT. size: its binary
   logarithm; print nothing for 0. shift: name of the shift. */
static void out_huge(u64 size, const char *shift) {
	if (!size) return;
	out_next();
	out_udec(size);
	out_operator(op_shift);
	out_constant(26, out_udec, shift);
}

/* Print the flags of mmap(2): MAP_PRIVATE|MAP_ANONYMOUS|21<<MAP_HUGE_SHIFT. The type comes
   first. */
PRINTS(print_mmap_flags) {
	enum { TYPE = 15, HUGE_SHIFT = 26 };
	if (!open_text(value, out_hex)) return;
	value = (u32)value;
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(mmap_flags), value & TYPE);
	out_flag_list(SET(mmap_flags), value & ~(63ul << HUGE_SHIFT | TYPE));
	out_huge(value >> HUGE_SHIFT & 63, "MAP_HUGE_SHIFT");
	out_end();
	close_text();
}

PRINTS(print_memfd_flags) {
	u64 flags = value & 0x03ffffff;
	value = (u32)value;
	if (!value) return out_hex(0);
	if (!open_text(value, out_hex)) return;
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		print_flags(SET(memfd_flags), flags);
	}
	out_huge(value >> 26 & 63, "MFD_HUGE_SHIFT");
	out_end();
	close_text();
}

PRINTS(print_shmget_flags) {
	u64 flags = value & 0x03fffe00;
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		out_flag_part(SET(shmget_flags), flags, false);
	}
	out_huge(value >> 26 & 63, "SHM_HUGE_SHIFT");
	out_next();
	out_mode(value & 0777);
	out_end();
}

PRINTS(print_ipc_flags) {
	u64 flags = (u32)value & ~0777u;
	bool named = has_flag(SET(ipc_flags), flags) || opt.style == STYLE_RAW;
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		out_flag_part(SET(ipc_flags), flags, false);
	}
	if (!flags || named) out_next();
	out_mode(value & 0777);
	out_end();
}

/* Print the flags of swapon(2); the low 15 bits are the priority. */
PRINTS(print_swap_flags) {
	u64 flags = (u32)value & ~0x7fffu;
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		out_flag_part(SET(swap_flags), flags, true);
	}
	out_next();
	out_udec(value & 0x7fff);
	out_end();
}

/* Print the operation of FUTEX_WAKE_OP: FUTEX_OP_SET<<28|0x1<<12|FUTEX_OP_CMP_EQ<<24|0x2. */
PRINTS(print_futex_wake_op) {
	u64 op = value >> 28 & 15;
	out_begin(G_FLAGS);
	if (op & 8) {
		out_next();
		out_constant(8, out_hex, "FUTEX_OP_OPARG_SHIFT");
		out_operator(op_shift);
		out_udec(28);
	}
	out_next();
	out_shifted(SET(futex_wake_ops), op & 7, 28);
	out_next();
	out_hex(value >> 12 & 0xfff);
	out_operator(op_shift);
	out_udec(12);
	out_next();
	out_shifted(SET(futex_wake_cmps), value >> 24 & 15, 24);
	out_next();
	out_hex(value & 0xfff);
	out_end();
}

/* Print the mask of futex_wait(2) and futex_wake(2): a long, while that of futex(2) is an int. */
PRINTS(print_futex_mask) {
	if (value == 0xffffffff) out_constant(value, out_hex, "FUTEX_BITSET_MATCH_ANY");
	else out_hex(value);
}

/* Print a level of messages that reach the console: those below it do, all of them below 8. */
PRINTS(print_loglevel) {
	if ((u32)value != 8) return print_commented(SET(loglevels), (u32)value);
	out_udec(8);
	out_begin(G_COMMENT);
	out_word("LOGLEVEL_DEBUG+1");
	out_end();
}

PRINTS(print_node_word) { out_wide_hex(value, w->compat ? 8 : 16); }

/* Print a mask of NUMA nodes. The next item (of migrate_pages(2) the second) is the number of bits
   plus one. */
static void print_nodes(struct walk *w, u64 addr) {
	u64 bits = w->values[w->t->call == C_migrate_pages ? 1 : w->at + 1],
	    word = w->compat ? 32 : 64, size = bits - 1;
	if (w->failed && w->exit && bits) print_ptr(addr);
	else if (bits && (!size || size > -word)) print_ptr(addr);
	else print_array(w, st_node_word, addr, bits ? (size - 1) / word + 1 : 0);
}

/* The low bit of a byte. */
PRINTS(print_low_bit) { out_udec(value & 1); }

/* Print the offset of _llseek(2) from its two halves, this item and the next. */
PRINTS(print_llseek_offset) { out_dec((s64)(value << 32 | (u32)w->values[w->at + 1])); }

/* Print a file offset that is given in pages. */
PRINTS(print_page_offset) { out_hex(value << 12); }


/* Print the fourth argument of semctl(2). With ipc(2) it is indirect: t->args[4] is a pointer to
   it. */
PRINTS(print_semun) {
	u32 word;
	bool indirect = w->compat && w->t->call == C_semctl && w->t->nr == NR32_ipc &&
			peek(w->t, w->t->args[4], &word, 4);
	if (indirect) out_begin(G_ARRAY);
	print_ptr(value);
	if (indirect) out_end();
}

/* ---- what operations choose */

/* clang-format off */
CHOICE(mq_open_mode, open_flags, N_O_CREAT,
	CASE(O_CREAT, FD, MODE(mode), IN(attr, mq_attr_open)));

CHOICE(mremap_address, mremap_flags, N_MREMAP_MAYMOVE | N_MREMAP_FIXED | N_MREMAP_DONTUNMAP,
	ALSO_OF(N_MREMAP_MAYMOVE | N_MREMAP_FIXED),
	ALSO_OF(N_MREMAP_MAYMOVE | N_MREMAP_DONTUNMAP),
	CASE_OF(N_MREMAP_MAYMOVE | N_MREMAP_FIXED | N_MREMAP_DONTUNMAP, HEX, PTR(new_address)));

CHOICE_BY(shmctl_cmds, print_ipc_command, shmctl_cmds, ~0x100u,
	CASE(IPC_SET, INT, IN(buf, shmid_set)),
	ALSO(IPC_STAT), ALSO(SHM_STAT), CASE(SHM_STAT_ANY, INT, OUT(buf, shmid_ds)),
	CASE(IPC_INFO, INT, OUT(buf, shminfo)),
	CASE(SHM_INFO, INT, OUT(buf, shm_info)));

CHOICE_BY(semctl_cmds, print_ipc_command, semctl_cmds, ~0x100u,
	CASE(IPC_SET, INT, IN(arg, semid_set)),
	ALSO(IPC_STAT), ALSO(SEM_STAT), CASE(SEM_STAT_ANY, INT, OUT(arg, semid_ds)),
	ALSO(IPC_INFO), CASE(SEM_INFO, INT, OUT(arg, seminfo)));

CHOICE_BY(msgctl_cmds, print_ipc_command, msgctl_cmds, ~0x100u,
	CASE(IPC_SET, INT, IN(buf, msqid_set)),
	ALSO(IPC_STAT), ALSO(MSG_STAT), CASE(MSG_STAT_ANY, INT, OUT(buf, msqid_ds)),
	ALSO(IPC_INFO), CASE(MSG_INFO, INT, OUT(buf, msginfo)));
/* clang-format on */

/* ------------------------------------------------------------------ 20. BPF and performance events
 *
 * Prints classic and extended BPF programs, and the attributes of bpf(2) and perf_event_open(2).
 * Relies on the walker.
 */

/* clang-format off */
PRINTS(print_ebpf_code);
PRINTS(print_dst_reg);
PRINTS(print_src_reg);
PRINTS(print_perf_config);
PRINTS(print_perf_flags);
PRINTS(print_link_target);
PRINTS(print_iter_info);

STRUCT(ebpf_insn, 8, NUM(code, print_ebpf_code, 1), NUM(dst_reg, print_dst_reg, 1),
	AT(1, 1, NUM(src_reg, print_src_reg, 1)), S16(off), X32(imm));
ELEM(bpf_attach_flag, 4, FLAGS(flags, bpf_attach_flags));
ELEM(str64, 8, NUM(s, print_str64, 8));
STRUCT(iter_map, 4, FD(map_fd));
STRUCT(iter_info, 4, SUB(map, iter_map));
/* As the kernel lays them out for programs of i386, too. */
STRUCT(bpf_tracing, 16, U32(target_btf_id), AT(8, 8, FROM(0, 0, X64(cookie))));
STRUCT(bpf_peer, 16, FD(relative_fd), AT(8, 8, FROM(0, 0, X64(expected_revision))));
STRUCT(bpf_peer_id, 16, U32(relative_id), AT(8, 8, FROM(0, 0, X64(expected_revision))));
CHOICE(bpf_links, bpf_attach_types, 0,
	ALSO(BPF_CGROUP_INET_INGRESS), ALSO(BPF_CGROUP_INET_EGRESS),
	ALSO(BPF_CGROUP_INET_SOCK_CREATE), ALSO(BPF_CGROUP_SOCK_OPS), ALSO(BPF_CGROUP_DEVICE),
	ALSO(BPF_CGROUP_INET4_BIND), ALSO(BPF_CGROUP_INET6_BIND), ALSO(BPF_CGROUP_INET4_CONNECT),
	ALSO(BPF_CGROUP_INET6_CONNECT), ALSO(BPF_CGROUP_INET4_POST_BIND),
	ALSO(BPF_CGROUP_INET6_POST_BIND), ALSO(BPF_CGROUP_UDP4_SENDMSG),
	ALSO(BPF_CGROUP_UDP6_SENDMSG), ALSO(BPF_CGROUP_SYSCTL), ALSO(BPF_CGROUP_UDP4_RECVMSG),
	ALSO(BPF_CGROUP_UDP6_RECVMSG), ALSO(BPF_CGROUP_GETSOCKOPT), ALSO(BPF_CGROUP_SETSOCKOPT),
	ALSO(BPF_CGROUP_INET4_GETPEERNAME), ALSO(BPF_CGROUP_INET6_GETPEERNAME),
	ALSO(BPF_CGROUP_INET4_GETSOCKNAME), ALSO(BPF_CGROUP_INET6_GETSOCKNAME),
	ALSO(BPF_CGROUP_INET_SOCK_RELEASE), ALSO(BPF_CGROUP_UNIX_CONNECT),
	ALSO(BPF_CGROUP_UNIX_SENDMSG), ALSO(BPF_CGROUP_UNIX_RECVMSG),
	ALSO(BPF_CGROUP_UNIX_GETPEERNAME),
	PAYLOAD(BPF_CGROUP_UNIX_GETSOCKNAME, FLAGS(flags, bpf_attach_flags),
		NONZERO(U32(target_btf_id)), END(64, 64)), /* 0 is among these: the size of all */
	ALSO(BPF_TRACE_FENTRY), ALSO(BPF_TRACE_FEXIT), ALSO(BPF_MODIFY_RETURN),
	ALSO(BPF_TRACE_FSESSION),
	PAYLOAD(BPF_LSM_MAC, FLAGS(flags, bpf_attach_flags), SUB(tracing, bpf_tracing)),
	ALSO(BPF_TRACE_FENTRY_MULTI), ALSO(BPF_TRACE_FEXIT_MULTI),
	PAYLOAD(BPF_TRACE_FSESSION_MULTI, FLAGS(flags, bpf_attach_flags),
		SUB(tracing_multi, bpf_tracing_multi)),
	PAYLOAD(BPF_TRACE_ITER, FLAGS(flags, bpf_attach_flags),
		AT(16, 16, NUM(iter_info, print_iter_info, 8)), FROM(16, 16, U32(iter_info_len))),
	PAYLOAD(BPF_PERF_EVENT, FLAGS(flags, bpf_attach_flags), SUB(perf_event, bpf_perf_link)),
	PAYLOAD(BPF_TRACE_KPROBE_MULTI, FLAGS(flags, bpf_attach_flags),
		SUB(kprobe_multi, bpf_kprobes)),
	PAYLOAD(BPF_TRACE_UPROBE_MULTI, FLAGS(flags, bpf_attach_flags),
		SUB(uprobe_multi, bpf_uprobes)),
	PAYLOAD(BPF_NETFILTER, FLAGS(flags, bpf_attach_flags), SUB(netfilter, bpf_netfilter)),
	ALSO(BPF_TCX_INGRESS),
	PAYLOAD(BPF_TCX_EGRESS, FLAGS(flags, bpf_attach_flags), WHEN(3, 32, SUB(tcx, bpf_peer_id)),
		AT(16, 16, ELSE(SUB(tcx, bpf_peer)))),
	ALSO(BPF_NETKIT_PRIMARY),
	PAYLOAD(BPF_NETKIT_PEER, FLAGS(flags, bpf_attach_flags),
		WHEN(3, 32, SUB(netkit, bpf_peer_id)), AT(16, 16, ELSE(SUB(netkit, bpf_peer)))));
STRUCT(bpf_link, 64, FD(prog_fd), NUM(, print_link_target, 4), SELECT(attach_type, bpf_links),
	FLAGS(flags, bpf_attach_flags));
STRUCT(bpf_link_create, 64 | EXTRA(16), SUB(link_create, bpf_link));
STRUCT(perf_event_attr, 144, AT(40, 40, PAD(8)), AT(0, 0, ENUM(type, perf_types)),
	ENUM(size, perf_attr_sizes), NUM(config, print_perf_config, 8),
	WHEN(0, 0x400, U64(sample_freq)), AT(16, 16, ELSE(U64(sample_period))),
	FLAGS64(sample_type, perf_sample_types), FLAGS64(read_format, perf_read_formats),
	INLINE(, print_perf_flags, 8), WHEN(0, 0x4000, HIDE(U32(wakeup_watermark))),
	AT(48, 48, ELSE(HIDE(U32(wakeup_events)))),
	IF(1, 0xffffff, 5, HIDE(ENUM(bp_type, hw_breakpoint_types))),
	IF(1, 0xffffff, 5, HIDE(X64(bp_addr))), AT(56, 56, ELSE(HIDE(X64(config1)))),
	IF(1, 0xffffff, 5, HIDE(U64(bp_len))), AT(64, 64, ELSE(HIDE(X64(config2)))),
	WHEN(6, 0x800, HIDE(FLAGS64(branch_sample_type, perf_branch_samples))),
	HIDE(X64(sample_regs_user)), WHEN(6, 0x2000, HIDE(U32(sample_stack_user))),
	WHEN(0, 0x2000000, HIDE(ENUM(clockid, clocks))), HIDE(X64(sample_regs_intr)),
	HIDE(U32(aux_watermark)), HIDE(U16(sample_max_stack)), PAD(2), HIDE(U32(aux_sample_size)),
	PAD(4), HIDE(X64(sig_data)), HIDE(X64(config3)), HIDE(X64(config4)), END(144, 144));
/* clang-format on */

/* What the bits of an instruction's code mean, by class; eBPF from the eighth class on. */
#define SIZED(modes) \
	{ \
		{0x18, SET(bpf_sizes)}, { 0xe0, SET(modes) } \
	}
#define OPERATION(ops) \
	{ \
		{0x8, SET(bpf_srcs)}, { 0xf0, SET(ops) } \
	}

static const struct {
	u8 mask;
	const struct set *set;
} insn_parts[16][2] = {SIZED(bpf_modes), SIZED(bpf_modes), {}, {}, OPERATION(ebpf_alu_ops),
	OPERATION(bpf_jmp_ops), {{0x18, SET(bpf_rvals)}}, {{0xf8, SET(bpf_misc_ops)}},
	SIZED(ebpf_modes), SIZED(ebpf_modes), SIZED(ebpf_modes), SIZED(ebpf_modes),
	OPERATION(ebpf_alu_ops), OPERATION(ebpf_jmp_ops), {}, OPERATION(ebpf_alu_ops)};

/* Print the code of an instruction: its class, then the parts that the class has. */
static void print_insn_code(u64 code, bool extended) {
	u64 rest = code & ~7ul, class = (code & 7) + 8 * extended;
	out_begin(G_FLAGS);
	out_next();
	print_enum(extended ? SET(ebpf_classes) : SET(bpf_classes), code & 7);
	for (u32 i = 0; i < 2 && insn_parts[class][i].set; i++) {
		out_next();
		print_enum(insn_parts[class][i].set, rest & insn_parts[class][i].mask);
		rest &= ~(u64)insn_parts[class][i].mask;
	}
	if (rest && !insn_parts[class][1].set) {
		out_next();
		out_hex(rest);
		out_begin(G_COMMENT);
		out_word("BPF_???");
		out_end();
	}
	out_end();
}

/* Print the constant k of an instruction of a classic filter. What a seccomp filter returns is an
   action. A socket filter that loads from a negative offset reads data of the kernel (SKF_AD_OFF
   ...). */
static void print_insn_constant(u64 code, u64 k, bool jumps, bool seccomp) {
	if (seccomp && !jumps && (code & 7) == 6) {
		out_begin(G_FLAGS);
		out_next();
		print_enum(SET(seccomp_actions), k & 0xffff0000);
		if (k & 0xffff) {
			out_next();
			out_hex(k & 0xffff);
		}
		out_end();
	} else if (!seccomp && !jumps && (code & ~0x18ul) == 0x20 && k >= 0xffe00000) {
		u64 base = k >= 0xfffff000 ? 0xfffff000 : k & 0xfff00000;
		print_enum(SET(bpf_offsets), base);
		out_operator("+");
		if (base == 0xfffff000) print_enum(SET(bpf_extensions), k - base);
		else out_udec(k - base);
	} else {
		out_hex(k);
	}
}

/* Print an instruction: BPF_STMT(code, k) or BPF_JUMP(code, k, true, false). seccomp: of a seccomp
   filter. */
static void print_insn(const u8 *p, bool seccomp) {
	u64 code = load(p, 2), k = load(p + 4, 4);
	bool jumps = load(p + 2, 2) != 0;
	out_function(jumps ? "BPF_JUMP" : "BPF_STMT");
	out_next();
	print_insn_code(code, false);
	out_next();
	print_insn_constant(code, k, jumps, seccomp);
	for (u32 i = 2; jumps && i < 4; i++) {
		out_next();
		out_hex(p[i]);
	}
	out_end();
}

PRINTS(print_seccomp_insn) { print_insn((const u8 *)value, true); }

PRINTS(print_filter_insn) { print_insn((const u8 *)value, false); }

PRINTS(print_ebpf_code) { print_insn_code(value, true); }

PRINTS(print_dst_reg) { print_enum(SET(bpf_regs), value & 15); }

PRINTS(print_src_reg) { print_enum(SET(bpf_regs), value >> 4); }

/* The following print members of union bpf_attr that hold a 64-bit pointer. The count is a member
   beside them. */
PRINTS(print_insns) {
	if (w->verbose) print_array(w, st_ebpf_insn, value, w->values[w->at - 1]);
	else print_ptr(value);
}

PRINTS(print_log) {
	u64 size = w->values[w->at - 1];
	if (size) print_cstr(w, value, MIN(size, (u64)opt.string_limit));
	else print_buf(w, value, 0);
}

PRINTS(print_btf) { print_buf(w, value, w->values[w->at + 2]); }

PRINTS(print_query_ids) {
	if (w->failed && w->values[5]) print_ptr(value);
	else print_array(w, st_uint, value, w->values[5]);
}

PRINTS(print_query_flags) {
	if (w->failed && w->values[5]) print_ptr(value);
	else print_array(w, st_bpf_attach_flag, value, w->values[5]);
}

PRINTS(print_signature) { print_hexbuf(w, value, w->values[w->at + 1]); }

PRINTS(print_stream) { print_buf(w, value, w->values[w->at + 1]); }

PRINTS(print_syms) { print_array(w, st_str64, value, w->values[1]); }

PRINTS(print_addrs) { print_array(w, st_x64, value, w->values[1]); }

PRINTS(print_numa_node) {
	out_udec(value);
	if ((u32)value != ~0u || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_word("NUMA_NO_NODE");
	out_end();
}

PRINTS(print_map_extra) {
	if (value == ~0ul) out_constant(value, out_udec, "UINT64_MAX");
	else out_udec(value);
}

PRINTS(print_uprobe_words) { print_array(w, st_x64, value, w->values[4]); }

PRINTS(print_link_ids) { print_array(w, st_uint, value, w->values[2]); }

PRINTS(print_link_cookies) { print_array(w, st_x64, value, w->values[2]); }

/* Print what a program is attached to, with its label: some types are attached to interfaces. */
static void print_attach_target_of(struct walk *w, u64 type, u64 value) {
	bool interface = type == N_BPF_XDP || type == N_BPF_TCX_INGRESS ||
		type == N_BPF_TCX_EGRESS || type == N_BPF_NETKIT_PRIMARY ||
		type == N_BPF_NETKIT_PEER;
	out_member(interface ? "target_ifindex" : "target_fd");
	if (interface) print_index_name((u32)value);
	else print_fd(w, (s32)value);
}

/* The type is the next member, or the one behind that. */
PRINTS(print_link_target) { print_attach_target_of(w, w->values[w->at + 1], value); }

PRINTS(print_attach_target) { print_attach_target_of(w, w->values[w->at + 2], value); }

PRINTS(print_iter_info) { print_array(w, st_iter_info, value, w->values[w->at + 1]); }

PRINTS(print_kernel_version) {
	if (!open_text(value, out_hex)) return;
	out_function("KERNEL_VERSION");
	out_next();
	out_udec(value >> 16);
	out_next();
	out_udec(value >> 8 & 255);
	out_next();
	out_udec(value & 255);
	out_end();
	close_text();
}

/* Print an element of flags: NAME<<16. shift is 0: print the name only. */
static void out_enum_shifted(const struct set *s, u64 v, u64 shift) {
	out_next();
	print_enum(s, v);
	if (!shift) return;
	out_operator(op_shift);
	out_udec(shift);
}

/* Print perf_event_attr.config, whose meaning depends on the member type. */
PRINTS(print_perf_config) {
	u64 type = w->values[1], high = value >> 32;
	out_begin(G_FLAGS);
	if (type == N_PERF_TYPE_HARDWARE && high) {
		out_next();
		out_hex(high);
		out_operator(op_shift);
		out_udec(32);
	}
	if (type == N_PERF_TYPE_HARDWARE) {
		out_enum_shifted(SET(perf_hw_ids), (u32)value, 0);
	} else if (type == N_PERF_TYPE_SOFTWARE) {
		print_enum(SET(perf_sw_ids), value);
	} else if (type == N_PERF_TYPE_HW_CACHE) {
		out_enum_shifted(SET(perf_hw_cache_results), value >> 16, 16);
		out_enum_shifted(SET(perf_hw_cache_ops), value >> 8 & 255, 8);
		out_enum_shifted(SET(perf_hw_caches), value & 255, 0);
	} else {
		(type == N_PERF_TYPE_TRACEPOINT ? out_udec : out_hex)(value);
	}
	out_end();
}

/* Print the bit fields of struct perf_event_attr by name. Without -v omit those that are 0, except
   precise_ip, which is two bits wide. */
PRINTS(print_perf_flags) {
	static const char *const skids[] = {
		"arbitrary skid", "constant skid", "requested to have 0 skid", "must have 0 skid"};
	struct entry e = {0};
	u64 v = load((u8 *)value, 8);
	while (set_next(SET(perf_attr_bits), &e)) {
		bool precise = str_eq(e.name, "precise_ip");
		u64 bits = v >> e.value & (precise ? 3 : 1);
		v &= ~(bits << e.value);
		if (!bits && !precise && !w->verbose) continue;
		out_member(e.name);
		out_udec(bits);
		if (!precise) continue;
		out_begin(G_COMMENT);
		out_word(skids[bits]);
		out_end();
	}
	if (!v) return;
	out_member("__reserved_1");
	out_hex(v >> (e.value + 1));
	out_begin(G_COMMENT);
	out_word("Bits 63..");
	out_udec(e.value + 1);
	out_end();
}

/* Print a struct perf_event_attr; its member size gives its size, 0 the size of the first
   version. */
static void print_perf_attr(struct walk *w, u64 addr) {
	u8 bytes[MAX_STRUCT] = {0};
	u64 least = 64, whole = size_of(w, st_perf_event_attr), n, size;
	if (!peek_arg(w, addr, bytes, 8)) return print_ptr(addr);
	size = load(bytes + 4, 4) ? load(bytes + 4, 4) : least;
	n = MIN(size, whole);
	/* Without -v nothing is shown of what lies behind the first 48 bytes. */
	if (size < least || !peek_arg(w, addr, bytes, w->verbose ? n : 48)) return print_ptr(addr);
	out_begin(G_STRUCT);
	print_members(w, st_perf_event_attr, bytes, n, true);
	if (w->verbose && size > whole) {
		out_next();
		out_more();
	}
	out_end();
}

/* ---- what operations choose */

/* clang-format off */
CHOICE(bpf_ops, bpf_cmds, 0,
	CASE(BPF_MAP_CREATE, FD, IN_SIZED(attr, bpf_map_create, A2), U32(size)),
	ALSO(BPF_MAP_LOOKUP_ELEM),
	CASE(BPF_MAP_LOOKUP_AND_DELETE_ELEM, INT, IN_SIZED(attr, bpf_map_lookup, A2), U32(size)),
	CASE(BPF_MAP_UPDATE_ELEM, INT, IN_SIZED(attr, bpf_map_update, A2), U32(size)),
	CASE(BPF_MAP_DELETE_ELEM, INT, IN_SIZED(attr, bpf_map_delete, A2), U32(size)),
	CASE(BPF_MAP_GET_NEXT_KEY, INT, IN_SIZED(attr, bpf_map_next, A2), U32(size)),
	CASE(BPF_MAP_FREEZE, INT, IN_SIZED(attr, bpf_map_freeze, A2), U32(size)),
	CASE(BPF_PROG_LOAD, FD, EXIT_SIZED(attr, bpf_prog_load, A2), U32(size)),
	ALSO(BPF_OBJ_PIN), CASE(BPF_OBJ_GET, FD, IN_SIZED(attr, bpf_obj, A2), U32(size)),
	CASE(BPF_PROG_ATTACH, INT, IN_SIZED(attr, bpf_attach, A2), U32(size)),
	CASE(BPF_PROG_DETACH, INT, IN_SIZED(attr, bpf_attach, A2), U32(size)),
	CASE(BPF_PROG_TEST_RUN, INT, EXIT_SIZED(attr, bpf_run, A2), U32(size)),
	ALSO(BPF_PROG_GET_NEXT_ID),
	CASE(BPF_MAP_GET_NEXT_ID, INT, EXIT_SIZED(attr, bpf_next_id, A2), U32(size)),
	CASE(BPF_BTF_GET_NEXT_ID, INT, EXIT_SIZED(attr, bpf_next_id, A2), U32(size)),
	CASE(BPF_LINK_GET_NEXT_ID, INT, EXIT_SIZED(attr, bpf_next_id, A2), U32(size)),
	CASE(BPF_PROG_GET_FD_BY_ID, FD, IN_SIZED(attr, bpf_prog_fd, A2), U32(size)),
	CASE(BPF_MAP_GET_FD_BY_ID, FD, IN_SIZED(attr, bpf_map_fd, A2), U32(size)),
	CASE(BPF_BTF_GET_FD_BY_ID, FD, IN_SIZED(attr, bpf_btf_id, A2), U32(size)),
	CASE(BPF_LINK_GET_FD_BY_ID, FD, IN_SIZED(attr, bpf_link_id, A2), U32(size)),
	CASE(BPF_OBJ_GET_INFO_BY_FD, INT, EXIT_SIZED(attr, bpf_info_fd, A2), U32(size)),
	CASE(BPF_PROG_QUERY, INT, EXIT_SIZED(attr, bpf_query_attr, A2), U32(size)),
	CASE(BPF_RAW_TRACEPOINT_OPEN, INT, IN_SIZED(attr, bpf_tracepoint, A2), U32(size)),
	CASE(BPF_BTF_LOAD, FD, IN_SIZED(attr, bpf_btf_load, A2), U32(size)),
	CASE(BPF_TASK_FD_QUERY, INT, EXIT_SIZED(attr, bpf_task_query, A2), U32(size)),
	ALSO(BPF_MAP_LOOKUP_BATCH),
	CASE(BPF_MAP_LOOKUP_AND_DELETE_BATCH, INT, EXIT_SIZED(attr, bpf_lookup_batch, A2),
		U32(size)),
	CASE(BPF_MAP_UPDATE_BATCH, INT, EXIT_SIZED(attr, bpf_update_batch, A2), U32(size)),
	CASE(BPF_MAP_DELETE_BATCH, INT, EXIT_SIZED(attr, bpf_delete_batch, A2), U32(size)),
	CASE(BPF_LINK_CREATE, FD, IN_SIZED(attr, bpf_link_create, A2), U32(size)),
	CASE(BPF_LINK_UPDATE, INT, IN_SIZED(attr, bpf_link_update, A2), U32(size)),
	CASE(BPF_ENABLE_STATS, FD, IN_SIZED(attr, bpf_enable_stats, A2), U32(size)),
	CASE(BPF_ITER_CREATE, FD, IN_SIZED(attr, bpf_iter_create, A2), U32(size)),
	CASE(BPF_LINK_DETACH, INT, IN_SIZED(attr, bpf_link_detach, A2), U32(size)),
	CASE(BPF_PROG_BIND_MAP, FD, IN_SIZED(attr, bpf_bind_map, A2), U32(size)),
	CASE(BPF_TOKEN_CREATE, FD, IN_SIZED(attr, bpf_token_create, A2), U32(size)),
	CASE(BPF_PROG_STREAM_READ_BY_FD, INT, EXIT_SIZED(attr, bpf_stream_read, A2), U32(size)),
	CASE(BPF_PROG_ASSOC_STRUCT_OPS, INT, IN_SIZED(attr, bpf_assoc_ops, A2), U32(size)));
/* clang-format on */

/* ------------------------------------------------------------------ 21. Asynchronous I/O
 *
 * Prints io_uring operations. Relies on the walker.
 */

/* clang-format off */
ELEM(iocb_ptr, 8, IN(p, iocb));
/* clang-format on */

PRINTS(print_io_uring_op) { out_enum_number(SET(io_uring_ops), value, out_udec); }

/* Print the operation of io_uring_register(2) and its flag, each as -X says. */
static void print_register_op(const struct set *s, u64 v) {
	u64 flag = v & 0x80000000;
	out_begin(G_FLAGS);
	out_next();
	print_enum(s, v ^ flag);
	if (flag) {
		out_next();
		print_enum(s, flag);
	}
	out_end();
}

/* Print the flags of an operation, which the first member says, with their label. */
PRINTS(print_sqe_flags) {
	static const struct {
		u8 opcode;
		const char *label;
		const struct set *set;
	} sqe_flags[] = {
		{N_IORING_OP_NOP, "nop_flags", SET(io_uring_nop_flags)},
		{N_IORING_OP_NOP128, "nop_flags", SET(io_uring_nop_flags)},
		{N_IORING_OP_MSG_RING, "msg_ring_flags", SET(io_uring_msg_ring_flags)},
		{N_IORING_OP_FIXED_FD_INSTALL, "install_fd_flags", SET(io_uring_install_flags)}};
	for (u32 i = 0; i < COUNT(sqe_flags); i++) {
		if (w->values[0] != sqe_flags[i].opcode) continue;
		out_member(sqe_flags[i].label);
		return print_flags(sqe_flags[i].set, value);
	}
	out_member("rw_flags");
	out_hex(value);
}

/* Print what a restriction of an unknown kind restricts. */
PRINTS(print_restricted_op) {
	if (w->values[0] <= N_IORING_RESTRICTION_SQE_FLAGS_REQUIRED) return;
	out_begin(G_COMMENT);
	out_word("op: ");
	out_hex(value);
	out_end();
}

static void print_ring_napi(struct walk *w, u64 addr) {
	struct item it = {.kind = K_INOUT, .ref = st_io_uring_napi};
	if (w->values[3] == 1) return item_inout(w, &it, addr);
	w->whole = true;
	print_ptr(addr);
}

static void print_ring_clock(struct walk *w, u64 addr) {
	if (w->values[3]) print_ptr(addr);
	else print_pointed(w, st_io_uring_clock_register, addr);
}

static void print_ring_cpus(struct walk *w, u64 addr) {
	if (addr) print_cpu_bytes(w, addr, w->values[3]);
	else print_ptr(addr);
}

/* Print the limits of workers at addr, each with the name of its index. Return whether all of them
   could be read. */
static bool print_workers(struct walk *w, u64 addr) {
	u64 count = w->values[3];
	bool all = true;
	u32 limit;
	for (u64 i = 0; i < count; i++) {
		bool known = peek_arg(w, addr + 4 * i, &limit, 4);
		bool more = i == (u64)opt.string_limit;
		all &= known;
		if (!known && !i) {
			print_ptr(addr);
			return false;
		}
		if (!i) out_begin(G_ARRAY);
		if (!known) {
			out_unreadable(addr + 4 * i);
			break;
		}
		out_next();
		more = (more && !w->verbose) || i == MAX_ELEMENTS;
		if (more) {
			out_more();
			break;
		}
		out_begin(G_INDEX);
		out_enum_number(SET(io_uring_iowq), i, out_udec);
		out_end();
		out_udec(limit);
	}
	if (!count) out_begin(G_ARRAY);
	out_end();
	return all;
}

/* The kernel replaces the limits by the former ones. */
static void print_ring_workers(struct walk *w, u64 addr) {
	if (!w->exit) {
		w->whole = !addr || !print_workers(w, addr) || !w->values[3];
		if (!addr) print_ptr(addr);
		return;
	}
	out_change();
	if (w->failed) print_ptr(addr);
	else print_workers(w, addr);
}

/* Print a struct io_uring_probe: at entry if it is not all zero, at exit what the kernel stored.
   The next argument is the number of operations that it has room for. w->saved[0]: it was printed
   at entry. */
static void print_io_uring_probe(struct walk *w, u64 addr) {
	enum { HEAD = 16, OP = 8, OPS_MAX = 256 };
	u8 bytes[HEAD + OPS_MAX * OP];
	u64 room = w->values[3], size = HEAD + room * OP;
	bool known = room <= OPS_MAX && peek_arg(w, addr, bytes, size);
	u64 count = known && w->exit ? bytes[1] : room;
	if (!w->exit) {
		w->whole = !known;
		w->saved[0] = known && any_set(bytes, size);
		if (w->whole) print_ptr(addr);
		if (!w->saved[0]) return;
	} else if (w->failed || !known) {
		if (!w->saved[0]) print_ptr(addr);
		return;
	} else if (w->saved[0]) {
		out_change();
	}
	out_begin(G_STRUCT);
	print_members(w, st_io_uring_probe, bytes, HEAD, true);
	out_member("ops");
	print_elements(w, st_io_uring_probe_op, addr + HEAD, MIN(count, room), count > room);
	out_end();
}

/* Print aio_flags and aio_resfd of struct iocb, at value, 40 bytes behind aio_lio_opcode. The
   kernel has transfers and polls only; strace shows the flags of these. */
PRINTS(print_iocb_flags) {
	const u8 *p = (u8 *)value;
	u64 op = load(p - 40, 2), flags = load(p, 4), fd = load(p + 4, 4);
	if (op > 8 || !(1 << op & 0x1a3)) return;
	if (flags) {
		out_member("aio_flags");
		print_flags(SET(aio_flags), flags);
	}
	if (!fd && !(flags & 1)) return;
	out_member("aio_resfd");
	if (flags & 1) print_fd(w, (s32)fd);
	else out_hex(fd);
}

/* Print aio_reqprio, at value: a priority if aio_flags says so. */
PRINTS(print_iocb_priority) {
	const u8 *p = (u8 *)value;
	u64 priority = load(p, 2);
	bool given = load(p + 38, 4) & 2;
	if (!given && !priority) return;
	out_member("aio_reqprio");
	if (given && opt.style == STYLE_RAW) out_hex(priority);
	else if (given) print_ioprio(w, priority);
	else out_dec((s16)priority);
}

PRINTS(print_iocb_command) { out_enum_number(SET(aio_cmds), value, out_udec); }

/* ---- what operations choose */

/* clang-format off */
CHOICE(io_uring_enter_flags, io_uring_enter_flags, 0x48,
	CASE(IORING_ENTER_EXT_ARG, INT, IN(arg, io_uring_getevents_arg), SIZE(argsz)),
	CASE(IORING_ENTER_EXT_ARG_REG, INT, SIZE(arg), SIZE(argsz)));

CHOICE_BY(io_uring_register_ops, print_register_op, io_uring_register_ops, 0x7fffffff,
	CASE(IORING_REGISTER_BUFFERS, INT, ARRAY(arg, iovec_address, A3), U32(nr_args)),
	CASE(IORING_REGISTER_FILES, INT, ARRAY(arg, fd, A3), U32(nr_args)),
	ALSO(IORING_REGISTER_EVENTFD),
	CASE(IORING_REGISTER_EVENTFD_ASYNC, INT, ARRAY(arg, fd, A3), U32(nr_args)),
	CASE(IORING_REGISTER_FILES_UPDATE, INT, IN(arg, io_uring_files_update), U32(nr_args)),
	CASE(IORING_REGISTER_PROBE, INT, INOUT_CALL(arg, print_io_uring_probe), U32(nr_args)),
	CASE(IORING_REGISTER_RESTRICTIONS, INT, ARRAY(arg, io_uring_restriction, A3),
		U32(nr_args)),
	CASE(IORING_REGISTER_FILES2, INT, IN_SIZED(arg, io_uring_register_files, A3), U32(nr_args)),
	CASE(IORING_REGISTER_BUFFERS2, INT, IN_SIZED(arg, io_uring_register_buffers, A3),
		U32(nr_args)),
	CASE(IORING_REGISTER_FILES_UPDATE2, INT, IN_SIZED(arg, io_uring_update_files, A3),
		U32(nr_args)),
	CASE(IORING_REGISTER_BUFFERS_UPDATE, INT, IN_SIZED(arg, io_uring_update_buffers, A3),
		U32(nr_args)),
	CASE(IORING_REGISTER_RING_FDS, INT, ARRAY(arg, io_uring_ring_fd, A3), U32(nr_args)),
	CASE(IORING_UNREGISTER_RING_FDS, INT, ARRAY(arg, io_uring_rsrc_update, A3), U32(nr_args)),
	ALSO(IORING_REGISTER_PBUF_RING),
	CASE(IORING_UNREGISTER_PBUF_RING, INT, IN_IF(arg, io_uring_buf_reg, 1), U32(nr_args)),
	CASE(IORING_REGISTER_PBUF_STATUS, INT, OUT_IF(arg, io_uring_buf_status, 1), U32(nr_args)),
	CASE(IORING_REGISTER_SYNC_CANCEL, INT, IN_IF(arg, io_uring_sync_cancel_reg, 1),
		U32(nr_args)),
	CASE(IORING_REGISTER_NAPI, INT, INOUT_CALL(arg, print_ring_napi), U32(nr_args)),
	CASE(IORING_UNREGISTER_NAPI, INT, OUT_IF(arg, io_uring_napi, 1), U32(nr_args)),
	CASE(IORING_REGISTER_CLOCK, INT, CALL(arg, print_ring_clock), U32(nr_args)),
	CASE(IORING_REGISTER_CLONE_BUFFERS, INT, IN_IF(arg, io_uring_clone_buffers, 1),
		U32(nr_args)),
	CASE(IORING_REGISTER_MEM_REGION, INT, IN_IF(arg, io_uring_mem_region_reg, 1), U32(nr_args)),
	CASE(IORING_REGISTER_IOWQ_AFF, INT, CALL(arg, print_ring_cpus), U32(nr_args)),
	CASE(IORING_REGISTER_IOWQ_MAX_WORKERS, INT, INOUT_CALL(arg, print_ring_workers),
		U32(nr_args)),
	CASE(IORING_REGISTER_FILE_ALLOC_RANGE, INT, IN_IF(arg, io_uring_file_index_range, 1),
		U32(nr_args)),
	CASE(IORING_REGISTER_ZCRX_IFQ, INT, IN_IF(arg, io_uring_zcrx_ifq_reg, 1), U32(nr_args)),
	CASE(IORING_REGISTER_SEND_MSG_RING, INT, IN_IF(arg, io_uring_sqe, 1), U32(nr_args)),
	CASE(IORING_REGISTER_RESIZE_RINGS, INT, IN_IF(arg, io_uring_resize, 1), U32(nr_args)));
/* clang-format on */

/* ------------------------------------------------------------------ 22. Terminals and devices
 *
 * Prints termios structs, ioctl(2) requests, and the structs that network interfaces use. Relies on
 * the walker and on Network values.
 */

/* Print one of the delays in c_oflag, such as CR2, as an element of flags. n: its bits, shifted. */
static void out_delay(const char *name, u64 n, u32 shift) {
	out_next();
	if (!open_text(n << shift, out_hex)) return;
	out_name(name, "");
	out_udec(n);
	close_text();
}

PRINTS(print_c_iflag) { print_bits(SET(c_iflag), value); }

PRINTS(print_c_lflag) { print_bits(SET(c_lflag), value); }

PRINTS(print_c_oflag) {
	out_begin(G_FLAGS);
	out_delay("NL", value >> 8 & 1, 8);
	out_delay("CR", value >> 9 & 3, 9);
	if ((value >> 11 & 3) == 3) {
		out_next();
		out_constant(3 << 11, out_hex, "XTABS");
	} else {
		out_delay("TAB", value >> 11 & 3, 11);
	}
	out_delay("BS", value >> 13 & 1, 13);
	out_delay("VT", value >> 14 & 1, 14);
	out_delay("FF", value >> 15 & 1, 15);
	out_next();
	print_bits(SET(c_oflag), value & 0xffff00ff);
	out_end();
}

PRINTS(print_c_cflag) {
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(baud_rates), value & 0x100f);
	if (value >> 16 & 0x100f) {
		out_next();
		out_enum_name(SET(baud_rates), value >> 16 & 0x100f);
		out_operator(op_shift);
		out_name("", "IBSHIFT");
	}
	out_next();
	if (open_text(value & 0x30, out_hex)) {
		out_name("CS", "");
		out_udec(5 + (value >> 4 & 3));
		close_text();
	}
	out_next();
	print_bits(SET(c_cflag), value & ~0x100f103full);
	out_end();
}

/* Print control characters, each with the name of its index: [[VINTR]=0x3, ...]. */
static void out_c_cc(const u8 *bytes, u64 count) {
	out_begin(G_ARRAY);
	for (u64 i = 0; i < count; i++) {
		out_next();
		out_begin(G_INDEX);
		if (!out_enum_name(SET(c_cc), i)) out_udec(i);
		out_end();
		out_hex(bytes[i]);
	}
	out_end();
}

PRINTS(print_c_cc) { out_c_cc((const u8 *)value, 19); }

PRINTS(print_c_cc8) { out_c_cc((const u8 *)value, 8); }

static void print_char(struct walk *w, u64 addr) { print_buf(w, addr, 1); }

static const char hex_digits[] = "0123456789abcdef";

static void print_if_name(struct walk *w, u64 addr) { print_cstr(w, addr, 16); }

/* Print bits by name as 1<<NAME, and the others as one number. */
static void out_named_bits(const struct set *s, u64 v) {
	u64 named = 0;
	for (u32 bit = 0; bit < 64; bit++)
		if (v >> bit & 1 && has_name(s, bit)) named |= 1ul << bit;
	if (!named || opt.style == STYLE_RAW) {
		out_hex(v);
		if (!v || opt.style == STYLE_RAW) return;
		out_begin(G_COMMENT);
		out_word("1<<");
		out_word(set_prefix(s));
		out_word("???");
		return out_end();
	}
	if (!open_text(v, out_hex)) return;
	out_begin(G_FLAGS);
	for (u32 bit = 0; bit < 64; bit++) {
		if (!(named >> bit & 1)) continue;
		out_next();
		out_word("1");
		out_operator(op_shift);
		out_enum_name(s, bit);
	}
	if (v & ~named) {
		out_next();
		out_hex(v & ~named);
	}
	out_end();
	close_text();
}

PRINTS(print_uffd_api) { out_named_bits(SET(uffd_api_bits), value); }

PRINTS(print_uffd_ioctls) { out_named_bits(SET(uffd_ioctl_bits), value); }

/* Print lock flags of a keyboard, and the default ones, which are 4 bits higher. */
PRINTS(print_kb_flags) {
	value = (u8)value;
	if (!(value & 0x77)) return print_flags(SET(kb_leds), value);
	if (!open_text(value, out_hex)) return;
	out_begin(G_FLAGS);
	for (u32 bit = 0; bit < 8; bit++) {
		if (!(value >> bit & 1) || bit % 4 == 3) continue;
		out_next();
		out_enum_name(SET(kb_leds), 1ul << bit % 4);
		if (bit < 4) continue;
		out_operator(op_shift);
		out_udec(4);
	}
	if (value & 0x88) {
		out_next();
		out_hex(value & 0x88);
	}
	out_end();
	close_text();
}

PRINTS(print_pool) { print_buf(w, w->base + 8, (u32)w->values[w->at - 1]); }

PRINTS(print_u64_max) {
	if (value == (u64)-1) out_constant(value, out_udec, "UINT64_MAX");
	else out_udec(value);
}

PRINTS(print_kd_signal) {
	if (value >> 31) out_udec(value);
	else item_signal(w, NULL, value);
}

/* Print the label of a file system. */
static void print_label(struct walk *w, u64 addr) {
	u8 label[256];
	u64 n;
	if (w->failed || !peek_arg(w, addr, label, sizeof label)) return print_ptr(addr);
	n = find_nul(label, sizeof label);
	out_quoted(label, MIN(n, 255ul), QUOTE_STRING);
	if (n == sizeof label) out_cut();
}

/* Print the ID of a control, and flags that ask for the one that follows it. */
PRINTS(print_control_id) {
	u64 flags = value & 0xc0000000;
	if (opt.style == STYLE_RAW) return out_hex(value);
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		if (open_text(flags, out_hex)) {
			out_begin(G_FLAGS);
			for (u32 bit = 31; bit >= 30; bit--) {
				if (!(flags >> bit & 1)) continue;
				out_next();
				out_enum_name(SET(v4l2_ctrl_flags), 1ul << bit);
			}
			out_end();
			close_text();
		}
	}
	out_next();
	print_enum(SET(v4l2_ctrl_ids), value & ~flags);
	out_end();
}

PRINTS(print_sg_reset) {
	out_begin(G_FLAGS);
	if (value & 0x100) {
		out_next();
		out_constant(0x100, out_hex, "SG_SCSI_RESET_NO_ESCALATE");
	}
	out_next();
	print_enum(SET(sg_resets), value & ~0x100ul);
	out_end();
}

PRINTS(print_three) {
	for (u32 i = 0; i < 3; i++) {
		out_next();
		out_hex(load(inline_bytes(value) + i * 4, 4));
	}
}

/* Print the value of struct rtc_param, at value; the parameter is before it. */
PRINTS(print_rtc_value) {
	const u8 *p = (u8 *)value;
	u64 param = load(p - 8, 8), v = load(p, 8);
	out_member(param == N_RTC_PARAM_CORRECTION ? "svalue" : "uvalue");
	switch (param) {
	case N_RTC_PARAM_FEATURES: return out_named_bits(SET(rtc_features), v);
	case N_RTC_PARAM_CORRECTION: return out_sdec(v);
	case N_RTC_PARAM_BACKUP_SWITCH_MODE: return print_enum(SET(rtc_bsm), v);
	default: out_hex(v);
	}
}

/* The names of these bits have 1<< in front already. */
PRINTS(print_ide_nice) {
	u64 known = value & 0x1b;
	if (value && !known) {
		out_hex(value);
		if (opt.style != STYLE_RAW) out_no_name(SET(ide_nice));
		return;
	}
	if (!known) return out_hex(value);
	out_named_bits(SET(ide_nice), value);
}

PRINTS(print_new_fd_flags) {
	if (value) out_flag_part(SET(open_flags), value, true);
	else out_hex(0);
}

PRINTS(print_snap_flags) { print_flags(SET(btrfs_subvol_flags), load(inline_bytes(value), 8)); }

PRINTS(print_btrfs_compat) {
	out_hex(value);
	if (!value || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_word("BTRFS_FEATURE_COMPAT_???");
	out_end();
}

PRINTS(print_objectid) {
	if (value == (u64)-256) return out_constant(value, out_udec, "BTRFS_LAST_FREE_OBJECTID");
	if (!has_name(SET(btrfs_tree_objectids), value)) return out_udec(value);
	if (!open_text(value, out_udec)) return;
	out_enum_name(SET(btrfs_tree_objectids), value);
	close_text();
}

/* Print the struct btrfs_ioctl_feature_flags that tell what the kernel can do. */
PRINTS(print_three_features) {
	static const char *const kinds[] = {"supported", "safe to set", "safe to clear"};
	for (u32 i = 0; i < 3; i++) {
		out_next();
		print_struct(w, st_btrfs_ioctl_feature_flags, inline_bytes(value) + i * 24);
		out_begin(G_COMMENT);
		out_word(kinds[i]);
		out_end();
	}
}

PRINTS(print_btrfs_time) {
	print_struct(w, st_btrfs_time, inline_bytes(value));
	out_date_comment((s64)load(inline_bytes(value), 8), load(inline_bytes(value) + 8, 4), 9);
}

PRINTS(print_devid) { item_dev(w, NULL, value); }

PRINTS(print_fd64) { print_fd(w, (s32)value); }

/* Print a scan code and the key that it stands for. */
PRINTS(print_keycode) {
	u64 key;
	out_begin(G_ARRAY);
	out_next();
	out_udec(load(inline_bytes(value), 4));
	out_next();
	key = load(inline_bytes(value) + 4, 4);
	print_enum(has_name(SET(evdev_buttons), key) ? SET(evdev_buttons) : SET(evdev_keys), key);
	out_end();
}

PRINTS(print_fraction) {
	out_udec(load(inline_bytes(value), 4));
	out_operator("/");
	out_udec(load(inline_bytes(value) + 4, 4));
}

/* Print the four characters of a format, and its name in a comment. */
static void out_fourcc(const struct set *names, u64 value) {
	if (opt.style == STYLE_RAW) return out_hex(value);
	out_function("v4l2_fourcc");
	for (u32 i = 0; i < 4; i++) {
		u8 c = (u8)(value >> i * 8);
		char text[] = {'\'', (char)c, '\'', 0}, code[] = "'\\x00'";
		code[3] = hex_digits[c >> 4];
		code[4] = hex_digits[c & 15];
		out_next();
		out_word(c >= ' ' && c <= '~' ? text : code);
	}
	out_end();
	if (!has_name(names, value)) return;
	out_begin(G_COMMENT);
	out_enum_name(names, value);
	out_end();
}

PRINTS(print_fourcc) { out_fourcc(SET(v4l2_pix_fmts), value); }

PRINTS(print_sdr_fourcc) { out_fourcc(SET(v4l2_sdr_fmts), value); }

PRINTS(print_meta_fourcc) { out_fourcc(SET(v4l2_meta_fmts), value); }

/* Print the flags of a buffer: two fields of them are numbers. */
PRINTS(print_buf_flags) {
	u64 flags = value & ~0x7e000ul;
	if (opt.style == STYLE_RAW) return out_hex(value);
	out_begin(G_FLAGS);
	if (flags) {
		out_next();
		out_flag_part(SET(v4l2_buf_flags), flags, false);
	}
	out_next();
	print_enum(SET(v4l2_buf_clocks), value & 0xe000);
	out_next();
	print_enum(SET(v4l2_buf_sources), value & 0x70000);
	out_end();
}

/* Print a UUID. */
PRINTS(print_uuid) {
	const u8 *p = inline_bytes(value);
	for (u32 i = 0; i < 16; i++) {
		char hex[] = {hex_digits[p[i] >> 4], hex_digits[p[i] & 15], 0};
		if (i == 4 || i == 6 || i == 8 || i == 10) out_word("-");
		out_word(hex);
	}
}

/* Print as many bytes as the member before says. */
PRINTS(print_uuid_bytes) {
	print_hex_bytes(inline_bytes(value), MIN(w->values[w->at - 1], 16ul));
}

/* Print the key of a loop device, as many bytes as the member lo_encrypt_key_size says, which lies
   before the names of struct loop_info or the longer struct loop_info64. */
PRINTS(print_loop_key) {
	u64 size = load(inline_bytes(value) - (w->len < 200 ? 72 : 136), 4);
	out_quoted(inline_bytes(value), MIN(size, 32ul), QUOTE_STRING);
}

/* Print a number of parts of a second, and in a comment seconds. */
static void out_with_seconds(s64 v, u64 unit) {
	u64 n = v < 0 ? -(u64)v : (u64)v;
	out_dec(v);
	if (opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	if (v < 0) out_word("-");
	out_udec(n / unit);
	out_word(".");
	for (n %= unit; unit /= 10; n %= unit) out_udec(n / unit);
	out_word(" s");
	out_end();
}

PRINTS(print_nsecs) { out_with_seconds((s32)value, 1000000000); }

PRINTS(print_usecs) { out_with_seconds((s64)(u32)value, 1000000); }

/* Print a frequency of the speaker, given as a divisor of its clock. */
static void out_frequency(u64 divisor) {
	u64 hz = divisor ? 1193182 / divisor : 0;
	if (!hz) return out_word("off");
	out_udec(hz);
	out_word(" Hz");
}

PRINTS(print_sound) {
	out_udec(value);
	out_begin(G_COMMENT);
	out_frequency(value);
	out_end();
}

PRINTS(print_tone) {
	u64 ms = value >> 16 & 0xffff, divisor = value & 0xffff;
	out_begin(G_FLAGS);
	if (ms) {
		out_next();
		out_udec(ms);
		out_operator(op_shift);
		out_udec(16);
	}
	out_next();
	out_udec(divisor);
	out_end();
	out_begin(G_COMMENT);
	if (!ms || !divisor) {
		out_word("off");
	} else {
		out_next();
		out_frequency(divisor);
		out_next();
		out_udec(ms);
		out_word(" ms");
	}
	out_end();
}

/* Print a struct ptp_clock_time and in a comment the date. */
PRINTS(print_ptp_time) {
	print_struct(w, st_ptp_clock_time, inline_bytes(value));
	if (opt.style == STYLE_RAW) return;
	out_date_comment((s64)load(inline_bytes(value), 8), load(inline_bytes(value) + 8, 4), 9);
}

/* Print the times of a struct ptp_sys_offset: twice the first member and one. */
PRINTS(print_ptp_times) {
	u64 count = MIN(w->values[0], 25ul) * 2 + 1;
	out_begin(G_ARRAY);
	for (u64 i = 0; i < count; i++) {
		out_next();
		if (i == (u64)opt.string_limit && !w->verbose) {
			out_more();
			break;
		}
		print_ptp_time(w, value + i * 16);
	}
	out_end();
}

/* Print arrays of the lines of a struct gpiohandle_request, whose first member shown is their
   number. */
static void out_lines(struct walk *w, u64 value, u32 width) {
	u64 count = MIN(w->values[0], 64ul);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < count; i++) {
		out_next();
		if (i == (u64)opt.string_limit && !w->verbose) {
			out_more();
			break;
		}
		out_udec(load(inline_bytes(value) + i * width, width));
	}
	out_end();
}

PRINTS(print_uints) { out_lines(w, value, 4); }

PRINTS(print_bools) { out_lines(w, value, 1); }

/* Print a name of up to 127 bytes, whose length is the member before. */
PRINTS(print_counted_name) {
	s64 len = (s64)w->values[w->at - 1];
	u64 limit = len < 0 ? 0 : MIN((u64)len, 127ul), n = find_nul(inline_bytes(value),
		limit + 1);
	out_quoted(inline_bytes(value), MIN(n, limit), QUOTE_STRING);
	if (n > limit) out_cut();
}

PRINTS(print_exit_code) {
	out_begin(G_ARRAY);
	print_wait_status(w, value);
	out_end();
}

/* Print what PIDFD_GET_INFO and its variants of other sizes know: at exit as much of it as the size
   in the request has. */
static void print_pidfd_request(struct walk *w, u64 addr) {
	u8 bytes[MAX_STRUCT] = {0};
	u64 known = size_of(w, st_pidfd_info), size = MIN(w->values[1] >> 16 & 0x3fff, known);
	struct walk inner = *w;
	bool ok = peek_arg(w, addr, bytes, w->exit ? size : 8);
	if (!w->exit) w->whole = !ok;
	if (!w->exit && !ok) return print_ptr(addr);
	if (w->exit) out_resume(G_STRUCT, true);
	else out_begin(G_STRUCT);
	inner.parts = true;
	if (!w->exit || (ok && !w->failed))
		print_members(&inner, st_pidfd_info, bytes, size, true);
	if (w->exit) out_end();
}

/* Print the struct that SECCOMP_IOCTL_NOTIF_RECV fills. The kernel takes one of zeros only, so that
   it is shown at entry when it is none. */
static void print_notification(struct walk *w, u64 addr) {
	u8 bytes[MAX_STRUCT];
	u32 size = size_of(w, st_seccomp_notif);
	if (!w->exit) {
		w->saved[0] = peek_arg(w, addr, bytes, size) && any_set(bytes, size);
		if (w->saved[0]) print_struct(w, st_seccomp_notif, bytes);
		return;
	}
	if (w->saved[0]) out_change();
	if (w->failed) print_ptr(addr);
	else print_pointed(w, st_seccomp_notif, addr);
}

/* Print the struct console_font_op of KDFONTOP. */
static void print_font_op(struct walk *w, u64 addr) {
	u32 op = 0;
	bool known = peek_arg(w, addr, &op, 4);
	struct item it = {.kind = K_TURN, .ref = st_console_font_op};
	if (op == N_KD_FONT_OP_COPY) it.ref = st_console_font_copy;
	if (op == N_KD_FONT_OP_SET_DEFAULT) it.ref = st_console_font_default;
	w->whole = !known || op == N_KD_FONT_OP_SET || op == N_KD_FONT_OP_COPY;
	item_parts(w, &it, addr);
}

/* What a device mapper request has besides the members that all have. */
enum { DM_ANONYMOUS = 1, DM_COUNT = 2, DM_COUNT_IN = 4, DM_EVENT_IN = 8 };
/* What lies behind its struct dm_ioctl. */
enum { DM_NONE, DM_SPECS, DM_TARGETS, DM_DEPS, DM_NAMES, DM_VERSIONS, DM_STRING, DM_MESSAGE };

static const struct dm_request {
	s64 op;
	u8 flags, in, out;
} dm_requests[] = {
	{N_DM_VERSION, DM_ANONYMOUS, DM_NONE, DM_NONE},
	{N_DM_REMOVE_ALL, DM_ANONYMOUS, DM_NONE, DM_NONE},
	{N_DM_LIST_DEVICES, DM_ANONYMOUS, DM_NONE, DM_NAMES},
	{N_DM_LIST_VERSIONS, DM_ANONYMOUS, DM_NONE, DM_VERSIONS},
	{N_DM_DEV_CREATE, DM_COUNT, DM_NONE, DM_NONE},
	{N_DM_DEV_REMOVE, DM_EVENT_IN, DM_NONE, DM_NONE},
	{N_DM_DEV_RENAME, DM_COUNT | DM_EVENT_IN, DM_STRING, DM_NONE},
	{N_DM_DEV_SUSPEND, DM_COUNT, DM_NONE, DM_NONE},
	{N_DM_DEV_STATUS, DM_COUNT, DM_NONE, DM_NONE},
	{N_DM_DEV_WAIT, DM_COUNT | DM_EVENT_IN, DM_NONE, DM_TARGETS},
	{N_DM_TABLE_LOAD, DM_COUNT | DM_COUNT_IN, DM_SPECS, DM_NONE},
	{N_DM_TABLE_CLEAR, DM_COUNT, DM_NONE, DM_NONE},
	{N_DM_TABLE_DEPS, DM_COUNT, DM_NONE, DM_DEPS},
	{N_DM_TABLE_STATUS, DM_COUNT, DM_NONE, DM_TARGETS},
	{N_DM_TARGET_MSG, DM_COUNT, DM_MESSAGE, DM_STRING},
	{N_DM_DEV_SET_GEOMETRY, 0, DM_STRING, DM_NONE},
	{N_DM_DEV_ARM_POLL, 0, DM_NONE, DM_NONE},
};

/* Print a string at offset at of the size bytes of a request, as a member. Return the offset behind
   it. */
static u64 out_dm_string(struct walk *w, const char *name, u64 addr, u64 at, u64 size) {
	u64 max = size - MIN(at, size);
	u8 text[256];
	bool ended = false;
	s64 n = max ? peek_str(w->t, addr + at, text, MIN(max, sizeof text - 1), &ended) : 0;
	out_member(name);
	if (max) print_cstr(w, addr + at, max);
	else out_quoted(text, 0, QUOTE_STRING);
	return at + (u64)(n > 0 ? n : 0) + 1;
}

/* Print a comment in place of a struct that does not lie in its request. */
static void out_misplaced(const char *name) {
	out_next();
	out_operator("???");
	out_begin(G_COMMENT);
	out_word("misplaced struct ");
	out_word(name);
	out_end();
}

/* Print the targets of a device mapper table, each of which says where the next one is. */
static void out_dm_targets(struct walk *w, u64 addr, const u8 *head, bool status) {
	u64 size = load(head + 12, 4), start = load(head + 16, 4), at = start, end = start, next;
	u64 count = load(head + 20, 4);
	for (u64 i = 0; i < MIN(count, (u64)MAX_ELEMENTS) && column() < MAX_LINE; i++) {
		u8 spec[40];
		if (at < end || at + 40 > size) return out_misplaced("dm_target_spec");
		out_next();
		if (!peek(w->t, addr + at, spec, sizeof spec)) return print_ptr(addr + at);
		out_begin(G_STRUCT);
		out_member("sector_start");
		out_udec(load(spec, 8));
		out_member("length");
		out_udec(load(spec + 8, 8));
		if (status) out_member("status");
		if (status) out_dec((s32)load(spec + 16, 4));
		out_member("target_type");
		print_chars(spec + 24, 16);
		end = out_dm_string(w, "string", addr, at + 40, size);
		out_end();
		next = load(spec + 20, 4);
		at = (status ? start : at) + next;
	}
}

/* Print the lists of names that device mapper requests return. */
static void out_dm_names(struct walk *w, u64 addr, const u8 *head, bool versions) {
	u64 size = load(head + 12, 4), at = load(head + 16, 4), next;
	u32 fixed = versions ? 16 : 12;
	for (u32 i = 0; i < MAX_ELEMENTS && column() < MAX_LINE; i++) {
		u8 entry[16];
		if (at + fixed > size)
			return out_misplaced(versions ? "dm_target_versions" : "dm_name_list");
		out_next();
		if (!peek(w->t, addr + at, entry, fixed)) return print_ptr(addr + at);
		out_begin(G_STRUCT);
		if (!versions) out_member("dev");
		if (!versions) item_dev(w, NULL, load(entry, 8));
		out_dm_string(w, "name", addr, at + fixed, size);
		if (versions) out_member("version");
		if (versions) print_array(w, st_uint, addr + at + 4, 3);
		out_end();
		next = load(entry + (versions ? 0 : 8), 4);
		if (!next) return;
		at += next;
	}
}

/* Print what lies behind a struct dm_ioctl. */
static void out_dm_data(struct walk *w, u64 addr, const u8 *head, u8 kind) {
	u64 size = load(head + 12, 4), at = load(head + 16, 4), first = 0;
	u64 fixed = kind == DM_STRING ? 0 : 8;
	if (kind == DM_SPECS || kind == DM_TARGETS)
		return out_dm_targets(w, addr, head, kind == DM_TARGETS);
	if (kind == DM_NAMES || kind == DM_VERSIONS)
		return out_dm_names(w, addr, head, kind == DM_VERSIONS);
	if (at + fixed > size || !peek(w->t, addr + at, &first, fixed))
		return out_misplaced(kind == DM_DEPS ? "dm_target_deps" : "dm_target_msg");
	if (kind == DM_DEPS && (size - at - 8) / 8 < (u32)first)
		return out_misplaced("dm_target_deps");
	out_next();
	out_begin(G_STRUCT);
	if (kind == DM_DEPS) {
		out_member("count");
		out_udec((u32)first);
		out_member("deps");
		print_array(w, st_dev64, addr + at + 8, (u32)first);
	} else if (kind == DM_MESSAGE) {
		out_member("sector");
		out_udec(first);
		out_dm_string(w, "message", addr, at + 8, size);
	} else {
		out_dm_string(w, "string", addr, at, size);
	}
	out_end();
}

/* Print the members of a struct dm_ioctl that request r has. Return whether data may follow. */
static bool out_dm_head(struct walk *w, const struct dm_request *r, u64 addr, const u8 *head) {
	u64 size = load(head + 12, 4), flags = load(head + 28, 4), dev = load(head + 40, 8);
	bool named = !(r->flags & DM_ANONYMOUS), counts = w->exit && r->flags & DM_COUNT;
	bool resumes = r->op == N_DM_DEV_SUSPEND && !(flags & 2);
	const char *wrong = load(head, 4) != 4 ? "unsupported device mapper ABI version"
		: size < 305		       ? "data_size too small"
					       : NULL;
	out_member("version");
	print_array(w, st_uint, addr, 3);
	if (load(head, 4) == 4) out_member("data_size");
	if (load(head, 4) == 4) out_udec(size);
	if (wrong) {
		out_begin(G_COMMENT);
		out_word(wrong);
		out_end();
		return false;
	}
	if (r->in || r->out) out_member("data_start");
	if (r->in || r->out) out_udec(load(head + 16, 4));
	if (named && dev) out_member("dev");
	if (named && dev) item_dev(w, NULL, dev);
	if (named && head[48]) out_member("name");
	if (named && head[48]) print_chars(head + 48, 128);
	if (named && head[176]) out_member("uuid");
	if (named && head[176]) print_chars(head + 176, 129);
	if (counts || (!w->exit && r->flags & DM_COUNT_IN)) {
		out_member("target_count");
		out_udec(load(head + 20, 4));
	}
	if (counts) out_member("open_count");
	if (counts) out_dec((s32)load(head + 24, 4));
	if (counts || (!w->exit && (r->flags & DM_EVENT_IN || resumes))) {
		out_member("event_nr");
		out_udec(load(head + 32, 4));
	}
	out_member("flags");
	print_flags(SET(dm_flags), flags);
	return true;
}

/* Print a device mapper request: [{...}, data...], at exit once more, as the kernel filled it. */
static void print_dm_request(struct walk *w, u64 addr) {
	const struct dm_request *r = dm_requests;
	u8 head[305], kind;
	bool ok = peek_arg(w, addr, head, sizeof head) && load(head + 12, 4) >= 12, more;
	while (r->op != (s64)(u32)w->values[1]) r++;
	if (!w->exit) w->whole = !ok;
	if (w->exit && (w->failed || !ok)) return;
	if (!ok) return out_hex(addr);
	if (w->exit) out_change();
	kind = w->exit ? r->out : r->in;
	if (kind == DM_STRING && r->in == DM_MESSAGE && !(load(head + 28,
		4) & 0x10000)) kind = DM_NONE;
	if (kind == DM_SPECS && !load(head + 20, 4)) kind = DM_NONE;
	out_begin(G_ARRAY);
	out_next();
	out_begin(G_STRUCT);
	more = out_dm_head(w, r, addr, head);
	out_end();
	if (more && kind && !w->verbose) out_next();
	if (more && kind && !w->verbose) out_more();
	if (more && kind && w->verbose) out_dm_data(w, addr, head, kind);
	out_end();
}

/* Print the request of UBI_IOCATT and UBI_IOCMKVOL, at exit the number that the kernel stored. */
static void print_ubi_request(struct walk *w, u64 addr) {
	const u64 *st = w->values[1] == N_UBI_IOCATT ? st_ubi_attach_req : st_ubi_mkvol_req;
	u8 bytes[MAX_STRUCT];
	if (!w->exit) {
		w->whole = !peek_arg(w, addr, bytes, size_of(w, st));
		return print_pointed(w, st, addr);
	}
	if (w->failed) return;
	out_change();
	print_pointed(w, st_int, addr);
}

/* Print the first count structs of an array in a struct, as many as -s says (without -v). */
static void print_inline_array(struct walk *w, const u64 *st, u64 value, u64 count) {
	out_begin(G_ARRAY);
	for (u64 i = 0; i < count; i++) {
		out_next();
		if (i == (u64)opt.string_limit && !w->verbose) {
			out_more();
			break;
		}
		print_struct(w, st, inline_bytes(value) + i * size_of(w, st));
	}
	out_end();
}

PRINTS(print_planes) {
	u64 count = MIN(inline_bytes(value)[160], 8ul);
	print_inline_array(w, st_v4l2_plane_pix_format, value, count);
}

PRINTS(print_dims) {
	u64 count = load(inline_bytes(value) - 4, 4);
	print_inline_array(w, st_uint, value, MIN(count, 4ul));
}

/* Print a format or a streaming parameter, which the type of buffer chooses. Return whether there
   is one for this type. */
static bool out_typed_member(struct walk *w, bool parm, u64 type, const u8 *bytes) {
	static const struct {
		const char *name;
		const u64 *st;
	} formats[] = {[1] = {"fmt.pix", st_v4l2_pix_format}, {"fmt.pix", st_v4l2_pix_format},
		{"fmt.win", st_v4l2_window}, {"fmt.vbi", st_v4l2_vbi_format},
		{"fmt.vbi", st_v4l2_vbi_format}, {"fmt.sliced", st_v4l2_sliced_vbi_format},
		{"fmt.sliced", st_v4l2_sliced_vbi_format}, {"fmt.win", st_v4l2_window},
		{"fmt.pix_mp", st_v4l2_pix_format_mplane},
		{"fmt.pix_mp", st_v4l2_pix_format_mplane}, {"fmt.sdr", st_v4l2_sdr_format},
		{"fmt.sdr", st_v4l2_sdr_format}, {"fmt.meta", st_v4l2_meta_format},
		{"fmt.meta", st_v4l2_meta_format}},
	  parms[] = {[1] = {"parm.capture", st_v4l2_captureparm},
		  {"parm.output", st_v4l2_outputparm}};
	const u64 *st;
	if (type >= (parm ? COUNT(parms) : COUNT(formats))) return false;
	st = parm ? parms[type].st : formats[type].st;
	if (!st) return false;
	if (!bytes) return true;
	out_member(parm ? parms[type].name : formats[type].name);
	print_struct(w, st, bytes);
	return true;
}

PRINTS(print_created_format) {
	u64 type = load(inline_bytes(value), 4);
	out_begin(G_STRUCT);
	out_member("type");
	print_enum(SET(v4l2_buf_types), type);
	out_typed_member(w, false, type, inline_bytes(value) + (w->compat ? 4 : 8));
	out_end();
}

/* Print the struct v4l2_format or v4l2_streamparm of a request: what gets one adds it at exit. */
static void print_typed_request(struct walk *w, u64 addr) {
	u8 bytes[208] = {0};
	u32 op = (u32)w->values[1];
	bool parm = op == N_VIDIOC_G_PARM || op == N_VIDIOC_S_PARM;
	bool get = op == N_VIDIOC_G_FMT || op == N_VIDIOC_G_PARM;
	u32 at = parm || w->compat ? 4 : 8;
	bool ok = peek_arg(w, addr, bytes, parm || w->compat ? 204 : 208);
	u64 type = load(bytes, 4);
	if (!w->exit) w->whole = !ok || (!get && !out_typed_member(w, parm, type, NULL));
	if (!w->exit && !ok) return print_ptr(addr);
	if (w->exit && !get && w->failed) return;
	if (w->exit && !get) out_change();
	if (w->exit && get) out_resume(G_STRUCT, true);
	else out_begin(G_STRUCT);
	if (!w->exit) out_member("type");
	if (!w->exit) print_enum(SET(v4l2_buf_types), type);
	if (ok && get == w->exit && !w->failed) out_typed_member(w, parm, type, bytes + at);
	else if (ok && !get && w->exit) out_typed_member(w, parm, type, bytes + at);
	if (w->exit || !get) out_end();
}

/* Print a struct v4l2_buffer, which has more members than are shown. */
static void print_v4l2_buffer(struct walk *w, u64 addr) {
	bool stamp = w->values[1] == N_VIDIOC_DQBUF;
	u8 bytes[MAX_STRUCT];
	const u64 *st = stamp ? st_v4l2_dqbuf : st_v4l2_buffer;
	struct walk inner = *w;
	bool ok = peek_arg(w, addr, bytes, size_of(w, st));
	if (!w->exit) w->whole = !ok;
	if (!w->exit && !ok) return print_ptr(addr);
	if (w->exit) out_resume(G_STRUCT, true);
	else out_begin(G_STRUCT);
	inner.parts = true;
	if (ok && !(w->exit && w->failed)) print_members(&inner, st, bytes, size_of(w, st), true);
	if (w->exit && !w->failed) out_next();
	if (w->exit && !w->failed) out_more();
	if (w->exit) out_end();
}

/* Print a struct v4l2_ext_control. Its value is a string when it has a size. */
PRINTS(print_ext_control) {
	const u8 *p = inline_bytes(value);
	u64 size = load(p + 4, 4);
	out_member("id");
	print_enum(SET(v4l2_ctrl_ids), load(p, 4));
	out_member("size");
	out_udec(size);
	if (size) {
		out_member("string");
		print_buf(w, load(p + 12, w->compat ? 4 : 8), size);
	} else {
		out_member("value");
		out_dec((s32)load(p + 12, 4));
		out_member("value64");
		out_dec((s64)load(p + 12, 8));
	}
}

STRUCT(v4l2_ext_control, 20, INLINE(, print_ext_control, 20));

/* Print a struct v4l2_ext_controls: what sets controls shows them before and after. */
static void print_controls(struct walk *w, u64 addr) {
	u8 bytes[32], first;
	bool get = w->values[1] == N_VIDIOC_G_EXT_CTRLS;
	u32 at = w->compat ? 20 : 24;
	bool ok = peek_arg(w, addr, bytes, w->compat ? 24 : 32);
	u64 count = load(bytes + 4, 4), list = load(bytes + at, w->compat ? 4 : 8);
	if (!w->exit) w->whole = !ok || (!get && (!count || !peek_arg(w, list, &first, 1)));
	if (!w->exit && !ok) return print_ptr(addr);
	if (w->exit && get) out_resume(G_STRUCT, true);
	if (w->exit && !get) out_change();
	if (!w->exit || !get) out_begin(G_STRUCT);
	if (!w->exit) {
		out_member("ctrl_class");
		print_enum(SET(v4l2_ctrl_classes), load(bytes, 4));
		out_member("count");
		out_udec(count);
	}
	if (ok && count && (w->exit || !get)) {
		out_member("controls");
		print_array(w, st_v4l2_ext_control, list, count);
	}
	if (ok && count && w->exit && w->failed) {
		out_member("error_idx");
		out_udec(load(bytes + 8, 4));
	}
	if (w->exit || !get) out_end();
}

static void print_v4l2_request(struct walk *w, u64 addr) {
	const u64 *st = w->values[1] == N_VIDIOC_S_INPUT ? st_uint
		: w->values[1] == N_VIDIOC_S_CTRL ? st_v4l2_control_set
						  : st_v4l2_requestbuffers;
	w->whole = true;
	print_pointed(w, st, addr);
}

/* Print the accents of a struct kbdiacrsuc or kbdiacrs. */
PRINTS(print_kbdiacrs) {
	print_inline_array(w, w->len > 2000 ? st_kbdiacruc : st_kbdiacr, value,
		MIN(w->values[0], 256ul));
}

/* Print a character constant in a style of its own: '\x7f' for what is not printable. */
PRINTS(print_quoted_char) {
	u8 c = (u8)value;
	char text[] = {'\'', (char)c, '\'', 0}, escaped[] = {'\'', '\\', (char)c, '\'', 0};
	char code[] = "'\\x00'";
	code[3] = hex_digits[c >> 4];
	code[4] = hex_digits[c & 15];
	if (c < ' ' || c > '~') out_word(code);
	else out_word(c == '\'' || c == '\\' ? escaped : text);
}

/* Print the table of a keyboard that some modifier keys choose. */
PRINTS(print_kb_table) {
	value = (u8)value;
	if (value < 4 && has_name(SET(kb_tables), value)) print_enum(SET(kb_tables), value);
	else out_named_bits(SET(kb_mods), value);
}

/* Print what a key stands for: a number and in a comment its name or its parts. */
PRINTS(print_keysym) {
	out_hex(value);
	if (opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	if (value >> 8 == 1 && ((u8)value < 20 || (u8)value >= 30)) {
		out_word("K_F");
		out_udec((u8)value < 20 ? (u8)value + 1u : (u8)value - 9u);
	} else {
		out_function("K");
		out_next();
		if (!out_enum_name(SET(kb_key_types), value >> 8)) out_hex(value >> 8);
		out_next();
		if (value >> 8 == 0 || value >> 8 == 11) print_quoted_char(w, value & 0xff);
		else out_hex(value & 0xff);
		out_end();
	}
	out_end();
}

/* Print the number of a function key. */
PRINTS(print_kb_func) {
	value = (u8)value;
	if (value >= 20 && value < 30) return out_hex(value);
	if (!open_text(value, out_hex)) return;
	out_function("KVAL");
	out_word("K_F");
	out_udec(value < 20 ? value + 1 : value - 9);
	out_end();
	close_text();
}

PRINTS(print_kb_string) {
	u64 n = find_nul(inline_bytes(value), 512);
	out_quoted(inline_bytes(value), MIN(n, (u64)opt.string_limit), QUOTE_STRING);
	if (n > (u64)opt.string_limit) out_cut();
}

/* Print the members of a struct gpio_v2_line_attribute: its ID says what it is. inside: they are a
   member of another struct. */
static void out_gpio_attribute(const u8 *bytes, bool inside) {
	u64 id = load(bytes, 4), padding = load(bytes + 4, 4), data = load(bytes + 8, 8);
	bool known = !padding && id >= 1 && id <= 3;
	if (!known && inside) {
		out_member("attr");
		out_begin(G_STRUCT);
	}
	if (!known) {
		out_member("id");
		out_udec(id);
		if (padding) out_member("padding");
		if (padding) out_hex(padding);
		out_member("data");
		out_hex(data);
	} else if (id == 1) {
		out_member("flags");
		print_flags(SET(gpio_v2_flags), data);
	} else if (id == 2) {
		out_member("values");
		out_hex(data);
	} else {
		out_member("debounce_period_us");
		out_udec((u32)data);
	}
	if (!known && inside) out_end();
}

PRINTS(print_info_attrs) {
	u64 count = load(inline_bytes(value) - 12, 4);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < MIN(count, 10ul); i++) {
		out_next();
		out_begin(G_STRUCT);
		out_gpio_attribute(inline_bytes(value) + i * 16, false);
		out_end();
	}
	out_end();
}

PRINTS(print_config_attrs) {
	u64 count = load(inline_bytes(value) - 24, 4);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < MIN(count, 10ul); i++) {
		out_next();
		out_begin(G_STRUCT);
		out_gpio_attribute(inline_bytes(value) + i * 24, true);
		out_member("mask");
		out_hex(load(inline_bytes(value) + i * 24 + 16, 8));
		out_end();
	}
	out_end();
}

/* Print the times of a struct ptp_sys_offset_extended: three each sample. */
PRINTS(print_ptp_samples) {
	u64 count = MIN(w->values[0], 25ul);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < 3 * count; i++) {
		if (i % 3 == 0) out_next();
		if (i % 3 == 0 && i / 3 == (u64)opt.string_limit && !w->verbose) {
			out_more();
			break;
		}
		if (i % 3 == 0) out_begin(G_ARRAY);
		out_next();
		print_ptp_time(w, value + i * 16);
		if (i % 3 == 2) out_end();
	}
	out_end();
}

/* Print the members of a struct tee_ioctl_param: its first one says what the others are. */
PRINTS(print_tee_param) {
	static const char *const names[][3] = {{"a", "b", "c"}, {"shm_offs", "size", "shm_id"},
		{"buf", "size"}, {"obj_id", "flags"}};
	u64 attr = load(inline_bytes(value), 8), v;
	u32 kind = attr >= 5 && attr <= 13 ? (u32)(attr - 5) / 3 + 1 : 0;
	out_member("attr");
	out_begin(G_FLAGS);
	out_next();
	print_enum(SET(tee_param_types), attr & ~0x100ul);
	if (attr & 0x100) {
		out_next();
		out_constant(0x100, out_hex, "TEE_IOCTL_PARAM_ATTR_META");
	}
	out_end();
	for (u32 i = 0; attr && i < 3 && names[kind][i]; i++) {
		v = load(inline_bytes(value) + 8 + i * 8, 8);
		out_member(names[kind][i]);
		if (kind == 1 && i == 2) out_dec((s64)v);
		else out_hex(v);
	}
}

/* Print the request of TEE_IOC_OPEN_SESSION and its like: the length and the address of a struct
   with parameters behind it, whose number has to fit the length. */
static void print_tee_request(struct walk *w, u64 addr) {
	u8 bytes[MAX_STRUCT];
	u64 buf[2] = {0, 0};
	u32 op = (u32)w->values[1];
	const u64 *st = op == N_TEE_IOC_OPEN_SESSION ? st_tee_open_session
		: op == N_TEE_IOC_INVOKE	     ? st_tee_invoke
		: op == N_TEE_IOC_SUPPL_RECV	     ? st_tee_receive
						     : st_tee_send;
	struct walk inner = *w;
	u32 size = (u32)*st;
	bool ok = peek_arg(w, addr, buf, 16);
	if (!ok && !w->exit) {
		w->whole = true;
		return print_ptr(addr);
	}
	if (!w->exit) out_begin(G_STRUCT);
	if (!w->exit) out_member("buf_len");
	if (!w->exit) out_udec(buf[1]);
	if (!w->exit) out_member("buf_ptr");
	if (w->exit) out_resume(G_STRUCT, true);
	ok = ok && buf[1] >= size && peek(w->t, buf[0], bytes, size) &&
		buf[1] - size == 32ul * load(bytes + size - 4, 4);
	if (!w->exit) w->saved[0] = ok;
	if (w->exit && w->saved[0] && !w->failed) out_change();
	inner.parts = true;
	inner.base = buf[0];
	if (!ok && (!w->exit || (w->saved[0] && !w->failed))) print_ptr(buf[0]);
	if (ok && w->saved[0] && !(w->exit && w->failed)) {
		out_begin(G_STRUCT);
		print_members(&inner, st, bytes, size, true);
		out_end();
	}
	if (!w->exit && ok) return;
	if (!w->exit) w->whole = true;
	out_end();
}

/* Print the request of PERF_EVENT_IOC_QUERY_BPF, at exit with the programs that the kernel stored
   behind it. */
static void print_perf_query(struct walk *w, u64 addr) {
	u32 head[2];
	bool ok = peek_arg(w, addr, head, 8);
	if (!w->exit) {
		w->saved[0] = ok;
		w->whole = !ok;
		if (!ok) return print_ptr(addr);
		out_begin(G_STRUCT);
		out_member("ids_len");
		return out_udec(head[0]);
	}
	out_resume(G_STRUCT, true);
	if (!ok || w->failed) {
		out_next();
		out_more();
	} else {
		out_member("prog_cnt");
		out_udec(head[1]);
		out_member("ids");
		print_array(w, st_uint, addr + 8, head[1]);
	}
	out_end();
}

/* Print the bytes that a SCSI command transfers: at addr, or where count iovecs there say. */
static void out_sg_data(struct walk *w, u64 addr, u64 count, u64 len) {
	struct walk inner = *w;
	inner.room = &len;
	if (count) print_array(&inner, st_iovec, addr, count);
	else print_hexbuf(w, addr, len);
}

/* Print the data of a struct sg_io_hdr, without the resid bytes that did not arrive. */
PRINTS(print_sg_data) {
	u64 len = w->values[5];
	s64 resid = w->exit ? (s64)w->values[17] : 0;
	if (resid > 0 && (u64)resid <= len) len -= (u64)resid;
	out_sg_data(w, value, w->values[4], len);
}

PRINTS(print_sg_out) { out_sg_data(w, value, w->values[9], w->values[10]); }

PRINTS(print_sg_in) {
	u64 len = w->values[12];
	s64 resid = (s64)w->values[26];
	if (resid > 0 && (u64)resid <= len) len -= (u64)resid;
	out_sg_data(w, value, w->values[11], len);
}

/* clang-format off */
STRUCT(sg_io_hdr, 88, AT(4, 4, ENUM(dxfer_direction, sg_directions)), U8(cmd_len),
	AT(24, 20, HEXBUF(cmdp, 1)), AT(9, 9, U8(mx_sb_len)), U16(iovec_count), U32(dxfer_len),
	AT(40, 28, U32(timeout)), FLAGS(flags, sg_flags),
	AT(16, 16, IF(0, 0xfffffd, 0xfffffc, CALL(dxferp, print_sg_data))),
	AT(16, 16, FILLED(IF(0, 0xffffff, 0xfffffd, CALL(dxferp, print_sg_data)))),
	AT(64, 44, FILLED(X8(status))), FILLED(X8(masked_status)), FILLED(X8(msg_status)),
	FILLED(U8(sb_len_wr)), AT(32, 24, FILLED(HEXBUF(sbp, 13))),
	AT(68, 48, FILLED(X16(host_status))), FILLED(X16(driver_status)), FILLED(INT(resid)),
	FILLED(U32(duration)), FILLED(FLAGS(info, sg_infos)), END(88, 64));
/* clang-format on */

/* Print the request of SG_IO: a struct sg_io_hdr or sg_io_v4, which its first member tells. The
   kernel may fill it when it fails, too. */
static void print_sg_io(struct walk *w, u64 addr) {
	u8 bytes[MAX_STRUCT];
	u32 id = 0;
	bool known = peek_arg(w, addr, &id, 4), v3, ok;
	const u64 *st;
	struct walk inner = *w;
	if (!w->exit) w->saved[0] = id;
	v3 = (u32)w->saved[0] == 'S';
	st = v3 ? st_sg_io_hdr : st_sg_io_v4;
	ok = peek_arg(w, addr, bytes, size_of(w, st));
	if (!w->exit && (!known || (!v3 && id != 'Q'))) {
		w->whole = true;
		return print_pointed(w, st_uint, addr);
	}
	if (w->exit) out_resume(G_STRUCT, true);
	else out_begin(G_STRUCT);
	if (!w->exit) out_member(v3 ? "interface_id" : "guard");
	if (!w->exit) out_word(v3 ? "'S'" : "'Q'");
	if (!ok) out_next();
	if (!ok) print_ptr(addr + 4);
	w->whole = !ok;
	if (ok && w->exit && v3 && load(bytes + 4, 4) == (u32)-4) {
		u32 at = w->compat ? 52 : 72;
		s64 resid = (s32)load(bytes + at, 4);
		u64 len = load(bytes + 12, 4), data = load(bytes + 16, w->compat ? 4 : 8);
		if (resid > 0 && (u64)resid <= len) len -= (u64)resid;
		out_change();
		out_sg_data(w, data, load(bytes + 10, 2), len);
	}
	inner.parts = true;
	if (ok) print_members(&inner, st, bytes, size_of(w, st), true);
	if (w->exit || !ok) out_end();
}

/* Print the command of HDIO_DRIVE_CMD, and its result with the data behind it. */
static void print_drive_command(struct walk *w, u64 addr) {
	static const char *const names[2][4] = {
		{"command", "sector_number", "feature", "sector_count"}, {"status", "error",
		"nsector"}};
	u8 bytes[4];
	bool ok = peek_arg(w, addr, bytes, 4);
	if (!w->exit) w->saved[0] = ok ? bytes[3] : 256;
	w->whole = w->saved[0] > 255;
	if (w->whole && !w->exit) return print_ptr(addr);
	if (w->exit && w->failed) return;
	if (w->exit) out_change();
	if (!ok) return print_ptr(addr);
	out_begin(G_STRUCT);
	for (u32 i = 0; i < (w->exit ? 3 : 4); i++) {
		out_member(names[w->exit][i]);
		if (w->exit && !i) out_hex(bytes[i]);
		else if (i) out_udec(bytes[i]);
		else print_enum(SET(ata_cmds), bytes[0]);
	}
	if (w->exit && w->saved[0]) {
		out_member("buf");
		print_hexbuf(w, addr + 4, w->saved[0] * 512);
	}
	out_end();
}

/* Print the general registers of a virtual CPU; without -v some of them only. */
PRINTS(print_kvm_regs) {
	static const u8 shown[] = {0, 6, 7, 16, 17};
	static const char *const names[] = {"rax", "rsp", "rbp", "rip", "rflags"};
	if (w->verbose) return print_struct(w, st_kvm_regs, inline_bytes(value));
	out_begin(G_STRUCT);
	for (u32 i = 0; i < COUNT(shown); i++) {
		if (i == 1 || i == 3) {
			out_next();
			out_more();
		}
		out_member(names[i]);
		out_hex(load(inline_bytes(value) + shown[i] * 8, 8));
	}
	out_end();
}

/* Return whether strace shows arguments of such ioctl requests, or else none of them as bytes. */
static bool has_decoder(u8 type) {
	static const u8 types[] = {0x03, 0x12, 0x15, 0x21, 0x22, 0x24, 0x3d, 0x3e, 'E', 'I', 'K',
		'L',
		'M', 'O', 'R', 'T', 'V', 'W', 'X', 'f', 'i', 'o', 'p', 'u', 0x89, 0x8a, 0x8b, 0x94,
		0xa4, 0xaa, 0xab, 0xae, 0xb4, 0xb7, 0xfd, 0xff};
	for (u32 i = 0; i < COUNT(types); i++)
		if (types[i] == type) return true;
	return false;
}

/* Print the set bits of len bytes by name; without -v four of them. */
static void print_bit_set(struct walk *w, const struct set *s, u64 addr, u64 len) {
	u8 bytes[128];
	u32 shown = 0;
	len = MIN(len, sizeof bytes);
	if (!len || !peek_arg(w, addr, bytes, len)) return print_ptr(addr);
	out_begin(G_SET);
	for (u32 i = 0; i < 8 * len; i++) {
		if (!(bytes[i / 8] >> i % 8 & 1)) continue;
		out_next();
		if (shown++ == 4 && !w->verbose) {
			out_more();
			break;
		}
		if (!s) out_udec(i);
		else if (s == SET(evdev_keys) && has_name(SET(evdev_buttons), i))
			print_enum(SET(evdev_buttons), i);
		else print_enum(s, i);
	}
	out_end();
}

/* Print the slots of a multitouch device. */
static void print_slots(struct walk *w, u64 addr, u64 size) {
	u32 code;
	if (size < 4 || !peek_arg(w, addr, &code, 4)) return print_ptr(addr);
	out_begin(G_STRUCT);
	out_member("code");
	print_enum(SET(evdev_slots), code);
	out_member("values");
	print_array(w, st_int, addr + 4, size / 4 - 1);
	out_end();
}

/* Print what a request of input devices with a size or an index stored. Return false if it is none
   of them. */
static bool print_evdev_result(struct walk *w, u64 addr) {
	static const struct set *const sets[32] = {[1] = SET(evdev_keys), [2] = SET(evdev_rel),
		[3] = SET(evdev_abs), [4] = SET(evdev_misc), [5] = SET(evdev_switches),
		[17] = SET(evdev_leds), [18] = SET(evdev_sounds), [20] = SET(evdev_repeat),
		[21] = SET(evdev_ff_types), [23] = SET(evdev_ff_status), [0] = SET(evdev_types)};
	static const struct set *const states[] = {
		SET(evdev_keys), SET(evdev_leds), SET(evdev_sounds), SET(evdev_switches)};
	u64 nr = w->values[1] & 0xff, size = w->values[1] >> 16 & 0x3fff;
	u64 len = MIN((u64)w->ret, size);
	if (nr >= 6 && nr <= 8) print_buf(w, addr, len);
	else if (nr == 9) print_bit_set(w, SET(evdev_props), addr, len);
	else if (nr == 10) print_slots(w, addr, size);
	else if (nr >= 0x18 && nr <= 0x1b) print_bit_set(w, states[nr - 0x18], addr, len);
	else if (nr == 0x36 || (nr >= 0x20 && nr < 0x40 && sets[nr - 0x20]))
		print_bit_set(w, sets[nr - 0x20], addr, len);
	else if (nr >= 0x40 && nr < 0x80) print_pointed(w, st_input_absinfo, addr);
	else return false;
	return true;
}

/* Print the argument of an ioctl request that is not known: with -v the bytes that the request's
   number says that it has, before and after. */
static void print_ioctl_argument(struct walk *w, u64 addr) {
	u64 op = w->values[1], dir = op >> 30 & 3, size = op >> 16 & 0x3fff;
	u8 type = (u8)(op >> 8);
	u64 looked_at;
	bool bytes = w->verbose && addr && size && !has_decoder(type), evdev = type == 'E' && dir;
	bool abs = evdev && dir == 1 && (u8)op >= 0xc0;
	w->whole = !bytes && !(evdev && dir == 2);
	if ((op & 0xc000ffff) == (N_PIDFD_GET_INFO & 0xc000ffff))
		return size >= 64 ? print_pidfd_request(w, addr) : print_ptr(addr);
	if (abs) return print_pointed(w, st_input_absinfo, addr);
	if (evdev && dir == 2) {
		if (w->exit && (w->failed || !print_evdev_result(w, addr))) print_ptr(addr);
		return;
	}
	if (!bytes && (evdev || (has_name(SET(ioctl_89),
		op) && (u8)op < 0xe0))) return print_ptr(addr);
	if (!bytes) return out_hex(addr);
	if (!dir) dir = 3;
	if (!w->exit && dir == 2) return;
	if (w->exit && dir == 3) out_change();
	print_hexbuf(w, addr, size);
	looked_at = MIN(size, (u64)opt.string_limit + 1);
	w->whole = dir == 1 || !peek_arg(w, addr, room_for(looked_at), looked_at);
}


/* Print the parts of an ioctl request that has no name. */
static void print_ioctl_parts(u64 v) {
	u64 parts[] = {v >> 8 & 0xff, v & 0xff, v >> 16 & 0x3fff};
	out_function("_IOC");
	out_next();
	out_begin(G_FLAGS);
	for (u32 i = 0; i < 2; i++) {
		if (!(v >> 30 & 2 >> i)) continue;
		out_next();
		out_name("_IOC_", i ? "WRITE" : "READ");
	}
	if (!(v >> 30)) out_name("_IOC_", "NONE");
	out_end();
	for (u32 i = 0; i < COUNT(parts); i++) {
		out_next();
		out_hex(parts[i]);
	}
	out_end();
}

/* Requests whose numbers hold a size or an index: those from first to last. */
static const struct {
	u8 dir, type, first, last;
	const struct set *set; /* of the index, shown in front of the size */
	const char *name;
} sized_requests[] = {
	{2, 'E', 0x06, 0x06, NULL, "EVIOCGNAME"},
	{2, 'E', 0x07, 0x07, NULL, "EVIOCGPHYS"},
	{2, 'E', 0x08, 0x08, NULL, "EVIOCGUNIQ"},
	{2, 'E', 0x09, 0x09, NULL, "EVIOCGPROP"},
	{2, 'E', 0x0a, 0x0a, NULL, "EVIOCGMTSLOTS"},
	{2, 'E', 0x18, 0x18, NULL, "EVIOCGKEY"},
	{2, 'E', 0x19, 0x19, NULL, "EVIOCGLED"},
	{2, 'E', 0x1a, 0x1a, NULL, "EVIOCGSND"},
	{2, 'E', 0x1b, 0x1b, NULL, "EVIOCGSW"},
	{2, 'E', 0x20, 0x3f, SET(evdev_types), "EVIOCGBIT"},
	{2, 'E', 0x40, 0x7f, SET(evdev_abs), "EVIOCGABS"},
	{1, 'E', 0xc0, 0xff, SET(evdev_abs), "EVIOCSABS"},
	{2, 'H', 0x04, 0x04, NULL, "HIDIOCGRAWNAME"},
	{2, 'H', 0x05, 0x05, NULL, "HIDIOCGRAWPHYS"},
	{3, 'H', 0x06, 0x06, NULL, "HIDIOCSFEATURE"},
	{3, 'H', 0x07, 0x07, NULL, "HIDIOCGFEATURE"},
	{2, 'H', 0x08, 0x08, NULL, "HIDIOCGRAWUNIQ"},
	{2, 'H', 0x12, 0x12, NULL, "HIDIOCGPHYS"},
	{2, 'M', 0x00, 0xff, NULL, "MIXER_READ"},
	{1, 'M', 0x00, 0xff, NULL, "MIXER_WRITE"},
	{2, 'U', 0x2c, 0x2c, NULL, "UI_GET_SYSNAME"},
	{2, 'j', 0x13, 0x13, NULL, "JSIOCGNAME"},
	{1, 'k', 0x00, 0x00, NULL, "SPI_IOC_MESSAGE"},
};

/* Print the name of a request whose number holds a size. Return whether it is one. */
static bool out_sized_request(u64 v) {
	u64 size = v >> 16 & 0x3fff, nr = v & 0xff;
	for (u32 i = 0; i < COUNT(sized_requests); i++) {
		const struct set *set = sized_requests[i].set;
		bool both = set == SET(evdev_types);
		u8 type = sized_requests[i].type;
		if (sized_requests[i].dir != v >> 30 || type != (v >> 8 & 0xff)) continue;
		if (nr < sized_requests[i].first || nr > sized_requests[i].last) continue;
		out_next();
		out_function(sized_requests[i].name);
		out_next();
		if (both && nr == 0x20) out_udec(0);
		else if (set) print_enum(set, nr - sized_requests[i].first);
		if (both) out_next();
		if (type == 'M') out_udec(nr);
		else if (!set || both) out_udec(size);
		out_end();
		return true;
	}
	return false;
}

/* Print an ioctl request: every name that it has, or else its parts. */
static void print_ioctl_request(const struct set *s UNUSED, u64 v) {
	bool found = false;
	v = (u32)v;
	if (!open_text(v, out_hex)) return;
	out_begin(G_EITHER);
	found = out_sized_request(v);
	for (u32 i = 0; i < COUNT(ioctl_sets); i++) {
		struct entry e = {0};
		if (set_mask(ioctl_sets[i]) != (v >> 8 & 0xff)) continue;
		while (set_next(ioctl_sets[i], &e)) {
			if (e.value != v) continue;
			out_next();
			out_name(set_prefix(ioctl_sets[i]), e.name);
			found = true;
		}
	}
	if (!found) print_ioctl_parts(v);
	out_end();
	close_text();
}

/* Print a struct sockaddr that holds a hardware address. Its length depends on the type of
   hardware. */
PRINTS(print_ifr_hwaddr) {
	static const u8 lengths[] = {7, 6, 0, 7, 0, 0, 6, 1};
	u64 type = load(inline_bytes(value), 2), n = 14;
	if (type < COUNT(lengths) && lengths[type]) n = lengths[type];
	else if (type == N_ARPHRD_PPP) n = 1;
	else if (type >= N_ARPHRD_LOOPBACK && type < N_ARPHRD_LOOPBACK + 40) n = 6;
	out_begin(G_STRUCT);
	out_member("sa_family");
	print_enum(SET(arp_hardware_types), type);
	out_member("sa_data");
	if (opt.style != STYLE_ABBREV) print_hex_bytes(inline_bytes(value) + 2, 14);
	if (opt.style == STYLE_VERBOSE) out_begin(G_COMMENT);
	if (opt.style != STYLE_RAW) print_mac_bytes(inline_bytes(value) + 2, n);
	if (opt.style == STYLE_VERBOSE) out_end();
	out_end();
}

/* Print a length in bytes of an array of struct ifreq, and in a comment the number of elements. */
static void out_ifc_len(struct walk *w, s32 len) {
	s32 size = (s32)size_of(w, st_ifreq_conf);
	out_dec(len);
	if (len <= 0 || len % size) return;
	out_begin(G_COMMENT);
	out_dec(len / size);
	out_operator(" * ");
	out_function("sizeof");
	out_word("struct ifreq");
	out_end();
	out_end();
}

/* Print the struct ifconf of SIOCGIFCONF: {ifc_len=80 => 40, ifc_buf=[...]}, up to ifc_len at entry
   and the rest at exit. w->saved[0]: ifc_len at entry, 1 << 32 if it cannot be read. */
static void print_ifconf(struct walk *w, u64 addr) {
	u64 word = w->compat ? 4 : 8;
	u8 bytes[16];
	u32 size = size_of(w, st_ifreq_conf);
	s32 len;
	bool ok = peek_arg(w, addr, bytes, 2 * word);
	if (!w->exit) w->saved[0] = ok ? load(bytes, 4) : 1ul << 32;
	if (w->saved[0] >> 32) {
		if (!w->exit) print_ptr(addr);
		return;
	}
	if (!w->exit) {
		out_begin(G_STRUCT);
		out_member("ifc_len");
		return out_ifc_len(w, (s32)w->saved[0]);
	}
	len = (s32)load(bytes, 4);
	out_resume(G_STRUCT, true);
	if (ok && len != (s32)w->saved[0]) {
		out_change();
		out_ifc_len(w, len);
	}
	out_member("ifc_buf");
	if (!ok || w->failed || len < 0) print_ptr(load(bytes + word, word));
	else print_array(w, st_ifreq_conf, load(bytes + word, word), (u32)len / size);
	out_end();
}

/* ---- what operations choose */

/* clang-format off */
ELEM(modem_bits, 4, FLAGS(, modem_bits));
ELEM(fs_flags, 4, FLAGS(, fs_flags));
ELEM(hdio_busstates, 8, ENUM64(, hdio_busstates));
ELEM(tun_flags, 4, FLAGS(, tun_flags));
ELEM(rtc_vl_flags, 4, FLAGS(, rtc_vl_flags));
ELEM(watchdog_options, 4, FLAGS(, watchdog_options));
ELEM(kd_modes, 4, ENUM(, kd_modes));
ELEM(kb_modes, 4, ENUM(, kb_modes));
ELEM(shutdown_fs_flags, 4, FLAGS(, shutdown_fs_flags));
ELEM(three_numbers, 12, PAD(0), INLINE(, print_three, 12));
ELEM(ide_nice, 8, NUM(, print_ide_nice, 8));
ELEM(kb_leds, 1, FLAGS8(, kb_leds));
ELEM(kb_led_flags, 1, NUM(, print_kb_flags, 1));
ELEM(kb_types, 1, ENUM8(, kb_types));
ELEM(kb_meta, 4, ENUM(, kb_meta));
ELEM(sg_resets, 4, NUM(, print_sg_reset, 4));
ELEM(mtd_otp, 4, ENUM(, mtd_otp));
ELEM(lirc_cans, 4, FLAGS(, lirc_cans));
ELEM(lirc_modes, 4, ENUM(, lirc_modes));
ELEM(v4l2_buf_types, 4, ENUM(, v4l2_buf_types));
ELEM(keycode, 8, INLINE(, print_keycode, 8));
ELEM(btrfs_features_known, 72, PAD(0), INLINE(, print_three_features, 72));
ELEM(btrfs_snap_flags, 8, INLINE(, print_snap_flags, 8));
ELEM(kvm_registers, 144, INLINE(, print_kvm_regs, 144));
STRUCT(v4l2_create_buffers, 256, AT(4, 4, U32(count)), ENUM(memory, v4l2_memory),
	AT(16, 12, INLINE(format, print_created_format, 8)), END(256, 248));
STRUCT(gpio_unwatch, 4, U32(offset));
STRUCT(rand_pool_info, 8, INT(entropy_count), INT(buf_size), INLINE(buf, print_pool, 0));
STRUCT(sg_scsi_id, 32, INT(host_no), INT(channel), X32(scsi_id), INT(lun), X32(scsi_type),
	S16(h_cmd_per_lun), S16(d_queue_depth), PAD(8));
STRUCT(sg_req_info, 24, S8(req_state), S8(orphan), S8(sg_io_owned), S8(problem), INT(pack_id),
	PTR(usr_ptr), U32(duration), PAD(4));

CHOICE_BY(ioctl_cmds, print_ioctl_request, ioctl, 0,
	ALSO(TCSBRK), ALSO(TIOCSCTTY), CASE(TCSBRKP, INT, INT(arg)),
	CASE(FICLONE, INT, INT(src_fd)),
	ALSO(TIOCEXCL), ALSO(TIOCNXCL), ALSO(TIOCCONS), ALSO(TIOCSSERIAL), ALSO(TIOCNOTTY),
	ALSO(TIOCSBRK), ALSO(TIOCCBRK), ALSO(TIOCVHANGUP), CASE(FIONCLEX, INT),
	CASE(FIOCLEX, INT),
	ALSO(FIFREEZE), CASE(FITHAW, INT),
	ALSO(TIOCGPGRP), ALSO(TIOCOUTQ), ALSO(TIOCGSOFTCAR), ALSO(FIONREAD), ALSO(TIOCGETD),
	ALSO(TIOCGSID), CASE(FIOGETOWN, INT, OUT(argp, int)),
	ALSO(TIOCGPTN), ALSO(TIOCGDEV), ALSO(TIOCGEXCL), ALSO(SIOCGPGRP), ALSO(SIOCATMARK),
	ALSO(SIOCGIFENCAP), CASE(SIOCOUTQNSD, INT, OUT(argp, int)),
	ALSO(TIOCSPGRP), ALSO(TIOCSSOFTCAR), ALSO(FIONBIO), ALSO(TIOCSETD), ALSO(FIOASYNC),
	ALSO(FIOSETOWN), ALSO(SIOCSPGRP), CASE(SIOCSIFENCAP, INT, IN(argp, int)),
	CASE(TIOCPKT, INT, IN(mode, int)),
	CASE(TIOCSPTLCK, INT, IN(lock, int)),
	ALSO(TCGETS), CASE(TIOCGLCKTRMIOS, INT, OUT(argp, termios)),
	ALSO(TCSETS), ALSO(TCSETSW), ALSO(TCSETSF), CASE(TIOCSLCKTRMIOS, INT, IN(argp, termios)),
	CASE(TCGETA, INT, OUT(argp, termio)),
	ALSO(TCSETA), ALSO(TCSETAW), CASE(TCSETAF, INT, IN(argp, termio)),
	CASE(TCGETS2, INT, OUT(argp, termios2)),
	ALSO(TCSETS2), ALSO(TCSETSW2), CASE(TCSETSF2, INT, IN(argp, termios2)),
	CASE(TIOCGWINSZ, INT, OUT(argp, winsize)),
	CASE(TIOCSWINSZ, INT, IN(argp, winsize)),
	CASE(TCXONC, INT, ENUML(arg, tcflow_actions)),
	CASE(TCFLSH, INT, ENUML(arg, tcflush_queues)),
	CASE(TIOCMGET, INT, OUT(argp, modem_bits)),
	ALSO(TIOCMBIS), ALSO(TIOCMBIC), CASE(TIOCMSET, INT, IN(argp, modem_bits)),
	CASE(TIOCSTI, INT, CALL(argp, print_char)),
	CASE(FICLONERANGE, INT, IN(arg, file_clone_range)),
	CASE(FIDEDUPERANGE, INT, TURN(arg, file_dedupe_range)),
	CASE(FS_IOC_FIEMAP, INT, TURN(argp, fiemap)),
	ALSO(FS_IOC_GETFLAGS), CASE(FS_IOC32_GETFLAGS, INT, OUT(attr, fs_flags)),
	ALSO(FS_IOC_SETFLAGS), CASE(FS_IOC32_SETFLAGS, INT, IN(attr, fs_flags)),
	CASE(FS_IOC_GETFSLABEL, INT, OUT_CALL(label, print_label)),
	CASE(FS_IOC_SETFSLABEL, INT, CALL(label, print_label)),
	CASE(SIOCGIFCONF, INT, INOUT_CALL(argp, print_ifconf)),
	CASE(SIOCGIFHWADDR, INT, GROW(argp, ifreq_hwaddr)),
	ALSO(SIOCSIFHWADDR), ALSO(SIOCSIFHWBROADCAST), ALSO(SIOCADDMULTI),
	CASE(SIOCDELMULTI, INT, IN(argp, ifreq_hwaddr)),
	CASE(SIOCGIFMAP, INT, GROW(argp, ifreq_map)),
	CASE(SIOCSIFMAP, INT, IN(argp, ifreq_map)),
	CASE(SIOCBRADDIF, INT, IN(argp, ifreq_bridge)),
	ALSO(BLKRRPART), ALSO(BLKFLSBUF), ALSO(BLKTRACESTART), ALSO(BLKTRACESTOP),
	CASE(BLKTRACETEARDOWN, INT),
	ALSO(BLKROSET), CASE(BLKBSZSET, INT, IN(argp, int)),
	ALSO(BLKROGET), ALSO(BLKSSZGET), ALSO(BLKBSZGET), CASE(BLKALIGNOFF, INT, OUT(argp, int)),
	ALSO(BLKIOMIN), ALSO(BLKIOOPT), ALSO(BLKPBSZGET), ALSO(BLKDISCARDZEROES),
	ALSO(BLKGETZONESZ), CASE(BLKGETNRZONES, INT, OUT(argp, uint)),
	ALSO(BLKSECTGET), CASE(BLKROTATIONAL, INT, OUT(argp, u16)),
	CASE(BLKGETSIZE, INT, OUT(argp, ulong)),
	ALSO(BLKRAGET), CASE(BLKFRAGET, INT, OUT(argp, long)),
	ALSO(BLKGETSIZE64), CASE(BLKGETDISKSEQ, INT, OUT(argp, u64)),
	ALSO(BLKRASET), CASE(BLKFRASET, INT, SIZE(argp)),
	ALSO(BLKDISCARD), ALSO(BLKSECDISCARD), CASE(BLKZEROOUT, INT, ARRAY(argp, u64, PAIR)),
	CASE(BLKPG, INT, IN(argp, blkpg_ioctl_arg)),
	CASE(BLKTRACESETUP, INT, GROW(argp, blk_user_trace_setup)),
	ALSO(LOOP_SET_FD), CASE(LOOP_CHANGE_FD, INT, FD(argp)),
	ALSO(LOOP_CLR_FD), ALSO(LOOP_SET_CAPACITY), CASE(LOOP_CTL_GET_FREE, INT),
	CASE(LOOP_SET_STATUS, INT, IN(argp, loop_info)),
	CASE(LOOP_GET_STATUS, INT, OUT(argp, loop_info)),
	CASE(LOOP_SET_STATUS64, INT, IN(argp, loop_info64)),
	CASE(LOOP_GET_STATUS64, INT, OUT(argp, loop_info64)),
	CASE(LOOP_CONFIGURE, INT, IN(argp, loop_config)),
	ALSO(LOOP_SET_DIRECT_IO), CASE(LOOP_SET_BLOCK_SIZE, INT, SIZE(argp)),
	ALSO(LOOP_CTL_ADD), CASE(LOOP_CTL_REMOVE, INT, INT(argp)),
	CASE(HDIO_GETGEO, INT, OUT(argp, hd_geometry)),
	CASE(HDIO_GET_UNMASKINTR, INT, OUT(unmaskintr, ulong)),
	CASE(HDIO_GET_MULTCOUNT, INT, OUT(multcount, ulong)),
	CASE(HDIO_GET_KEEPSETTINGS, INT, OUT(keep_settings, ulong)),
	ALSO(HDIO_GET_32BIT), ALSO(HDIO_GET_NOWERR), ALSO(HDIO_GET_DMA), ALSO(HDIO_GET_WCACHE),
	ALSO(HDIO_GET_ACOUSTIC), CASE(HDIO_GET_ADDRESS, INT, OUT(arg, ulong)),
	CASE(HDIO_SET_MULTCOUNT, INT, SIZE(multcount)),
	CASE(HDIO_SET_UNMASKINTR, INT, SIZE(unmaskintr)),
	CASE(HDIO_SET_KEEPSETTINGS, INT, SIZE(keep_settings)),
	ALSO(HDIO_SET_32BIT), ALSO(HDIO_SET_NOWERR), ALSO(HDIO_SET_DMA), ALSO(HDIO_SET_PIO_MODE),
	ALSO(HDIO_SET_WCACHE), ALSO(HDIO_SET_ACOUSTIC), CASE(HDIO_SET_ADDRESS, INT, SIZE(arg)),
	CASE(HDIO_UNREGISTER_HWIF, INT, SIZE(arg)),
	CASE(HDIO_GET_BUSSTATE, INT, OUT(arg, hdio_busstates)),
	CASE(HDIO_SET_BUSSTATE, INT, ENUML(arg, hdio_busstates)),
	CASE(NBD_SET_SOCK, INT, FD(argp)),
	ALSO(NBD_DO_IT), ALSO(NBD_CLEAR_SOCK), ALSO(NBD_CLEAR_QUE), ALSO(NBD_PRINT_DEBUG),
	CASE(NBD_DISCONNECT, INT),
	ALSO(NBD_SET_BLKSIZE), ALSO(NBD_SET_SIZE), ALSO(NBD_SET_SIZE_BLOCKS),
	CASE(NBD_SET_TIMEOUT, INT, SIZE(argp)),
	CASE(NBD_SET_FLAGS, INT, FLAGS(argp, nbd_flags)),
	CASE(RNDGETENTCNT, INT, OUT(argp, int)),
	CASE(RNDADDTOENTCNT, INT, IN(argp, int)),
	CASE(RNDADDENTROPY, INT, IN(argp, rand_pool_info)),
	ALSO(RNDZAPENTCNT), ALSO(RNDCLEARPOOL), CASE(RNDRESEEDCRNG, INT),
	CASE(UFFDIO_API, INT, GROW(argp, uffdio_api)),
	CASE(UFFDIO_REGISTER, INT, GROW(argp, uffdio_register)),
	ALSO(UFFDIO_UNREGISTER), CASE(UFFDIO_WAKE, INT, IN(argp, uffdio_range)),
	CASE(UFFDIO_COPY, INT, GROW(argp, uffdio_copy)),
	CASE(UFFDIO_ZEROPAGE, INT, GROW(argp, uffdio_zeropage)),
	CASE(UFFDIO_WRITEPROTECT, INT, IN(argp, uffdio_writeprotect)),
	CASE(UFFDIO_CONTINUE, INT, GROW(argp, uffdio_continue)),
	CASE(UFFDIO_POISON, INT, GROW(argp, uffdio_poison)),
	ALSO(NS_GET_USERNS), CASE(NS_GET_PARENT, FD),
	CASE(NS_GET_NSTYPE, NSTYPE),
	CASE(NS_GET_OWNER_UID, INT, OUT(uid, uid)),
	CASE(NS_GET_MNTNS_ID, INT, OUT(argp, x64)),
	ALSO(NS_GET_TGID_FROM_PIDNS), ALSO(NS_GET_TGID_IN_PIDNS), ALSO(NS_GET_PID_FROM_PIDNS),
		CASE(NS_GET_PID_IN_PIDNS, INT, INT(argp)),
	ALSO(NS_MNT_GET_INFO), ALSO(NS_MNT_GET_NEXT),
	CASE(NS_MNT_GET_PREV, INT, OUT(argp, mnt_ns_info)),
	CASE(PIDFD_GET_INFO, INT, INOUT_CALL(argp, print_pidfd_request)),
	ALSO(RTC_AIE_ON), ALSO(RTC_AIE_OFF), ALSO(RTC_UIE_ON), ALSO(RTC_UIE_OFF),
	ALSO(RTC_PIE_ON), ALSO(RTC_PIE_OFF), ALSO(RTC_WIE_ON), ALSO(RTC_WIE_OFF),
	CASE(RTC_VL_CLR, INT),
	ALSO(RTC_RD_TIME), CASE(RTC_ALM_READ, INT, OUT(argp, rtc_time)),
	ALSO(RTC_SET_TIME), CASE(RTC_ALM_SET, INT, IN(argp, rtc_time)),
	CASE(RTC_WKALM_RD, INT, OUT(argp, rtc_wkalrm)),
	CASE(RTC_WKALM_SET, INT, IN(argp, rtc_wkalrm)),
	ALSO(RTC_IRQP_READ), CASE(RTC_EPOCH_READ, INT, OUT(argp, ulong)),
	ALSO(RTC_IRQP_SET), CASE(RTC_EPOCH_SET, INT, SIZE(argp)),
	CASE(RTC_PLL_GET, INT, OUT(argp, rtc_pll_info)),
	CASE(RTC_PLL_SET, INT, IN(argp, rtc_pll_info)),
	CASE(RTC_VL_READ, INT, OUT(argp, rtc_vl_flags)),
	ALSO(PERF_EVENT_IOC_ENABLE), ALSO(PERF_EVENT_IOC_DISABLE),
	CASE(PERF_EVENT_IOC_RESET, INT, FLAGS(argp, perf_ioc_flags)),
	CASE(PERF_EVENT_IOC_REFRESH, INT, INT(argp)),
	ALSO(PERF_EVENT_IOC_SET_OUTPUT), CASE(PERF_EVENT_IOC_SET_BPF, INT, FD(argp)),
	CASE(PERF_EVENT_IOC_PAUSE_OUTPUT, INT, SIZE(argp)),
	CASE(PERF_EVENT_IOC_PERIOD, INT, IN(argp, u64)),
	CASE(PERF_EVENT_IOC_ID, INT, OUT(argp, u64)),
	CASE(PERF_EVENT_IOC_SET_FILTER, INT, STR(argp)),
	CASE(PERF_EVENT_IOC_MODIFY_ATTRIBUTES, INT, CALL(argp, print_perf_attr)),
	CASE(PERF_EVENT_IOC_QUERY_BPF, INT, INOUT_CALL(argp, print_perf_query)),
	CASE(WDIOC_GETSUPPORT, INT, OUT(argp, watchdog_info)),
	ALSO(WDIOC_GETSTATUS), ALSO(WDIOC_GETBOOTSTATUS), ALSO(WDIOC_GETTEMP),
	CASE(WDIOC_GETTIMEOUT, INT, OUT(argp, int)),
	ALSO(WDIOC_GETPRETIMEOUT), CASE(WDIOC_GETTIMELEFT, INT, OUT(argp, int)),
	ALSO(WDIOC_SETTIMEOUT), CASE(WDIOC_SETPRETIMEOUT, INT, IN(argp, int)),
	CASE(WDIOC_SETOPTIONS, INT, IN(argp, watchdog_options)),
	CASE(WDIOC_KEEPALIVE, INT),
	CASE(INOTIFY_IOC_SETNEXTWD, INT, INT(argp)),
	ALSO(SECCOMP_IOCTL_NOTIF_ID_VALID),
	CASE(SECCOMP_IOCTL_NOTIF_ID_VALID_WRONG_DIR, INT, IN(argp, x64)),
	CASE(SECCOMP_IOCTL_NOTIF_SEND, INT, IN(argp, seccomp_notif_resp)),
	CASE(SECCOMP_IOCTL_NOTIF_ADDFD, INT, IN(argp, seccomp_notif_addfd)),
	ALSO(KDENABIO), ALSO(KDDISABIO), ALSO(KDMAPDISP), CASE(KDUNMAPDISP, INT),
	CASE(KDGETMODE, INT, OUT(argp, kd_modes)),
	CASE(KDSETMODE, INT, ENUM(argp, kd_modes)),
	CASE(KDGKBMODE, INT, OUT(argp, kb_modes)),
	CASE(KDSKBMODE, INT, ENUMD(argp, kb_modes)),
	CASE(KDSIGACCEPT, INT, NUM(argp, print_kd_signal, 8)),
	CASE(EVIOCGVERSION, INT, OUT(argp, x32)),
	CASE(EVIOCGEFFECTS, INT, OUT(argp, uint)),
	CASE(EVIOCGID, INT, OUT(argp, input_id)),
	CASE(EVIOCRMFF, INT, INT(argp)),
	ALSO(EVIOCGRAB), CASE(EVIOCREVOKE, INT, SIZE(argp)),
	CASE(EVIOCSCLOCKID, INT, IN(argp, uint)),
	CASE(FITRIM, INT, IN(argp, fstrim_range)),
	CASE(FS_IOC_FSGETXATTR, INT, OUT(arg, fsxattr_get)),
	CASE(FS_IOC_FSSETXATTR, INT, IN(arg, fsxattr)),
	CASE(FS_IOC_GETFSUUID, INT, OUT(arg, fsuuid2)),
	CASE(FS_IOC_SHUTDOWN, INT, IN(argp, shutdown_fs_flags)),
	CASE(SIOCGIFNAME, INT, GROW(argp, ifreq_byindex)),
	CASE(SIOCGIFFLAGS, INT, GROW(argp, ifreq_flags)),
	CASE(SIOCSIFFLAGS, INT, IN(argp, ifreq_flags)),
	CASE(SIOCGIFADDR, INT, GROW(argp, ifreq_addr)),
	CASE(SIOCSIFADDR, INT, IN(argp, ifreq_addr)),
	CASE(SIOCGIFDSTADDR, INT, GROW(argp, ifreq_dstaddr)),
	CASE(SIOCSIFDSTADDR, INT, IN(argp, ifreq_dstaddr)),
	CASE(SIOCGIFBRDADDR, INT, GROW(argp, ifreq_broadaddr)),
	CASE(SIOCSIFBRDADDR, INT, IN(argp, ifreq_broadaddr)),
	CASE(SIOCGIFNETMASK, INT, GROW(argp, ifreq_netmask)),
	CASE(SIOCSIFNETMASK, INT, IN(argp, ifreq_netmask)),
	CASE(SIOCGIFMETRIC, INT, GROW(argp, ifreq_metric)),
	CASE(SIOCSIFMETRIC, INT, IN(argp, ifreq_metric)),
	CASE(SIOCGIFMTU, INT, GROW(argp, ifreq_mtu)),
	CASE(SIOCSIFMTU, INT, IN(argp, ifreq_mtu)),
	CASE(SIOCGIFSLAVE, INT, GROW(argp, ifreq_slave)),
	CASE(SIOCSIFSLAVE, INT, IN(argp, ifreq_slave)),
	CASE(SIOCGIFTXQLEN, INT, GROW(argp, ifreq_qlen)),
	CASE(SIOCSIFTXQLEN, INT, IN(argp, ifreq_qlen)),
	CASE(SIOCGIFINDEX, INT, GROW(argp, ifreq_index)),
	CASE(SIOCSIFNAME, INT, IN(argp, ifreq_newname)),
	ALSO(SIOCBRADDBR), CASE(SIOCBRDELBR, INT, CALL(argp, print_if_name)),
	CASE(SIOCBRDELIF, INT, IN(argp, ifreq_bridge)),
	CASE(HDIO_OBSOLETE_IDENTITY, INT, OUT_BUF(identity, SECTOR)),
	CASE(HDIO_GET_IDENTITY, INT, OUT_BUF(identity, SECTOR)),
	CASE(HDIO_DRIVE_CMD, INT, INOUT_CALL(argp, print_drive_command)),
	ALSO(HDIO_DRIVE_RESET), CASE(HDIO_SCAN_HWIF, INT, IN(arg, three_numbers)),
	CASE(HDIO_GET_NICE, INT, OUT(arg, ide_nice)),
	CASE(HDIO_SET_NICE, INT, NUM(arg, print_ide_nice, 8)),
	ALSO(SG_SET_TIMEOUT), ALSO(SG_SET_COMMAND_Q), ALSO(SG_SET_RESERVED_SIZE),
	ALSO(SG_SET_FORCE_LOW_DMA), ALSO(SG_SET_FORCE_PACK_ID), ALSO(SG_SET_DEBUG),
	ALSO(SG_NEXT_CMD_LEN), CASE(SG_SET_KEEP_ORPHAN, INT, IN(argp, int)),
	ALSO(SG_EMULATED_HOST), ALSO(SG_GET_TRANSFORM), ALSO(SG_GET_COMMAND_Q),
	ALSO(SG_GET_RESERVED_SIZE), ALSO(SG_GET_LOW_DMA), ALSO(SG_GET_PACK_ID),
	ALSO(SG_GET_NUM_WAITING), ALSO(SG_GET_SG_TABLESIZE), ALSO(SG_GET_VERSION_NUM),
	ALSO(SG_GET_KEEP_ORPHAN), CASE(SG_GET_ACCESS_COUNT, INT, OUT(argp, int)),
	CASE(SG_GET_TIMEOUT, INT),
	CASE(SG_SET_TRANSFORM, INT, X32(argp)),
	CASE(SG_SCSI_RESET, INT, IN(argp, sg_resets)),
	CASE(SG_IO, INT, INOUT_CALL(argp, print_sg_io)),
	CASE(SG_GET_SCSI_ID, INT, OUT(argp, sg_scsi_id)),
	CASE(SG_GET_REQUEST_TABLE, INT, OUT(argp, sg_req_info)),
	CASE(KIOCSOUND, INT, NUM(argp, print_sound, 8)),
	CASE(KDMKTONE, INT, NUM(argp, print_tone, 8)),
	CASE(KDGETLED, INT, OUT(argp, kb_leds)),
	CASE(KDGKBLED, INT, OUT(argp, kb_led_flags)),
	CASE(KDSETLED, INT, FLAGS8(argp, kb_leds)),
	CASE(KDSKBLED, INT, NUM(argp, print_kb_flags, 1)),
	CASE(KDGKBTYPE, INT, OUT(argp, kb_types)),
	CASE(KDGKBMETA, INT, OUT(argp, kb_meta)),
	CASE(KDSKBMETA, INT, ENUM(argp, kb_meta)),
	ALSO(KDGETKEYCODE), CASE(KDSETKEYCODE, INT, IN(argp, kbkeycode)),
	CASE(KDGKBENT, INT, GROW(argp, kbentry_get)), CASE(KDSKBENT, INT, IN(argp, kbentry)),
	CASE(KDGKBSENT, INT, GROW(argp, kbsentry_get)), CASE(KDSKBSENT, INT, IN(argp, kbsentry)),
	CASE(KDGKBDIACR, INT, OUT(argp, kbdiacrs)), CASE(KDSKBDIACR, INT, IN(argp, kbdiacrs)),
	CASE(KDKBDREP, INT, INOUT(argp, kbd_repeat)),
	CASE(GIO_SCRNMAP, INT, OUT_HEXBUF(argp, SCREEN)),
	CASE(PIO_SCRNMAP, INT, HEXBUF(argp, SCREEN)),
	CASE(GIO_UNISCRNMAP, INT, OUT_ARRAY(argp, x16, SCREEN)),
	CASE(PIO_UNISCRNMAP, INT, ARRAY(argp, x16, SCREEN)),
	CASE(GIO_FONT, INT, OUT_HEXBUF(argp, FONT)),
	CASE(PIO_FONT, INT, HEXBUF(argp, FONT)),
	CASE(GIO_CMAP, INT, OUT_HEXBUF(argp, COLOURS)),
	CASE(PIO_CMAP, INT, HEXBUF(argp, COLOURS)),
	CASE(GIO_FONTX, INT, INOUT(argp, consolefontdesc)),
	CASE(PIO_FONTX, INT, IN(argp, consolefontdesc)),
	CASE(PIO_UNIMAPCLR, INT, IN(argp, unimapinit)),
	ALSO(GIO_UNIMAP), CASE(PIO_UNIMAP, INT, IN(argp, unimapdesc)),
	CASE(PIO_FONTRESET, INT),
	CASE(KDFONTOP, INT, INOUT_CALL(argp, print_font_op)),
	CASE(KDGKBDIACRUC, INT, OUT(argp, kbdiacrsuc)),
	CASE(KDSKBDIACRUC, INT, IN(argp, kbdiacrsuc)),
	CASE(MEMGETINFO, INT, OUT(argp, mtd_info_user)),
	ALSO(MEMERASE), ALSO(MEMLOCK), ALSO(MEMUNLOCK),
	CASE(MEMISLOCKED, INT, IN(argp, erase_info_user)),
	CASE(MEMERASE64, INT, IN(argp, erase_info_user64)),
	ALSO(MEMWRITEOOB), CASE(MEMREADOOB, INT, IN(argp, mtd_oob_buf)),
	ALSO(MEMWRITEOOB64), CASE(MEMREADOOB64, INT, IN(argp, mtd_oob_buf64)),
	CASE(MEMGETREGIONCOUNT, INT, OUT(argp, int)),
	CASE(OTPGETREGIONCOUNT, INT, OUT(argp, uint)),
	CASE(MEMGETREGIONINFO, INT, GROW(argp, region_info_user)),
	CASE(MEMGETOOBSEL, INT, OUT(argp, nand_oobinfo)),
	ALSO(MEMGETBADBLOCK), CASE(MEMSETBADBLOCK, INT, IN(argp, u64)),
	CASE(OTPSELECT, INT, IN(argp, mtd_otp)),
	CASE(OTPGETREGIONINFO, INT, OUT(argp, otp_info)),
	CASE(OTPLOCK, INT, IN(argp, otp_info)),
	CASE(ECCGETLAYOUT, INT, OUT(argp, nand_ecclayout_user)),
	CASE(ECCGETSTATS, INT, OUT(argp, mtd_ecc_stats)),
	CASE(MTDFILEMODE, INT, ENUML(argp, mtd_file_modes)),
	CASE(MEMWRITE, INT, IN(argp, mtd_write_req)),
	CASE(UBI_IOCVOLUP, INT, IN(argp, s64)),
	ALSO(UBI_IOCEBER), ALSO(UBI_IOCEBUNMAP), ALSO(UBI_IOCEBISMAP), ALSO(UBI_IOCRMVOL),
	ALSO(UBI_IOCRPEB), ALSO(UBI_IOCSPEB), CASE(UBI_IOCDET, INT, IN(argp, int)),
	CASE(UBI_IOCEBCH, INT, IN(argp, ubi_leb_change_req)),
	CASE(UBI_IOCEBMAP, INT, IN(argp, ubi_map_req)),
	CASE(UBI_IOCSETVOLPROP, INT, IN(argp, ubi_set_vol_prop_req)),
	CASE(UBI_IOCMKVOL, INT, INOUT_CALL(argp, print_ubi_request)),
	CASE(UBI_IOCATT, INT, INOUT_CALL(argp, print_ubi_request)),
	CASE(UBI_IOCRSVOL, INT, IN(argp, ubi_rsvol_req)),
	ALSO(UBI_IOCVOLCRBLK), CASE(UBI_IOCVOLRMBLK, INT),
	ALSO(DM_VERSION), ALSO(DM_REMOVE_ALL), ALSO(DM_LIST_DEVICES), ALSO(DM_LIST_VERSIONS),
	ALSO(DM_DEV_CREATE), ALSO(DM_DEV_REMOVE), ALSO(DM_DEV_RENAME), ALSO(DM_DEV_SUSPEND),
	ALSO(DM_DEV_STATUS), ALSO(DM_DEV_WAIT), ALSO(DM_TABLE_LOAD), ALSO(DM_TABLE_CLEAR),
	ALSO(DM_TABLE_DEPS), ALSO(DM_TABLE_STATUS), ALSO(DM_TARGET_MSG),
	ALSO(DM_DEV_SET_GEOMETRY),
	CASE(DM_DEV_ARM_POLL, INT, INOUT_CALL(argp, print_dm_request)),
	CASE(COUNTER_ADD_WATCH_IOCTL, INT, IN(argp, counter_watch)),
	ALSO(COUNTER_ENABLE_EVENTS_IOCTL), CASE(COUNTER_DISABLE_EVENTS_IOCTL, INT),
	CASE(LIRC_GET_FEATURES, INT, OUT(argp, lirc_cans)),
	ALSO(LIRC_GET_SEND_MODE), CASE(LIRC_GET_REC_MODE, INT, OUT(argp, lirc_modes)),
	ALSO(LIRC_SET_SEND_MODE), CASE(LIRC_SET_REC_MODE, INT, IN(argp, lirc_modes)),
	ALSO(LIRC_GET_REC_RESOLUTION), ALSO(LIRC_GET_MIN_TIMEOUT), ALSO(LIRC_GET_MAX_TIMEOUT),
	ALSO(LIRC_GET_LENGTH), CASE(LIRC_GET_REC_TIMEOUT, INT, OUT(argp, uint)),
	ALSO(LIRC_SET_SEND_CARRIER), ALSO(LIRC_SET_REC_CARRIER), ALSO(LIRC_SET_SEND_DUTY_CYCLE),
	ALSO(LIRC_SET_REC_TIMEOUT), ALSO(LIRC_SET_REC_TIMEOUT_REPORTS),
	ALSO(LIRC_SET_MEASURE_CARRIER_MODE), ALSO(LIRC_SET_REC_CARRIER_RANGE),
	CASE(LIRC_SET_WIDEBAND_RECEIVER, INT, IN(argp, uint)),
	CASE(LIRC_SET_TRANSMITTER_MASK, INT, IN(argp, x32)),
	CASE(RTC_PARAM_GET, INT, TURN_PTR(argp, rtc_param_get)),
	CASE(RTC_PARAM_SET, INT, IN(argp, rtc_param)),
	CASE(UDMABUF_CREATE, FD, IN(argp, udmabuf_create)),
	CASE(UDMABUF_CREATE_LIST, FD, IN(argp, udmabuf_create_list)),
	CASE(EPIOCSPARAMS, INT, IN(argp, epoll_params)),
	CASE(EPIOCGPARAMS, INT, OUT(argp, epoll_params)),
	CASE(FS_IOC_GETFSSYSFSPATH, INT, OUT(arg, fs_sysfs_path)),
	CASE(FS_IOC_GETLBMD_CAP, INT, OUT(arg, logical_block_metadata_cap)),
	CASE(SECCOMP_IOCTL_NOTIF_RECV, INT, INOUT_CALL(argp, print_notification)),
	CASE(SECCOMP_IOCTL_NOTIF_SET_FLAGS, INT, FLAGS64(argp, seccomp_user_notif)),
	CASE(PTP_CLOCK_GETCAPS, INT, OUT(argp, ptp_clock_caps)),
	CASE(PTP_CLOCK_GETCAPS2, INT, OUT(argp, ptp_clock_caps)),
	CASE(PTP_EXTTS_REQUEST, INT, IN(argp, ptp_extts_request)),
	CASE(PTP_EXTTS_REQUEST2, INT, IN(argp, ptp_extts_request2)),
	CASE(PTP_PEROUT_REQUEST2, INT, IN(argp, ptp_perout_request2)),
	CASE(PTP_PEROUT_REQUEST, INT, IN(argp, ptp_perout_request)),
	ALSO(PTP_SYS_OFFSET2), CASE(PTP_SYS_OFFSET, INT, GROW(argp, ptp_sys_offset)),
	ALSO(PTP_SYS_OFFSET_EXTENDED2), ALSO(PTP_SYS_OFFSET_EXTENDED_CYCLES),
	CASE(PTP_SYS_OFFSET_EXTENDED, INT, GROW(argp, ptp_sys_offset_extended)),
	ALSO(PTP_SYS_OFFSET_PRECISE2), ALSO(PTP_SYS_OFFSET_PRECISE_CYCLES),
	CASE(PTP_SYS_OFFSET_PRECISE, INT, OUT(argp, ptp_sys_offset_precise)),
	CASE(PTP_PIN_GETFUNC, INT, GROW(argp, ptp_pin_desc)),
	CASE(PTP_PIN_GETFUNC2, INT, GROW(argp, ptp_pin_desc2)),
	CASE(PTP_PIN_SETFUNC, INT, IN(argp, ptp_pin_set)),
	CASE(PTP_PIN_SETFUNC2, INT, IN(argp, ptp_pin_set2)),
	CASE(EVIOCSREP, INT, ARRAY(argp, uint, PAIR)),
	CASE(EVIOCGREP, INT, OUT_ARRAY(argp, uint, TWO)),
	CASE(EVIOCSFF, INT, IN(argp, ff_effect)),
	CASE(GPIO_GET_CHIPINFO_IOCTL, INT, OUT(info, gpiochip_info)),
	ALSO(GPIO_GET_LINEINFO_WATCH_IOCTL),
	CASE(GPIO_GET_LINEINFO_IOCTL, INT, TURN(info, gpioline_info)),
	CASE(GPIO_GET_LINEHANDLE_IOCTL, INT, TURN(request, gpiohandle_request)),
	CASE(GPIO_GET_LINEEVENT_IOCTL, INT, TURN(request, gpioevent_request)),
	CASE(GPIOHANDLE_GET_LINE_VALUES_IOCTL, INT, OUT(values, gpiohandle_data)),
	CASE(GPIOHANDLE_SET_LINE_VALUES_IOCTL, INT, IN(values, gpiohandle_data)),
	CASE(GPIOHANDLE_SET_CONFIG_IOCTL, INT, IN(config, gpiohandle_config)),
	ALSO(GPIO_V2_GET_LINEINFO_WATCH_IOCTL),
	CASE(GPIO_V2_GET_LINEINFO_IOCTL, INT, TURN(info, gpio_v2_line_info)),
	CASE(GPIO_GET_LINEINFO_UNWATCH_IOCTL, INT, IN(offset, gpio_unwatch)),
	CASE(GPIO_V2_GET_LINE_IOCTL, INT, TURN(request, gpio_v2_line_request)),
	CASE(GPIO_V2_LINE_SET_CONFIG_IOCTL, INT, IN(config, gpio_v2_line_config)),
	CASE(GPIO_V2_LINE_GET_VALUES_IOCTL, INT, TURN(values, gpio_v2_line_values)),
	CASE(GPIO_V2_LINE_SET_VALUES_IOCTL, INT, IN(values, gpio_v2_line_values_set)),
	ALSO(TEE_IOC_OPEN_SESSION), ALSO(TEE_IOC_INVOKE), ALSO(TEE_IOC_SUPPL_RECV),
	CASE(TEE_IOC_SUPPL_SEND, INT, INOUT_CALL(argp, print_tee_request)),
	CASE(TEE_IOC_VERSION, INT, OUT(argp, tee_ioctl_version_data)),
	CASE(TEE_IOC_SHM_ALLOC, INT, TURN(argp, tee_ioctl_shm_alloc_data)),
	CASE(TEE_IOC_SHM_REGISTER_FD, INT, TURN(argp, tee_ioctl_shm_register_fd_data)),
	CASE(TEE_IOC_SHM_REGISTER, INT, TURN(argp, tee_ioctl_shm_register_data)),
	CASE(TEE_IOC_CANCEL, INT, IN(argp, tee_ioctl_cancel_arg)),
	CASE(TEE_IOC_CLOSE_SESSION, INT, IN(argp, tee_ioctl_close_session_arg)),
	ALSO(VIDIOC_STREAMON), CASE(VIDIOC_STREAMOFF, INT, IN(argp, v4l2_buf_types)),
	CASE(VIDIOC_QUERYCAP, INT, OUT(argp, v4l2_capability)),
	CASE(VIDIOC_ENUM_FMT, INT, GROW(argp, v4l2_fmtdesc)),
	ALSO(VIDIOC_G_FMT), ALSO(VIDIOC_S_FMT), ALSO(VIDIOC_TRY_FMT), ALSO(VIDIOC_G_PARM),
	CASE(VIDIOC_S_PARM, INT, INOUT_CALL(argp, print_typed_request)),
	ALSO(VIDIOC_QUERYBUF), ALSO(VIDIOC_QBUF),
	CASE(VIDIOC_DQBUF, INT, INOUT_CALL(argp, print_v4l2_buffer)),
	ALSO(VIDIOC_G_EXT_CTRLS), ALSO(VIDIOC_S_EXT_CTRLS),
	CASE(VIDIOC_TRY_EXT_CTRLS, INT, INOUT_CALL(argp, print_controls)),
	CASE(VIDIOC_ENUM_FRAMESIZES, INT, GROW(argp, v4l2_frmsizeenum)),
	CASE(VIDIOC_ENUM_FRAMEINTERVALS, INT, GROW(argp, v4l2_frmivalenum)),
	CASE(VIDIOC_CREATE_BUFS, INT, IN(argp, v4l2_create_buffers)),
	CASE(VIDIOC_ENUMINPUT, INT, GROW(argp, v4l2_input)),
	CASE(VIDIOC_S_TUNER, INT, TURN(argp, v4l2_tuner_set)),
	CASE(VIDIOC_QUERY_EXT_CTRL, INT, GROW(argp, v4l2_query_ext_ctrl)),
	CASE(VIDIOC_REQBUFS, INT, INOUT_CALL(argp, print_v4l2_request)),
	CASE(VIDIOC_G_FBUF, INT, OUT(argp, v4l2_framebuffer)),
	CASE(VIDIOC_S_FBUF, INT, IN(argp, v4l2_framebuffer)),
	CASE(VIDIOC_G_STD, INT, OUT(argp, x64)),
	CASE(VIDIOC_S_STD, INT, IN(argp, x64)),
	CASE(VIDIOC_ENUMSTD, INT, GROW(argp, v4l2_standard)),
	CASE(VIDIOC_G_CTRL, INT, GROW(argp, v4l2_control)),
	CASE(VIDIOC_S_CTRL, INT, INOUT_CALL(argp, print_v4l2_request)),
	CASE(VIDIOC_G_TUNER, INT, GROW(argp, v4l2_tuner)),
	CASE(VIDIOC_QUERYCTRL, INT, GROW(argp, v4l2_queryctrl)),
	CASE(VIDIOC_QUERYMENU, INT, TURN(argp, v4l2_querymenu)),
	CASE(VIDIOC_G_INPUT, INT, OUT(argp, uint)),
	CASE(VIDIOC_S_INPUT, INT, INOUT_CALL(argp, print_v4l2_request)),
	CASE(VIDIOC_CROPCAP, INT, GROW(argp, v4l2_cropcap)),
	CASE(VIDIOC_G_CROP, INT, GROW(argp, v4l2_crop)),
	CASE(VIDIOC_S_CROP, INT, IN(argp, v4l2_crop_set)),
	CASE(VIDIOC_EXPBUF, INT, TURN(argp, v4l2_exportbuffer)),
	CASE(EVIOCSKEYCODE, INT, IN(argp, keycode)),
	CASE(EVIOCGKEYCODE, INT, OUT(argp, keycode)),
	CASE(EVIOCSKEYCODE_V2, INT, IN(argp, input_keymap)),
	CASE(EVIOCGKEYCODE_V2, INT, OUT(argp, input_keymap)),
	CASE(KVM_CHECK_EXTENSION, INT, ENUML(argp, kvm_caps)),
	CASE(KVM_CREATE_VCPU, FD, U32(argp)),
	CASE(KVM_CREATE_VM, FD, XLONG(argp)),
	CASE(KVM_GET_REGS, INT, OUT(argp, kvm_registers)),
	CASE(KVM_SET_REGS, INT, IN(argp, kvm_registers)),
	CASE(KVM_GET_SREGS, INT, OUT(argp, kvm_sregs)),
	CASE(KVM_SET_SREGS, INT, IN(argp, kvm_sregs)),
	CASE(KVM_SET_USER_MEMORY_REGION, INT, IN(argp, kvm_userspace_memory_region)),
	CASE(KVM_SET_CPUID2, INT, IN(argp, kvm_cpuid2)),
	ALSO(KVM_GET_EMULATED_CPUID), CASE(KVM_GET_SUPPORTED_CPUID, INT, OUT(argp, kvm_cpuid2)),
	ALSO(BTRFS_IOC_DEFRAG), ALSO(BTRFS_IOC_TRANS_START), ALSO(BTRFS_IOC_TRANS_END),
	ALSO(BTRFS_IOC_SYNC), ALSO(BTRFS_IOC_BALANCE), ALSO(BTRFS_IOC_SCRUB_CANCEL),
	CASE(BTRFS_IOC_QUOTA_RESCAN_WAIT, INT),
	ALSO(BTRFS_IOC_SNAP_CREATE), ALSO(BTRFS_IOC_RESIZE), ALSO(BTRFS_IOC_SCAN_DEV),
	ALSO(BTRFS_IOC_FORGET_DEV), ALSO(BTRFS_IOC_ADD_DEV), ALSO(BTRFS_IOC_RM_DEV),
	ALSO(BTRFS_IOC_SUBVOL_CREATE), ALSO(BTRFS_IOC_SNAP_DESTROY),
	CASE(BTRFS_IOC_DEVICES_READY, INT, IN(argp, btrfs_ioctl_vol_args)),
	CASE(BTRFS_IOC_DEFRAG_RANGE, INT, IN(argp, btrfs_ioctl_defrag_range_args)),
	CASE(BTRFS_IOC_INO_LOOKUP, INT, TURN(argp, btrfs_ioctl_ino_lookup_args)),
	ALSO(BTRFS_IOC_DEFAULT_SUBVOL), CASE(BTRFS_IOC_WAIT_SYNC, INT, IN(argp, u64)),
	CASE(BTRFS_IOC_START_SYNC, INT, OUT(argp, u64)),
	CASE(BTRFS_IOC_SUBVOL_GETFLAGS, INT, OUT(argp, btrfs_snap_flags)),
	CASE(BTRFS_IOC_SUBVOL_SETFLAGS, INT, IN(argp, btrfs_snap_flags)),
	CASE(BTRFS_IOC_BALANCE_CTL, INT, ENUM(argp, btrfs_balance_ctl_cmds)),
	CASE(BTRFS_IOC_QGROUP_ASSIGN, INT, IN(argp, btrfs_ioctl_qgroup_assign_args)),
	CASE(BTRFS_IOC_QGROUP_CREATE, INT, IN(argp, btrfs_ioctl_qgroup_create_args)),
	CASE(BTRFS_IOC_QGROUP_LIMIT, INT, OUT(argp, btrfs_ioctl_qgroup_limit_args)),
	CASE(BTRFS_IOC_QUOTA_RESCAN, INT, IN(argp, btrfs_quota_rescan_set)),
	CASE(BTRFS_IOC_QUOTA_RESCAN_STATUS, INT, OUT(argp, btrfs_ioctl_quota_rescan_args)),
	CASE(BTRFS_IOC_QUOTA_CTL, INT, IN(argp, btrfs_ioctl_quota_ctl_args)),
	CASE(BTRFS_IOC_GET_FEATURES, INT, OUT(argp, btrfs_ioctl_feature_flags)),
	CASE(BTRFS_IOC_SET_FEATURES, INT, ARRAY(argp, btrfs_ioctl_feature_flags, PAIR)),
	CASE(BTRFS_IOC_GET_SUPPORTED_FEATURES, INT, OUT(argp, btrfs_features_known)),
	CASE(BTRFS_IOC_FS_INFO, INT, OUT(argp, btrfs_ioctl_fs_info_args)),
	ALSO(BTRFS_IOC_SNAP_CREATE_V2),
	CASE(BTRFS_IOC_SUBVOL_CREATE_V2, INT, TURN(argp, btrfs_snap_v2)),
	CASE(BTRFS_IOC_SEND, INT, IN(argp, btrfs_send_args)),
	CASE(BTRFS_IOC_SET_RECEIVED_SUBVOL, INT, TURN(argp, btrfs_received)),
	CASE(BTRFS_IOC_SPACE_INFO, INT, TURN(argp, btrfs_spaces)),
	CASE(BTRFS_IOC_SCRUB, INT, TURN(argp, btrfs_ioctl_scrub_args)),
	CASE(BTRFS_IOC_SCRUB_PROGRESS, INT, TURN(argp, btrfs_scrub_query)),
	CASE(BTRFS_IOC_DEV_INFO, INT, TURN(argp, btrfs_ioctl_dev_info_args)));
/* clang-format on */

/* ------------------------------------------------------------------ 23. Netlink
 *
 * Prints netlink(7) messages and their attributes. The protocol of the socket selects the types of
 * messages, a message selects its attributes, both by choice tables. Relies on the walker and on
 * sock_diag(7), which tells the protocol. Each record is clamped to the bytes that are there.
 */

/* clang-format off */
PRINTS(print_link_data);
PRINTS(print_af_spec);
PRINTS(print_protinfo);
PRINTS(print_multipath);
PRINTS(print_nla_string);
PRINTS(print_inet);
PRINTS(print_nla_cstr);
PRINTS(print_via);
PRINTS(print_route_table);

/* What has no struct of its own in the headers, or none with a name. */
STRUCT(br_mdb_addr, 20, HEXBYTES(u, 16), NUM(proto, print_be_family, 2), END(20, 20));
STRUCT(br_mdb_entry, 28, IFINDEX(ifindex), ENUM8(state, mdb_states), FLAGS8(flags, mdb_flags),
	U16(vid), SUB(addr, br_mdb_addr));
STRUCT(udev_header, 40, CHARS(prefix, 8), NUM(magic, print_be32_hex, 4), U32(header_size),
	U32(properties_off), U32(properties_len), NUM(filter_subsystem_hash, print_be32_hex, 4),
	NUM(filter_devtype_hash, print_be32_hex, 4), NUM(filter_tag_bloom_hi, print_be32_hex, 4),
	NUM(filter_tag_bloom_lo, print_be32_hex, 4));

/* Bytes, in place of attributes. */
EACH(no_attrs);

/* Messages and attributes. */
CHOICE(rtnl_af_inet, rtnl_inet_attrs, 0,
	PAYLOAD(IFLA_INET_CONF, INDEXED(, ipv4_devconfs, int)));

CHOICE(rtnl_af_inet6, rtnl_inet6_attrs, 0,
	PAYLOAD(IFLA_INET6_FLAGS, FLAGS(, rtnl_inet6_flags)),
	PAYLOAD(IFLA_INET6_CONF, INDEXED(, ipv6_devconfs, int)),
	PAYLOAD(IFLA_INET6_STATS, INDEXED(, snmp_ip_stats, u64)),
	PAYLOAD(IFLA_INET6_CACHEINFO, SUB(, ifla_cacheinfo)),
	PAYLOAD(IFLA_INET6_ICMP6STATS, INDEXED(, snmp_icmp6_stats, u64)),
	PAYLOAD(IFLA_INET6_TOKEN, IN6()),
	PAYLOAD(IFLA_INET6_ADDR_GEN_MODE, ENUM8(, in6_addr_gen_modes)),
	PAYLOAD(IFLA_INET6_RA_MTU, U32()));

CHOICE(rtnl_af_mctp, rtnl_mctp_attrs, 0,
	PAYLOAD(IFLA_MCTP_NET, U32()));

CHOICE(rtnl_af_spec, address_families, 0,
	PAYLOAD(AF_INET, NEST(, rtnl_af_inet)),
	PAYLOAD(AF_INET6, NEST(, rtnl_af_inet6)),
	PAYLOAD(AF_MCTP, NEST(, rtnl_af_mctp)));

CHOICE(rtnl_vlan_tunnel, rtnl_vlan_tunnel_attrs, 0,
	PAYLOAD(IFLA_BRIDGE_VLAN_TUNNEL_ID, U32()),
	PAYLOAD(IFLA_BRIDGE_VLAN_TUNNEL_VID, U16()),
	PAYLOAD(IFLA_BRIDGE_VLAN_TUNNEL_FLAGS, FLAGS16(, bridge_vlan_flags)));

CHOICE(rtnl_bridge, rtnl_bridge_attrs, 0,
	PAYLOAD(IFLA_BRIDGE_FLAGS, FLAGS16(, bridge_flags)),
	PAYLOAD(IFLA_BRIDGE_MODE, ENUM16(, bridge_modes)),
	PAYLOAD(IFLA_BRIDGE_VLAN_INFO, SUB(, bridge_vlan_info)),
	PAYLOAD(IFLA_BRIDGE_VLAN_TUNNEL_INFO, NEST(, rtnl_vlan_tunnel)));

CHOICE(rtnl_brport, rtnl_brport_attrs, 0,
	ALSO(IFLA_BRPORT_STATE), ALSO(IFLA_BRPORT_MODE), ALSO(IFLA_BRPORT_GUARD),
	PAYLOAD(IFLA_BRPORT_PROTECT, U8()),
	ALSO(IFLA_BRPORT_FAST_LEAVE), ALSO(IFLA_BRPORT_LEARNING),
	PAYLOAD(IFLA_BRPORT_UNICAST_FLOOD, U8()),
	ALSO(IFLA_BRPORT_PROXYARP), ALSO(IFLA_BRPORT_LEARNING_SYNC),
	PAYLOAD(IFLA_BRPORT_PROXYARP_WIFI, U8()),
	ALSO(IFLA_BRPORT_TOPOLOGY_CHANGE_ACK), ALSO(IFLA_BRPORT_CONFIG_PENDING),
	PAYLOAD(IFLA_BRPORT_MULTICAST_ROUTER, U8()),
	ALSO(IFLA_BRPORT_MCAST_FLOOD), ALSO(IFLA_BRPORT_MCAST_TO_UCAST),
	PAYLOAD(IFLA_BRPORT_VLAN_TUNNEL, U8()),
	ALSO(IFLA_BRPORT_BCAST_FLOOD), ALSO(IFLA_BRPORT_NEIGH_SUPPRESS),
	PAYLOAD(IFLA_BRPORT_ISOLATED, U8()),
	ALSO(IFLA_BRPORT_MRP_RING_OPEN), ALSO(IFLA_BRPORT_MRP_IN_OPEN),
	PAYLOAD(IFLA_BRPORT_LOCKED, U8()),
	ALSO(IFLA_BRPORT_PRIORITY), ALSO(IFLA_BRPORT_DESIGNATED_PORT),
	PAYLOAD(IFLA_BRPORT_DESIGNATED_COST, U16()),
	ALSO(IFLA_BRPORT_ID), PAYLOAD(IFLA_BRPORT_NO, U16()),
	ALSO(IFLA_BRPORT_COST), ALSO(IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT),
	PAYLOAD(IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, U32()),
	PAYLOAD(IFLA_BRPORT_BACKUP_PORT, IFINDEX()),
	ALSO(IFLA_BRPORT_ROOT_ID), PAYLOAD(IFLA_BRPORT_BRIDGE_ID, SUB(, ifla_bridge_id)),
	PAYLOAD(IFLA_BRPORT_GROUP_FWD_MASK, X16()),
	ALSO(IFLA_BRPORT_MESSAGE_AGE_TIMER),
	PAYLOAD(IFLA_BRPORT_FORWARD_DELAY_TIMER, NUM(, print_clock_t, 8)),
	PAYLOAD(IFLA_BRPORT_HOLD_TIMER, NUM(, print_clock_t, 8)));

CHOICE(rtnl_querier, rtnl_querier_attrs, 0,
	PAYLOAD(BRIDGE_QUERIER_IP_ADDRESS, IN4()),
	PAYLOAD(BRIDGE_QUERIER_IPV6_ADDRESS, IN6()),
	ALSO(BRIDGE_QUERIER_IP_PORT), PAYLOAD(BRIDGE_QUERIER_IPV6_PORT, IFINDEX()),
	ALSO(BRIDGE_QUERIER_IP_OTHER_TIMER),
	PAYLOAD(BRIDGE_QUERIER_IPV6_OTHER_TIMER, NUM(, print_clock_t, 8)));

CHOICE(rtnl_br, rtnl_br_attrs, 0,
	ALSO(IFLA_BR_FORWARD_DELAY), ALSO(IFLA_BR_HELLO_TIME), ALSO(IFLA_BR_MAX_AGE),
	PAYLOAD(IFLA_BR_AGEING_TIME, NUM(, print_clock_t, 4)),
	ALSO(IFLA_BR_HELLO_TIMER), ALSO(IFLA_BR_TCN_TIMER),
	PAYLOAD(IFLA_BR_TOPOLOGY_CHANGE_TIMER, NUM(, print_clock_t, 8)),
	ALSO(IFLA_BR_GC_TIMER), PAYLOAD(IFLA_BR_MCAST_LAST_MEMBER_INTVL, NUM(, print_clock_t, 8)),
	ALSO(IFLA_BR_MCAST_MEMBERSHIP_INTVL),
	PAYLOAD(IFLA_BR_MCAST_QUERIER_INTVL, NUM(, print_clock_t, 8)),
	ALSO(IFLA_BR_MCAST_QUERY_INTVL),
	PAYLOAD(IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, NUM(, print_clock_t, 8)),
	PAYLOAD(IFLA_BR_MCAST_STARTUP_QUERY_INTVL, NUM(, print_clock_t, 8)),
	ALSO(IFLA_BR_STP_STATE), ALSO(IFLA_BR_ROOT_PATH_COST),
	PAYLOAD(IFLA_BR_MCAST_HASH_ELASTICITY, U32()),
	ALSO(IFLA_BR_MCAST_HASH_MAX), ALSO(IFLA_BR_MCAST_LAST_MEMBER_CNT),
	PAYLOAD(IFLA_BR_MCAST_STARTUP_QUERY_CNT, U32()),
	ALSO(IFLA_BR_PRIORITY), ALSO(IFLA_BR_ROOT_PORT), PAYLOAD(IFLA_BR_VLAN_DEFAULT_PVID, U16()),
	ALSO(IFLA_BR_VLAN_FILTERING), ALSO(IFLA_BR_TOPOLOGY_CHANGE),
	PAYLOAD(IFLA_BR_TOPOLOGY_CHANGE_DETECTED, U8()),
	ALSO(IFLA_BR_MCAST_ROUTER), ALSO(IFLA_BR_MCAST_SNOOPING),
	PAYLOAD(IFLA_BR_MCAST_QUERY_USE_IFADDR, U8()),
	ALSO(IFLA_BR_MCAST_QUERIER), ALSO(IFLA_BR_NF_CALL_IPTABLES),
	PAYLOAD(IFLA_BR_NF_CALL_IP6TABLES, U8()),
	ALSO(IFLA_BR_NF_CALL_ARPTABLES), ALSO(IFLA_BR_VLAN_STATS_ENABLED),
	PAYLOAD(IFLA_BR_MCAST_STATS_ENABLED, U8()),
	ALSO(IFLA_BR_MCAST_IGMP_VERSION), ALSO(IFLA_BR_MCAST_MLD_VERSION),
	PAYLOAD(IFLA_BR_VLAN_STATS_PER_PORT, U8()),
	PAYLOAD(IFLA_BR_VLAN_PROTOCOL, NUM(, print_packet_protocol, 2)),
	PAYLOAD(IFLA_BR_GROUP_FWD_MASK, X16()),
	ALSO(IFLA_BR_ROOT_ID), PAYLOAD(IFLA_BR_BRIDGE_ID, SUB(, ifla_bridge_id)),
	PAYLOAD(IFLA_BR_GROUP_ADDR, HWADDR()),
	PAYLOAD(IFLA_BR_MCAST_QUERIER_STATE, NEST(, rtnl_querier)));

CHOICE(rtnl_tun, rtnl_tun_attrs, 0,
	ALSO(IFLA_TUN_OWNER), PAYLOAD(IFLA_TUN_GROUP, UID()),
	PAYLOAD(IFLA_TUN_TYPE, ENUM8(, tun_types)),
	ALSO(IFLA_TUN_PI), ALSO(IFLA_TUN_VNET_HDR), ALSO(IFLA_TUN_PERSIST),
	PAYLOAD(IFLA_TUN_MULTI_QUEUE, U8()),
	ALSO(IFLA_TUN_NUM_QUEUES), PAYLOAD(IFLA_TUN_NUM_DISABLED_QUEUES, U32()));

CHOICE(rtnl_link_info, rtnl_link_info_attrs, 0,
	ALSO(IFLA_INFO_KIND), PAYLOAD(IFLA_INFO_SLAVE_KIND, INLINE(, print_nla_cstr, 0)),
	ALSO(IFLA_INFO_DATA), PAYLOAD(IFLA_INFO_SLAVE_DATA, NESTED(, print_link_data)));

CHOICE(rtnl_vf_vlans, rtnl_vf_vlan_attrs, 0,
	PAYLOAD(IFLA_VF_VLAN_INFO, SUB(, ifla_vf_vlan_info)));

CHOICE(rtnl_vf_stats, rtnl_vf_stats_attrs, 0,
	ALSO(IFLA_VF_STATS_RX_PACKETS), ALSO(IFLA_VF_STATS_TX_PACKETS),
	PAYLOAD(IFLA_VF_STATS_RX_BYTES, U64()),
	ALSO(IFLA_VF_STATS_TX_BYTES), ALSO(IFLA_VF_STATS_BROADCAST),
	PAYLOAD(IFLA_VF_STATS_MULTICAST, U64()),
	ALSO(IFLA_VF_STATS_RX_DROPPED), PAYLOAD(IFLA_VF_STATS_TX_DROPPED, U64()));

CHOICE(rtnl_vf, rtnl_vf_attrs, 0,
	PAYLOAD(IFLA_VF_VLAN, SUB(, ifla_vf_vlan)),
	PAYLOAD(IFLA_VF_TX_RATE, SUB(, ifla_vf_tx_rate)),
	ALSO(IFLA_VF_SPOOFCHK), ALSO(IFLA_VF_RSS_QUERY_EN),
	PAYLOAD(IFLA_VF_TRUST, SUB(, ifla_vf_spoofchk)),
	PAYLOAD(IFLA_VF_LINK_STATE, SUB(, ifla_vf_link_state)),
	PAYLOAD(IFLA_VF_RATE, SUB(, ifla_vf_rate)),
	PAYLOAD(IFLA_VF_STATS, NEST(, rtnl_vf_stats)),
	ALSO(IFLA_VF_IB_NODE_GUID), PAYLOAD(IFLA_VF_IB_PORT_GUID, SUB(, ifla_vf_guid)),
	PAYLOAD(IFLA_VF_VLAN_LIST, NEST(, rtnl_vf_vlans)));

CHOICE(rtnl_vf_infos, rtnl_vf_info_attrs, 0,
	PAYLOAD(IFLA_VF_INFO, NEST(, rtnl_vf)));

CHOICE(rtnl_port, rtnl_port_attrs, 0,
	PAYLOAD(IFLA_PORT_VF, U32()),
	PAYLOAD(IFLA_PORT_PROFILE, STRING()),
	PAYLOAD(IFLA_PORT_VSI_TYPE, SUB(, ifla_port_vsi)),
	PAYLOAD(IFLA_PORT_REQUEST, U8()),
	PAYLOAD(IFLA_PORT_RESPONSE, U16()));

CHOICE(rtnl_vf_ports, rtnl_vf_port_attrs, 0,
	PAYLOAD(IFLA_VF_PORT, NEST(, rtnl_port)));

CHOICE(rtnl_xdp, rtnl_xdp_attrs, 0,
	ALSO(IFLA_XDP_FD), PAYLOAD(IFLA_XDP_EXPECTED_FD, FD()),
	PAYLOAD(IFLA_XDP_ATTACHED, ENUM8(, xdp_attached)),
	PAYLOAD(IFLA_XDP_FLAGS, FLAGS(, xdp_flags)),
	ALSO(IFLA_XDP_PROG_ID), ALSO(IFLA_XDP_DRV_PROG_ID), ALSO(IFLA_XDP_SKB_PROG_ID),
	PAYLOAD(IFLA_XDP_HW_PROG_ID, U32()));

CHOICE(rtnl_props, rtnl_link_attrs, 0,
	PAYLOAD(IFLA_ALT_IFNAME, STRING()));

CHOICE(rtnl_proto_down, rtnl_proto_down_attrs, 0,
	ALSO(IFLA_PROTO_DOWN_REASON_MASK), PAYLOAD(IFLA_PROTO_DOWN_REASON_VALUE, X32()));

CHOICE(rtnl_link, rtnl_link_attrs, 0,
	ALSO(IFLA_ADDRESS), ALSO(IFLA_BROADCAST),
	PAYLOAD(IFLA_PERM_ADDRESS, INLINE(, print_link_addr, 0)),
	ALSO(IFLA_IFNAME), ALSO(IFLA_QDISC), ALSO(IFLA_IFALIAS), ALSO(IFLA_PHYS_PORT_NAME),
	PAYLOAD(IFLA_ALT_IFNAME, STRING()),
	ALSO(IFLA_PARENT_DEV_NAME), PAYLOAD(IFLA_PARENT_DEV_BUS_NAME, STRING()),
	ALSO(IFLA_MTU), ALSO(IFLA_LINK), ALSO(IFLA_MASTER), ALSO(IFLA_DEVLINK_PORT),
	ALSO(IFLA_GSO_IPV4_MAX_SIZE), ALSO(IFLA_GRO_IPV4_MAX_SIZE), ALSO(IFLA_TXQLEN),
		ALSO(IFLA_WEIGHT), ALSO(IFLA_NUM_VF), ALSO(IFLA_GROUP),
	PAYLOAD(IFLA_PROMISCUITY, U32()),
	ALSO(IFLA_NUM_TX_QUEUES), ALSO(IFLA_NUM_RX_QUEUES), ALSO(IFLA_CARRIER_CHANGES),
	PAYLOAD(IFLA_GSO_MAX_SEGS, U32()),
	ALSO(IFLA_GSO_MAX_SIZE), ALSO(IFLA_CARRIER_UP_COUNT), ALSO(IFLA_CARRIER_DOWN_COUNT),
	PAYLOAD(IFLA_MIN_MTU, U32()),
	ALSO(IFLA_MAX_MTU), ALSO(IFLA_GRO_MAX_SIZE), ALSO(IFLA_TSO_MAX_SIZE),
	ALSO(IFLA_TSO_MAX_SEGS), PAYLOAD(IFLA_ALLMULTI, U32()),
	PAYLOAD(IFLA_MAX_PACING_OFFLOAD_HORIZON, U64()),
	ALSO(IFLA_HEADROOM), PAYLOAD(IFLA_TAILROOM, U16()),
	PAYLOAD(IFLA_NET_NS_PID, PID()),
	PAYLOAD(IFLA_NEW_IFINDEX, IFINDEX()),
	PAYLOAD(IFLA_NET_NS_FD, FD()),
	ALSO(IFLA_LINK_NETNSID), ALSO(IFLA_NEW_NETNSID), PAYLOAD(IFLA_IF_NETNSID, S32()),
	ALSO(IFLA_NETNS_IMMUTABLE), ALSO(IFLA_OPERSTATE), ALSO(IFLA_LINKMODE), ALSO(IFLA_CARRIER),
	PAYLOAD(IFLA_PROTO_DOWN, U8()),
	PAYLOAD(IFLA_STATS, SUB(, rtnl_link_stats)),
	PAYLOAD(IFLA_STATS64, SUB(, rtnl_link_stats64)),
	PAYLOAD(IFLA_MAP, SUB(, rtnl_link_ifmap)),
	PAYLOAD(IFLA_LINKINFO, NEST(, rtnl_link_info)),
	PAYLOAD(IFLA_VFINFO_LIST, NEST(, rtnl_vf_infos)),
	PAYLOAD(IFLA_VF_PORTS, NEST(, rtnl_vf_ports)),
	PAYLOAD(IFLA_PORT_SELF, NEST(, rtnl_port)),
	PAYLOAD(IFLA_AF_SPEC, NESTED(, print_af_spec)),
	PAYLOAD(IFLA_PROTINFO, NESTED(, print_protinfo)),
	PAYLOAD(IFLA_EXT_MASK, FLAGS(, rtnl_ext_filters)),
	PAYLOAD(IFLA_XDP, NEST(, rtnl_xdp)),
	PAYLOAD(IFLA_EVENT, ENUM(, rtnl_event_types)),
	PAYLOAD(IFLA_PROP_LIST, NEST(, rtnl_props)),
	PAYLOAD(IFLA_PROTO_DOWN_REASON, NEST(, rtnl_proto_down)));

CHOICE(rtnl_addr, rtnl_addr_attrs, 0,
	ALSO(IFA_ADDRESS), ALSO(IFA_LOCAL), ALSO(IFA_BROADCAST), ALSO(IFA_ANYCAST),
	PAYLOAD(IFA_MULTICAST, INET()),
	PAYLOAD(IFA_LABEL, STRING()),
	PAYLOAD(IFA_CACHEINFO, SUB(, ifa_cacheinfo)),
	PAYLOAD(IFA_FLAGS, FLAGS(, ifa_flags)),
	PAYLOAD(IFA_RT_PRIORITY, U32()),
	PAYLOAD(IFA_TARGET_NETNSID, S32()));

CHOICE(rtnl_metrics, rtnl_metrics_attrs, 0,
	ALSO(RTAX_LOCK), ALSO(RTAX_MTU), ALSO(RTAX_WINDOW), ALSO(RTAX_RTT),
	ALSO(RTAX_RTTVAR), ALSO(RTAX_SSTHRESH), ALSO(RTAX_CWND), ALSO(RTAX_ADVMSS),
	ALSO(RTAX_REORDERING), ALSO(RTAX_HOPLIMIT), ALSO(RTAX_INITCWND), ALSO(RTAX_FEATURES),
	ALSO(RTAX_RTO_MIN), ALSO(RTAX_INITRWND), PAYLOAD(RTAX_QUICKACK, U32()),
	PAYLOAD(RTAX_CC_ALGO, STRING()));

CHOICE(rtnl_route, rtnl_route_attrs, 0,
	ALSO(RTA_DST), ALSO(RTA_SRC), ALSO(RTA_GATEWAY), ALSO(RTA_PREFSRC),
	PAYLOAD(RTA_NEWDST, INET()),
	ALSO(RTA_IIF), PAYLOAD(RTA_OIF, IFINDEX()),
	ALSO(RTA_PRIORITY), ALSO(RTA_PROTOINFO), ALSO(RTA_FLOW), ALSO(RTA_MP_ALGO),
	ALSO(RTA_MARK), ALSO(RTA_NH_ID), PAYLOAD(RTA_UID, U32()),
	PAYLOAD(RTA_FLOWLABEL, NUM(, print_htonl, 4)),
	PAYLOAD(RTA_VIA, INLINE(, print_via, 0)),
	PAYLOAD(RTA_METRICS, NEST(, rtnl_metrics)),
	PAYLOAD(RTA_MULTIPATH, NESTED(, print_multipath)),
	PAYLOAD(RTA_CACHEINFO, SUB(, rta_cacheinfo)),
	PAYLOAD(RTA_TABLE, NUM(, print_route_table, 4)),
	PAYLOAD(RTA_MFC_STATS, SUB(, rta_mfc_stats)),
	ALSO(RTA_PREF), ALSO(RTA_TTL_PROPAGATE), PAYLOAD(RTA_IP_PROTO, U8()),
	PAYLOAD(RTA_ENCAP_TYPE, ENUM16(, lwtunnel_types)),
	PAYLOAD(RTA_EXPIRES, U64()),
	ALSO(RTA_SPORT), PAYLOAD(RTA_DPORT, U16()));

CHOICE(rtnl_nfea, nfea_attrs, 0,
	PAYLOAD(NFEA_ACTIVITY_NOTIFY, FLAGS8(, fdb_notify_flags)));

CHOICE(rtnl_neigh, rtnl_neigh_attrs, 0,
	PAYLOAD(NDA_DST, INET()),
	PAYLOAD(NDA_LLADDR, HWADDR()),
	PAYLOAD(NDA_CACHEINFO, SUB(, nda_cacheinfo)),
	ALSO(NDA_PROBES), ALSO(NDA_VNI), ALSO(NDA_LINK_NETNSID), ALSO(NDA_SRC_VNI),
	PAYLOAD(NDA_NH_ID, U32()),
	ALSO(NDA_IFINDEX), PAYLOAD(NDA_MASTER, IFINDEX()),
	PAYLOAD(NDA_VLAN, U16()),
	PAYLOAD(NDA_PORT, NUM(, print_htons, 2)),
	PAYLOAD(NDA_PROTOCOL, ENUM8(, inet_protocols)),
	PAYLOAD(NDA_FDB_EXT_ATTRS, NEST(, rtnl_nfea)),
	PAYLOAD(NDA_FLAGS_EXT, FLAGS(, neigh_ext_flags)),
	PAYLOAD(NDA_NDM_STATE_MASK, FLAGS16(, neigh_states)),
	PAYLOAD(NDA_NDM_FLAGS_MASK, FLAGS8(, neigh_flags)));

CHOICE(rtnl_rule, rtnl_rule_attrs, 0,
	ALSO(FRA_DST), PAYLOAD(FRA_SRC, INET()),
	ALSO(FRA_IIFNAME), PAYLOAD(FRA_OIFNAME, STRING()),
	ALSO(FRA_GOTO), ALSO(FRA_PRIORITY), ALSO(FRA_FWMARK), ALSO(FRA_FLOW),
	PAYLOAD(FRA_SUPPRESS_IFGROUP, U32()),
	ALSO(FRA_SUPPRESS_PREFIXLEN), PAYLOAD(FRA_FWMASK, U32()),
	PAYLOAD(FRA_TUN_ID, NUM(, print_be64, 8)),
	PAYLOAD(FRA_TABLE, NUM(, print_route_table, 4)),
	ALSO(FRA_DSCP), PAYLOAD(FRA_L3MDEV, U8()),
	PAYLOAD(FRA_DSCP_MASK, X8()),
	ALSO(FRA_FLOWLABEL), PAYLOAD(FRA_FLOWLABEL_MASK, NUM(, print_htonl, 4)),
	ALSO(FRA_SPORT_MASK), PAYLOAD(FRA_DPORT_MASK, X16()),
	PAYLOAD(FRA_UID_RANGE, SUB(, fib_rule_uid_range)),
	PAYLOAD(FRA_PROTOCOL, ENUM8(, route_protocols)),
	PAYLOAD(FRA_IP_PROTO, ENUM8(, inet_protocols)),
	ALSO(FRA_SPORT_RANGE), PAYLOAD(FRA_DPORT_RANGE, SUB(, fib_rule_port_range)));

CHOICE(rtnl_tca_stats, rtnl_tca_stats_attrs, 0,
	PAYLOAD(TCA_STATS_PKT64, U64()),
	ALSO(TCA_STATS_BASIC), PAYLOAD(TCA_STATS_BASIC_HW, SUB(, gnet_stats_basic)),
	PAYLOAD(TCA_STATS_RATE_EST, SUB(, gnet_stats_rate_est)),
	PAYLOAD(TCA_STATS_RATE_EST64, SUB(, gnet_stats_rate_est64)),
	PAYLOAD(TCA_STATS_QUEUE, SUB(, gnet_stats_queue)));

CHOICE(rtnl_tca_stab, rtnl_tca_stab_attrs, 0,
	PAYLOAD(TCA_STAB_BASE, SUB(, tc_sizespec)),
	PAYLOAD(TCA_STAB_DATA, LIST(, u16)));

CHOICE(rtnl_tc, rtnl_tc_attrs, 0,
	ALSO(TCA_KIND), PAYLOAD(TCA_EXT_WARN_MSG, STRING()),
	PAYLOAD(TCA_STATS, SUB(, tc_stats)),
	PAYLOAD(TCA_RATE, SUB(, tc_estimator)),
	ALSO(TCA_FCNT), ALSO(TCA_CHAIN), ALSO(TCA_INGRESS_BLOCK), ALSO(TCA_EGRESS_BLOCK),
	PAYLOAD(TCA_DUMP_FLAGS, U32()),
	PAYLOAD(TCA_STATS2, NEST(, rtnl_tca_stats)),
	PAYLOAD(TCA_STAB, NEST(, rtnl_tca_stab)),
	PAYLOAD(TCA_HW_OFFLOAD, U8()));

CHOICE(rtnl_act, rtnl_tca_act_attrs, 0,
	PAYLOAD(TCA_ACT_KIND, STRING()),
	ALSO(TCA_ACT_INDEX), PAYLOAD(TCA_ACT_IN_HW_COUNT, U32()),
	PAYLOAD(TCA_ACT_STATS, NEST(, rtnl_tca_stats)),
	PAYLOAD(TCA_ACT_FLAGS, FLAGS(, tca_act_flags)),
	ALSO(TCA_ACT_HW_STATS), PAYLOAD(TCA_ACT_USED_HW_STATS, FLAGS(, tca_hw_stats)));

EACH(rtnl_acts, NEST(, rtnl_act));

CHOICE(rtnl_tca_root, rtnl_tc_action_attrs, 0,
	PAYLOAD(TCA_ROOT_TAB, NEST(, rtnl_acts)),
	PAYLOAD(TCA_ROOT_FLAGS, FLAGS(, tca_root_flags)),
	PAYLOAD(TCA_ROOT_COUNT, U32()),
	PAYLOAD(TCA_ROOT_TIME_DELTA, NUM(, print_msecs, 4)),
	PAYLOAD(TCA_ROOT_EXT_WARN_MSG, STRING()));

CHOICE(rtnl_neightbl_parms, rtnl_neightbl_parms_attrs, 0,
	PAYLOAD(NDTPA_IFINDEX, IFINDEX()),
	ALSO(NDTPA_REFCNT), ALSO(NDTPA_QUEUE_LEN), ALSO(NDTPA_APP_PROBES),
	ALSO(NDTPA_UCAST_PROBES), ALSO(NDTPA_MCAST_PROBES), ALSO(NDTPA_PROXY_QLEN),
	ALSO(NDTPA_QUEUE_LENBYTES), PAYLOAD(NDTPA_MCAST_REPROBES, U32()),
	ALSO(NDTPA_REACHABLE_TIME), ALSO(NDTPA_BASE_REACHABLE_TIME), ALSO(NDTPA_RETRANS_TIME),
	ALSO(NDTPA_GC_STALETIME), ALSO(NDTPA_DELAY_PROBE_TIME), ALSO(NDTPA_ANYCAST_DELAY),
	ALSO(NDTPA_PROXY_DELAY), ALSO(NDTPA_INTERVAL_PROBE_TIME_MS),
	PAYLOAD(NDTPA_LOCKTIME, U64()));

CHOICE(rtnl_neightbl, rtnl_neightbl_attrs, 0,
	PAYLOAD(NDTA_NAME, STRING()),
	ALSO(NDTA_THRESH1), ALSO(NDTA_THRESH2), PAYLOAD(NDTA_THRESH3, U32()),
	PAYLOAD(NDTA_CONFIG, SUB(, ndt_config)),
	PAYLOAD(NDTA_PARMS, NEST(, rtnl_neightbl_parms)),
	PAYLOAD(NDTA_STATS, SUB(, ndt_stats)),
	PAYLOAD(NDTA_GC_INTERVAL, U64()));

CHOICE(rtnl_addrlabel, rtnl_addrlabel_attrs, 0,
	PAYLOAD(IFAL_ADDRESS, INET()),
	PAYLOAD(IFAL_LABEL, U32()));

CHOICE(rtnl_dcb, rtnl_dcb_attrs, 0);

CHOICE(rtnl_netconf, rtnl_netconf_attrs, 0,
	PAYLOAD(NETCONFA_IFINDEX, IFINDEX()),
	ALSO(NETCONFA_FORWARDING), ALSO(NETCONFA_RP_FILTER),
	ALSO(NETCONFA_MC_FORWARDING), ALSO(NETCONFA_PROXY_NEIGH),
	ALSO(NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN), ALSO(NETCONFA_INPUT),
	ALSO(NETCONFA_BC_FORWARDING), ALSO(NETCONFA_FORCE_FORWARDING),
	PAYLOAD(NETCONFA_ALL, S32()));

CHOICE(rtnl_mdb_eattrs, rtnl_mdba_eattrs, 0,
	PAYLOAD(MDBA_MDB_EATTR_TIMER, NUM(, print_clock_t, 4)));

CHOICE(rtnl_mdb_entry, rtnl_mdba_entry_attrs, 0,
	PAYLOAD(MDBA_MDB_ENTRY_INFO, SUB(, br_mdb_entry), NEST(, rtnl_mdb_eattrs)));

CHOICE(rtnl_mdb_mdb, rtnl_mdba_mdb_attrs, 0,
	PAYLOAD(MDBA_MDB_ENTRY, NEST(, rtnl_mdb_entry)));

CHOICE(rtnl_mdb_pattrs, rtnl_mdba_pattrs, 0,
	ALSO(MDBA_ROUTER_PATTR_TIMER), ALSO(MDBA_ROUTER_PATTR_INET_TIMER),
	PAYLOAD(MDBA_ROUTER_PATTR_INET6_TIMER, NUM(, print_clock_t, 4)),
	PAYLOAD(MDBA_ROUTER_PATTR_TYPE, ENUM8(, multicast_router_types)));

CHOICE(rtnl_mdb_router, rtnl_mdba_router_attrs, 0,
	PAYLOAD(MDBA_ROUTER_PORT, IFINDEX(), NEST(, rtnl_mdb_pattrs)));

CHOICE(rtnl_mdb, rtnl_mdb_attrs, 0,
	PAYLOAD(MDBA_MDB, NEST(, rtnl_mdb_mdb)),
	PAYLOAD(MDBA_ROUTER, NEST(, rtnl_mdb_router)));

CHOICE(rtnl_nsid, rtnl_nsid_attrs, 0,
	ALSO(NETNSA_NSID), ALSO(NETNSA_TARGET_NSID), PAYLOAD(NETNSA_CURRENT_NSID, S32()),
	PAYLOAD(NETNSA_PID, PID()),
	PAYLOAD(NETNSA_FD, FD()));

CHOICE(rtnl_offload, rtnl_offload_attrs, 0,
	PAYLOAD(IFLA_OFFLOAD_XSTATS_CPU_HIT, SUB(, rtnl_link_stats64)));

CHOICE(rtnl_bridge_xstats, bridge_xstats, 0,
	PAYLOAD(BRIDGE_XSTATS_VLAN, SUB(, bridge_vlan_xstats), NEST(, no_attrs)),
	PAYLOAD(BRIDGE_XSTATS_STP, SUB(, bridge_stp_xstats), NEST(, no_attrs)));

CHOICE(rtnl_bond_3ad, bond_3ad_stats, 0,
	ALSO(BOND_3AD_STAT_LACPDU_RX), ALSO(BOND_3AD_STAT_LACPDU_TX),
	ALSO(BOND_3AD_STAT_LACPDU_UNKNOWN_RX), ALSO(BOND_3AD_STAT_LACPDU_ILLEGAL_RX),
	ALSO(BOND_3AD_STAT_MARKER_RX), ALSO(BOND_3AD_STAT_MARKER_TX),
	ALSO(BOND_3AD_STAT_MARKER_RESP_RX), ALSO(BOND_3AD_STAT_MARKER_RESP_TX),
	PAYLOAD(BOND_3AD_STAT_MARKER_UNKNOWN_RX, U64()));

CHOICE(rtnl_bond_xstats, bond_xstats, 0,
	PAYLOAD(BOND_XSTATS_3AD, NEST(, rtnl_bond_3ad)));

CHOICE(rtnl_mpls_stats, mpls_stats, 0);

CHOICE(rtnl_xstats, link_xstats_types, 0,
	PAYLOAD(LINK_XSTATS_TYPE_BRIDGE, NEST(, rtnl_bridge_xstats)),
	PAYLOAD(LINK_XSTATS_TYPE_BOND, NEST(, rtnl_bond_xstats)));

CHOICE(rtnl_stats_af, address_families, 0,
	PAYLOAD(AF_MPLS, NEST(, rtnl_mpls_stats)));

CHOICE(rtnl_stats, rtnl_stats_attrs, 0,
	PAYLOAD(IFLA_STATS_LINK_64, SUB(, rtnl_link_stats64)),
	ALSO(IFLA_STATS_LINK_XSTATS), PAYLOAD(IFLA_STATS_LINK_XSTATS_SLAVE, NEST(, rtnl_xstats)),
	PAYLOAD(IFLA_STATS_AF_SPEC, NEST(, rtnl_stats_af)),
	PAYLOAD(IFLA_STATS_LINK_OFFLOAD_XSTATS, NEST(, rtnl_offload)));

CHOICE(rtnl_res_group, rtnl_res_group_attrs, 0,
	PAYLOAD(NHA_RES_GROUP_BUCKETS, U16()),
	ALSO(NHA_RES_GROUP_IDLE_TIMER),
	PAYLOAD(NHA_RES_GROUP_UNBALANCED_TIMER, NUM(, print_clock_t, 4)),
	PAYLOAD(NHA_RES_GROUP_UNBALANCED_TIME, NUM(, print_clock_t, 8)));

CHOICE(rtnl_res_bucket, rtnl_res_bucket_attrs, 0,
	PAYLOAD(NHA_RES_BUCKET_INDEX, U16()),
	PAYLOAD(NHA_RES_BUCKET_IDLE_TIME, NUM(, print_clock_t, 8)),
	PAYLOAD(NHA_RES_BUCKET_NH_ID, U32()));

CHOICE(rtnl_nexthop, rtnl_nexthop_attrs, 0,
	ALSO(NHA_ID), ALSO(NHA_BLACKHOLE), ALSO(NHA_GROUPS), PAYLOAD(NHA_FDB, U32()),
	ALSO(NHA_OIF), PAYLOAD(NHA_MASTER, IFINDEX()),
	PAYLOAD(NHA_GROUP, LIST(, nexthop_grp)),
	PAYLOAD(NHA_GROUP_TYPE, ENUM16(, nexthop_group_types)),
	PAYLOAD(NHA_GATEWAY, INET()),
	PAYLOAD(NHA_ENCAP_TYPE, ENUM16(, lwtunnel_types)),
	PAYLOAD(NHA_RES_GROUP, NEST(, rtnl_res_group)),
	PAYLOAD(NHA_RES_BUCKET, NEST(, rtnl_res_bucket)));

CHOICE(rtnl_msgs, rtnl_msg_types, 0,
	ALSO(RTM_NEWLINK), ALSO(RTM_DELLINK), ALSO(RTM_GETLINK),
	PAYLOAD(RTM_SETLINK, SUB(, ifinfomsg), NEST(, rtnl_link)),
	ALSO(RTM_NEWADDR), ALSO(RTM_DELADDR), ALSO(RTM_GETADDR),
	ALSO(RTM_NEWMULTICAST), ALSO(RTM_DELMULTICAST), ALSO(RTM_GETMULTICAST),
	ALSO(RTM_NEWANYCAST), ALSO(RTM_DELANYCAST),
	PAYLOAD(RTM_GETANYCAST, SUB(, ifaddrmsg), NEST(, rtnl_addr)),
	ALSO(RTM_NEWROUTE), ALSO(RTM_DELROUTE),
	PAYLOAD(RTM_GETROUTE, SUB(, rtmsg), NEST(, rtnl_route)),
	ALSO(RTM_NEWNEIGH), ALSO(RTM_DELNEIGH),
	PAYLOAD(RTM_GETNEIGH, SUB(, ndmsg), NEST(, rtnl_neigh)),
	ALSO(RTM_NEWRULE), ALSO(RTM_DELRULE),
	PAYLOAD(RTM_GETRULE, SUB(, fib_rule_hdr), NEST(, rtnl_rule)),
	ALSO(RTM_NEWQDISC), ALSO(RTM_DELQDISC), ALSO(RTM_GETQDISC), ALSO(RTM_NEWTCLASS),
	PAYLOAD(RTM_DELTCLASS, SUB(, tcmsg), NEST(, rtnl_tc)),
	ALSO(RTM_GETTCLASS), ALSO(RTM_NEWTFILTER), ALSO(RTM_DELTFILTER),
	PAYLOAD(RTM_GETTFILTER, SUB(, tcmsg), NEST(, rtnl_tc)),
	ALSO(RTM_NEWCHAIN), ALSO(RTM_DELCHAIN),
	PAYLOAD(RTM_GETCHAIN, SUB(, tcmsg), NEST(, rtnl_tc)),
	ALSO(RTM_NEWACTION), ALSO(RTM_DELACTION),
	PAYLOAD(RTM_GETACTION, SUB(, tcamsg), NEST(, rtnl_tca_root)),
	ALSO(RTM_NEWNEIGHTBL), ALSO(RTM_GETNEIGHTBL),
	PAYLOAD(RTM_SETNEIGHTBL, SUB(, ndtmsg), NEST(, rtnl_neightbl)),
	ALSO(RTM_NEWADDRLABEL), ALSO(RTM_DELADDRLABEL),
	PAYLOAD(RTM_GETADDRLABEL, SUB(, ifaddrlblmsg), NEST(, rtnl_addrlabel)),
	ALSO(RTM_GETDCB), PAYLOAD(RTM_SETDCB, SUB(, dcbmsg), NEST(, rtnl_dcb)),
	ALSO(RTM_NEWNETCONF), ALSO(RTM_DELNETCONF),
	PAYLOAD(RTM_GETNETCONF, SUB(, netconfmsg), NEST(, rtnl_netconf)),
	ALSO(RTM_NEWMDB), ALSO(RTM_DELMDB),
	PAYLOAD(RTM_GETMDB, SUB(, br_port_msg), NEST(, rtnl_mdb)),
	ALSO(RTM_NEWNSID), ALSO(RTM_DELNSID),
	PAYLOAD(RTM_GETNSID, SUB(, rtgenmsg), NEST(, rtnl_nsid)),
	ALSO(RTM_NEWSTATS), PAYLOAD(RTM_GETSTATS, SUB(, if_stats_msg), NEST(, rtnl_stats)),
	PAYLOAD(RTM_NEWCACHEREPORT, SUB(, cachereport), NEST(, no_attrs)),
	ALSO(RTM_NEWNEXTHOP), ALSO(RTM_DELNEXTHOP),
	PAYLOAD(RTM_GETNEXTHOP, SUB(, nhmsg), NEST(, rtnl_nexthop)));

CHOICE(inet_diag_req_ext, inet_diag_req_attrs, 0,
	PAYLOAD(INET_DIAG_REQ_BYTECODE, SUB(, inet_diag_bc_op), NEST(, no_attrs)));

CHOICE(inet_diag_ext, inet_diag_attrs, 0,
	PAYLOAD(INET_DIAG_MEMINFO, SUB(, inet_diag_meminfo)),
	PAYLOAD(INET_DIAG_VEGASINFO, SUB(, tcpvegas_info)),
	PAYLOAD(INET_DIAG_CONG, STRING()),
	ALSO(INET_DIAG_TOS), ALSO(INET_DIAG_TCLASS), PAYLOAD(INET_DIAG_SHUTDOWN, U8()),
	PAYLOAD(INET_DIAG_SKMEMINFO, INDEXED(, sk_meminfo, uint)),
	PAYLOAD(INET_DIAG_DCTCPINFO, SUB(, tcp_dctcp_info)),
	PAYLOAD(INET_DIAG_PROTOCOL, ENUM8(, inet_protocols)),
	PAYLOAD(INET_DIAG_SKV6ONLY, U8()),
	ALSO(INET_DIAG_MARK), PAYLOAD(INET_DIAG_CLASS_ID, U32()),
	PAYLOAD(INET_DIAG_BBRINFO, SUB(, tcp_bbr_info)));

CHOICE(unix_diag, unix_diag_attrs, 0,
	PAYLOAD(UNIX_DIAG_NAME, STRING()),
	PAYLOAD(UNIX_DIAG_VFS, SUB(, unix_diag_vfs)),
	ALSO(UNIX_DIAG_PEER), PAYLOAD(UNIX_DIAG_UID, U32()),
	PAYLOAD(UNIX_DIAG_ICONS, LIST(, uint)),
	PAYLOAD(UNIX_DIAG_RQLEN, SUB(, unix_diag_rqlen)),
	PAYLOAD(UNIX_DIAG_MEMINFO, INDEXED(, sk_meminfo, uint)),
	PAYLOAD(UNIX_DIAG_SHUTDOWN, U8()));

CHOICE(netlink_diag, netlink_diag_attrs, 0,
	PAYLOAD(NETLINK_DIAG_MEMINFO, INDEXED(, sk_meminfo, uint)),
	PAYLOAD(NETLINK_DIAG_GROUPS, LIST(, x64)),
	ALSO(NETLINK_DIAG_RX_RING), PAYLOAD(NETLINK_DIAG_TX_RING, SUB(, netlink_diag_ring)),
	PAYLOAD(NETLINK_DIAG_FLAGS, FLAGS(, netlink_diag_flags)));

CHOICE(packet_diag, packet_diag_attrs, 0,
	PAYLOAD(PACKET_DIAG_INFO, SUB(, packet_diag_info)),
	ALSO(PACKET_DIAG_UID), PAYLOAD(PACKET_DIAG_FANOUT, U32()),
	ALSO(PACKET_DIAG_RX_RING), PAYLOAD(PACKET_DIAG_TX_RING, SUB(, packet_diag_ring)),
	PAYLOAD(PACKET_DIAG_MEMINFO, INDEXED(, sk_meminfo, uint)));

CHOICE(smc_diag, smc_diag_attrs, 0,
	PAYLOAD(SMC_DIAG_SHUTDOWN, FLAGS8(, sock_shutdowns)));

/* Of TCPDIAG_GETSOCK and DCCPDIAG_GETSOCK. */
CHOICE(diag_old_requests, address_families, 0,
	PAYLOAD(AF_INET, SUB(, inet_diag_req), NEST(, inet_diag_req_ext)),
	PAYLOAD(AF_INET6, SUB(, inet6_diag_req), NEST(, inet_diag_req_ext)));

CHOICE(diag_requests, address_families, 0,
	PAYLOAD(AF_SMC, SUB(, smc_diag_req)),
	PAYLOAD(AF_UNIX, SUB(, unix_diag_req)),
	PAYLOAD(AF_INET, SUB(, inet_diag_req_v2), NEST(, inet_diag_req_ext)),
	PAYLOAD(AF_INET6, SUB(, inet6_diag_req_v2), NEST(, inet_diag_req_ext)),
	PAYLOAD(AF_NETLINK, SUB(, netlink_diag_req)),
	PAYLOAD(AF_PACKET, SUB(, packet_diag_req)));

CHOICE(diag_answers, address_families, 0,
	PAYLOAD(AF_SMC, SUB(, smc_diag_msg), NEST(, smc_diag)),
	PAYLOAD(AF_UNIX, SUB(, unix_diag_msg), NEST(, unix_diag)),
	PAYLOAD(AF_INET, SUB(, inet_diag_msg), NEST(, inet_diag_ext)),
	PAYLOAD(AF_INET6, SUB(, inet6_diag_msg), NEST(, inet_diag_ext)),
	PAYLOAD(AF_NETLINK, SUB(, netlink_diag_msg), NEST(, netlink_diag)),
	PAYLOAD(AF_PACKET, SUB(, packet_diag_msg), NEST(, packet_diag)));

CHOICE(diag_msgs, sock_diag_types, 0,
	ALSO(SOCK_DIAG_BY_FAMILY),
	PAYLOAD(SOCK_DESTROY, NEST(, diag_requests), NEST(, diag_answers)));

CHOICE(nl_ack, nl_ack_attrs, 0,
	PAYLOAD(NLMSGERR_ATTR_MSG, STRING()),
	PAYLOAD(NLMSGERR_ATTR_OFFS, U32()),
	PAYLOAD(NLMSGERR_ATTR_COOKIE, LIST(, u8)));

CHOICE(xfrm_msgs, nl_xfrm_types, 0);

CHOICE(audit_msgs, nl_audit_types, 0);

CHOICE(crypto_msgs, nl_crypto_types, 0);

CHOICE(genl_op, genl_op_attrs, 0,
	PAYLOAD(CTRL_ATTR_OP_ID, ENUM(, genl_ctrl_cmds)),
	PAYLOAD(CTRL_ATTR_OP_FLAGS, FLAGS(, genl_op_flags)));

CHOICE(genl_mcast, genl_mcast_attrs, 0,
	PAYLOAD(CTRL_ATTR_MCAST_GRP_NAME, STRING()),
	PAYLOAD(CTRL_ATTR_MCAST_GRP_ID, X32()));

CHOICE(genl_type_policy, nl_policy_attrs, 0,
	PAYLOAD(NL_POLICY_TYPE_ATTR_TYPE, ENUM(, nl_attr_types)),
	ALSO(NL_POLICY_TYPE_ATTR_MIN_VALUE_S), PAYLOAD(NL_POLICY_TYPE_ATTR_MAX_VALUE_S, S64()),
	ALSO(NL_POLICY_TYPE_ATTR_MIN_VALUE_U), PAYLOAD(NL_POLICY_TYPE_ATTR_MAX_VALUE_U, U64()),
	ALSO(NL_POLICY_TYPE_ATTR_MIN_LENGTH), ALSO(NL_POLICY_TYPE_ATTR_MAX_LENGTH),
	ALSO(NL_POLICY_TYPE_ATTR_POLICY_IDX), PAYLOAD(NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, U32()),
	PAYLOAD(NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, X32()),
	PAYLOAD(NL_POLICY_TYPE_ATTR_MASK, X64()));

CHOICE(genl_op_policy, genl_policy_attrs, 0,
	ALSO(CTRL_ATTR_POLICY_DO), PAYLOAD(CTRL_ATTR_POLICY_DUMP, U32()));

EACH(genl_ops, NEST(, genl_op));
EACH(genl_mcasts, NEST(, genl_mcast));
EACH(genl_type_policies, NEST(, genl_type_policy));
EACH(genl_policies, NEST(, genl_type_policies));
EACH(genl_op_policies, NEST(, genl_op_policy));
EACH(genl_attrs);

CHOICE(genl_ctrl, genl_ctrl_attrs, 0,
	PAYLOAD(CTRL_ATTR_FAMILY_ID, X16()),
	PAYLOAD(CTRL_ATTR_FAMILY_NAME, STRING()),
	ALSO(CTRL_ATTR_VERSION), ALSO(CTRL_ATTR_HDRSIZE), ALSO(CTRL_ATTR_MAXATTR),
	PAYLOAD(CTRL_ATTR_OP, U32()),
	PAYLOAD(CTRL_ATTR_OPS, NEST(, genl_ops)),
	PAYLOAD(CTRL_ATTR_MCAST_GROUPS, NEST(, genl_mcasts)),
	PAYLOAD(CTRL_ATTR_POLICY, NEST(, genl_policies)),
	PAYLOAD(CTRL_ATTR_OP_POLICY, NEST(, genl_op_policies)));

CHOICE(genl_msgs, genl_families, 0,
	PAYLOAD(nlctrl, SUB(, genl_ctrl), NEST(, genl_ctrl)));

/* Of every other family. */
EACH(genl_other, SUB(, genlmsghdr), NEST(, genl_attrs));

CHOICE(selinux_msgs, nl_selinux_types, 0,
	PAYLOAD(SELNL_MSG_SETENFORCE, SUB(, selnl_msg_setenforce)),
	PAYLOAD(SELNL_MSG_POLICYLOAD, SUB(, selnl_msg_policyload)));

CHOICE(nf_msgs, nf_subsystems, 0,
	PAYLOAD(NFNL_SUBSYS_CTNETLINK, ENUM8(, nf_ctnetlink_msgs)),
	PAYLOAD(NFNL_SUBSYS_CTNETLINK_EXP, ENUM8(, nf_ctnetlink_exp_msgs)),
	PAYLOAD(NFNL_SUBSYS_QUEUE, ENUM8(, nf_queue_msgs)),
	PAYLOAD(NFNL_SUBSYS_ULOG, ENUM8(, nf_ulog_msgs)),
	PAYLOAD(NFNL_SUBSYS_OSF, ENUM8(, nf_osf_msgs)),
	PAYLOAD(NFNL_SUBSYS_IPSET, ENUM8(, nf_ipset_msgs)),
	PAYLOAD(NFNL_SUBSYS_ACCT, ENUM8(, nf_acct_msgs)),
	PAYLOAD(NFNL_SUBSYS_CTNETLINK_TIMEOUT, ENUM8(, nf_cttimeout_msgs)),
	PAYLOAD(NFNL_SUBSYS_CTHELPER, ENUM8(, nf_cthelper_msgs)),
	PAYLOAD(NFNL_SUBSYS_NFTABLES, ENUM8(, nf_nftables_msgs)),
	PAYLOAD(NFNL_SUBSYS_NFT_COMPAT, ENUM8(, nf_nft_compat_msgs)),
	PAYLOAD(NFNL_SUBSYS_HOOK, ENUM8(, nf_hook_msgs)));

CHOICE(nf_attrs, nf_attrs, 0);

CHOICE(netlink_msgs, netlink_families, 0,
	PAYLOAD(NETLINK_NETFILTER, NEST(, nf_msgs)),
	PAYLOAD(NETLINK_ROUTE, NEST(, rtnl_msgs)),
	PAYLOAD(NETLINK_SOCK_DIAG, NEST(, diag_msgs)),
	PAYLOAD(NETLINK_XFRM, NEST(, xfrm_msgs)),
	PAYLOAD(NETLINK_SELINUX, NEST(, selinux_msgs)),
	PAYLOAD(NETLINK_AUDIT, NEST(, audit_msgs)),
	PAYLOAD(NETLINK_CRYPTO, NEST(, crypto_msgs)),
	PAYLOAD(NETLINK_GENERIC, NEST(, genl_msgs)));
/* clang-format on */

enum { NLMSG_HEADER = 16, NLMSG_MIN_TYPE = 16, NETLINK_MAX = 1 << 16, NO_NETLINK = -2 };

/* What is printed: a copy of the len bytes at addr, as far as they can be read. */
struct nl_data {
	const u8 *bytes;
	u64 addr, len;
};

/* Return whether all n bytes at p, in the copy, were read. Print the address of p if not. */
static bool nl_there(struct walk *w, const u8 *p, u64 n) {
	u64 at = (u64)(p - w->data->bytes);
	if (at + n <= w->data->len) return true;
	print_ptr(w->data->addr + at);
	return false;
}

static void print_nl_bytes(struct walk *w, const u8 *p, u64 len) {
	if (nl_there(w, p, len)) print_hex_bytes(p, len);
}

/* Return the protocol (NETLINK_*) of the socket that args[0] of the call is; -1 if the socket is
   not bound yet; NO_NETLINK if it is no netlink socket. */
static s64 netlink_protocol(struct walk *w) {
	char name[32], link[64];
	u64 inode = 0;
	s64 n, fd = (s32)w->args[0];
	const struct known_socket *k;
	if (fd < 0 || !socket_name(w->t, fd, name) || !str_eq(name, "NETLINK")) return NO_NETLINK;
	n = fd_path(w->t, fd, link, sizeof link);
	for (s64 i = 8; i < n - 1; i++) inode = inode * 10 + (u64)(link[i] - '0');
	k = ask_socket(N_AF_NETLINK, 255, (u32)inode);
	return k ? k->answer[2] : -1;
}

/* A function that prints one record, of len bytes at p. len is at least the size of the record's
   header; the length that the header gives may be smaller. c: the types of records, NULL:
   unknown. */
typedef void print_record(struct walk *w, const struct choice *c, const u8 *p, u64 len);

/* Print consecutive records, each aligned to 4 bytes: as an array if there is more than one. The
   length of a record is its first member, of 4 bytes, or of 2 bytes if header is less than 16.
   header: size of a record's header. What is too short for a header is printed as bytes. The first
   header that cannot be read ends them, with its address. */
static void print_records(struct walk *w, print_record *print, const struct choice *c, u32 header,
	const u8 *p, u64 len) {
	struct walk inner = *w;
	bool many = false, more = true;
	inner.list = p;
	if (++inner.depth > MAX_DEPTH) return out_more();
	for (u64 i = 0; more; i++) {
		u64 size = len < header ? len : load(p, header < NLMSG_HEADER ? 2 : 4),
		    used = (size + 3) & ~3ul, at = (u64)(p - w->data->bytes);
		if (at + MIN(len, header) > w->data->len) {
			if (many) out_unreadable(w->data->addr + at);
			else print_ptr(w->data->addr + at);
			break;
		}
		more = size >= header && used < len;
		if (!i && more && !opt.string_limit && !w->verbose) return out_more();
		if (!i && more) {
			many = true;
			out_begin(G_ARRAY);
		}
		if (many) out_next();
		if ((i == (u64)opt.string_limit && !w->verbose) || column() > MAX_LINE) {
			out_more();
			break;
		}
		if (len < header) print_hex_bytes(p, len);
		else print(&inner, c, p, MIN(size, len));
		p += used;
		len -= MIN(used, len);
	}
	if (many) out_end();
}

static void print_attr(struct walk *w, const struct choice *c, const u8 *p, u64 len);

/* Print the type of an attribute: NLA_F_* flags and its name in c, a number if c is NULL. */
static void print_attr_type(const struct choice *c, u64 type) {
	out_begin(G_FLAGS);
	for (u64 flag = 0x8000; flag > 0x2000; flag >>= 1) {
		if (!(type & flag)) continue;
		out_next();
		print_enum(SET(nla_flags), flag);
	}
	out_next();
	if (c && c->set) print_enum(c->set, type & 0x3fff);
	else out_hex(type & 0x3fff);
	out_end();
}

/* Print len bytes at p that follow a struct: attributes of c. */
static void print_rest(struct walk *w, const struct choice *c, const u8 *p, u64 len) {
	out_next();
	if (c == &choice_no_attrs) print_nl_bytes(w, p, len);
	else print_records(w, print_attr, c, 4, p, len);
}

/* Return whether a payload of an item is a number of any size up to 8 bytes. */
static bool is_stretchable(const struct item *it) {
	return (it->kind == K_ENUM && it->ref == SET(inet_protocols)) ||
	       (it->kind == K_NUM && (it->ref == print_clock_t || it->ref == print_msecs));
}

/* Return how many of the len bytes of a payload its item, the first of l, takes. 0: they do not
   fit it. */
static u64 payload_size(const struct list *l, u64 len) {
	static const struct set *const limited[] = { /* to 8 bytes */
		SET(rtnl_ext_filters), SET(xdp_attached), SET(nexthop_group_types),
		SET(tca_root_flags), SET(neigh_ext_flags), SET(neigh_flags), SET(neigh_states),
		SET(fdb_notify_flags)};
	const struct item *it = &l->item[0];
	u64 least = it->kind == K_SUB ? *(const u64 *)it->ref >> 40 : 0;
	if (it->kind == K_INLINE || it->kind == K_LIST || it->kind == K_INDEXED) return len;
	if (is_stretchable(it)) return len > 8 ? 0 : len;
	if (len > 8 && it->kind >= K_REF)
		for (u32 i = 0; i < COUNT(limited); i++)
			if (it->ref == limited[i]) return 0;
	if (!least) least = l->width[0];
	return len < least ? 0 : least;
}

/* Print a payload of w->len bytes at p as the items of a row say: one value, and then, of a second
   item, attributes. Print bytes if the payload is too short. */
static void print_payload_as(struct walk *w, const u64 *items, const u8 *p) {
	struct list l;
	u32 align;
	u64 size, next;
	layout(&l, items, false, w->compat, NULL, p, &align);
	if (l.item[0].kind == K_NEST || (l.item[0].kind == K_INLINE && l.item[0].p))
		return printers[l.item[0].kind](w, &l.item[0], l.value[0]);
	size = payload_size(&l, w->len);
	if (!size) return print_nl_bytes(w, p, w->len);
	if (!nl_there(w, p, size)) return;
	if (is_stretchable(&l.item[0])) l.value[0] = load(p, (u32)size);
	printers[l.item[0].kind](w, &l.item[0], l.value[0]);
	next = (size + 3) & ~3ul;
	if (l.n < 2 || w->len <= next) return;
	print_rest(w, l.item[1].ref, p + next, w->len - next);
}

/* Print an attribute of len bytes at p, with its header. c: names and items of the attributes;
   without (NULL) or if c lacks the type, the payload is printed as bytes. */
static void print_attr(struct walk *w, const struct choice *c, const u8 *p, u64 len) {
	u64 type = load(p + 2, 2);
	const struct variant *v = NULL;
	if (c) v = c->set ? find_variant(c, type & 0x3fff) : first_variant(c);
	if (len > 4) {
		out_begin(G_ARRAY);
		out_next();
	}
	out_begin(G_STRUCT);
	out_member("nla_len");
	out_udec(load(p, 2));
	out_member("nla_type");
	print_attr_type(c, type);
	out_end();
	if (len <= 4) return;
	out_next();
	w->left = w->len = len - 4;
	if (v && *v->items) print_payload_as(w, v->items, p + 4);
	else print_nl_bytes(w, p + 4, w->len);
	out_end();
}

PRINTER(item_nest) { print_records(w, print_attr, it->ref, 4, (u8 *)v, w->len); }

/* Print the w->len bytes of payload at v as an array: of structs (K_LIST), or of numbers after the
   names of their indexes (K_INDEXED). */
PRINTER(item_list) {
	bool indexed = it->kind == K_INDEXED;
	const struct set *names = indexed ? it->ref : NULL;
	const u64 *st = !indexed ? it->ref : it->p == 4 ? st_int : it->p == 8 ? st_u64 : st_uint;
	u32 size = size_of(w, st), first = indexed && !has_name(names, 0);
	if (w->len < size) return print_hex_bytes((u8 *)v, w->len);
	out_begin(G_ARRAY);
	for (u64 i = 0; i < w->len / size; i++) {
		out_next();
		if (!indexed && !w->verbose && i == (u32)opt.string_limit) {
			out_more();
			break;
		}
		if (indexed) {
			out_begin(G_INDEX);
			print_enum(names, i + first);
			if (first && has_name(names, i + 1)) out_operator("-1");
			out_end();
		}
		print_struct(w, st, (u8 *)v + i * size);
	}
	out_end();
}

/* Print a payload, w->len bytes at value, as a string: without its last byte, or the last one
   within the limit of -s, if that is a NUL. */
PRINTS(print_nla_string) {
	const u8 *p = inline_bytes(value);
	u64 n = MIN(w->len, (u64)opt.string_limit);
	bool ended = n && !p[n - 1] && opt.hex_strings != HEX_ALL;
	out_quoted(p, n - ended, QUOTE_STRING);
	if (!ended) out_more();
}

/* The same up to its first NUL. */
PRINTS(print_nla_cstr) {
	u64 n = find_nul(inline_bytes(value), w->len), limit = MIN(n, (u64)opt.string_limit);
	out_quoted(inline_bytes(value), limit, QUOTE_STRING);
	if (n == w->len || limit < n) out_more();
}

PRINTS(print_route_table) { print_enum(SET(route_tables), value); }

PRINTS(print_rtgen_family) {
	bool known = has_name(SET(address_families), value);
	print_enum(known ? SET(address_families) : SET(rtnl_families), value);
}

/* Print an IPv4 or IPv6 address, as the family of the message says. */
PRINTS(print_inet) {
	const u8 *p = inline_bytes(value);
	if (w->family == N_AF_INET && w->len >= 4) item_in4(w, NULL, load(p, 4));
	else if (w->family == N_AF_INET6 && w->len >= 16) out_inet_pton(p, NULL);
	else print_hex_bytes(p, w->len);
}

/* Print RTA_VIA: a family, of 2 bytes, and an address. */
PRINTS(print_via) {
	const u8 *p = inline_bytes(value);
	struct walk inner = *w;
	if (w->len < 2) return print_hex_bytes(p, w->len);
	inner.family = p[1] ? 0 : p[0];
	inner.len -= 2;
	out_begin(G_STRUCT);
	out_member("rtvia_family");
	print_enum(SET(address_families), load(p, 2));
	if (inner.family == N_AF_INET6 && inner.len >= 16) {
		out_next();
		out_inet_pton(p + 2, "rtvia_addr");
	} else if (inner.len) {
		out_member("rtvia_addr");
		print_inet(&inner, value + 2);
	}
	out_end();
}

/* Print the bit mask of extensions in a request of sock_diag(7): bit n - 1 asks for attribute n. */
PRINTS(print_diag_ext) { out_bit_names(SET(inet_diag_attrs), value & 255, 1); }

PRINTS(print_smc_ext) { out_bit_names(SET(smc_diag_attrs), value & 255, 1); }

/* Print IFLA_AF_SPEC: its attributes depend on the family of the message. */
PRINTS(print_af_spec) {
	print_records(w, print_attr,
		w->family == N_AF_BRIDGE ? &choice_rtnl_bridge : &choice_rtnl_af_spec, 4,
		inline_bytes(value), w->len);
}

PRINTS(print_protinfo) {
	if (w->family == N_AF_BRIDGE)
		print_records(w, print_attr, &choice_rtnl_brport, 4, inline_bytes(value), w->len);
	else print_nl_bytes(w, inline_bytes(value), w->len);
}

/* Print IFLA_INFO_DATA or IFLA_INFO_SLAVE_DATA. The attribute whose type is smaller by 1, which
   comes before it in w->list, names the kind of link, and that selects the attributes. */
PRINTS(print_link_data) {
	static const struct { const char *kind; const struct choice *attrs[2]; } forms[] = {
		{"bridge", {&choice_rtnl_br, &choice_rtnl_brport}}, {"tun", {&choice_rtnl_tun}}};
	const u8 *data = inline_bytes(value), *kind = NULL;
	u64 type = load(data - 2, 2) & 0x3fff;
	for (const u8 *p = w->list; p < data - 4; p += (load(p, 2) + 3) & ~3ul)
		if (load(p + 2, 2) + 1 == type && p[load(p, 2) - 1] == 0) kind = p + 4;
	for (u32 i = 0; i < COUNT(forms) && kind; i++)
		if (str_eq((const char *)kind, forms[i].kind) && forms[i].attrs[type > 3])
			return print_records(
				w, print_attr, forms[i].attrs[type > 3], 4, data, w->len);
	print_nl_bytes(w, data, w->len);
}

/* Print struct st and then the attributes of c that follow it. c is NULL: print the struct only. */
static void print_headed(
	struct walk *w, const u64 *st, const struct choice *c, const u8 *p, u64 len) {
	u64 size = (size_of(w, st) + 3) & ~3ul;
	print_struct(w, st, p);
	if (len > size && c) print_rest(w, c, p + size, len - size);
}

static void print_nexthop(struct walk *w, const struct choice *c, const u8 *p, u64 len) {
	if (len > 8) {
		out_begin(G_ARRAY);
		out_next();
	}
	print_headed(w, st_rtnexthop, c, p, len);
	if (len > 8) out_end();
}

PRINTS(print_multipath) {
	print_records(w, print_nexthop, &choice_rtnl_route, 8, inline_bytes(value), w->len);
}

/* Ask the kernel for the name of the generic family id. Return false if it has none. */
static bool genl_family_name(u32 id, char name[static 16]) {
	enum { FAMILY_ID = 1, FAMILY_NAME = 2, TYPE_AND_REQUEST = N_nlctrl | 1 << 16 };
	u32 request[7] = {sizeof request, TYPE_AND_REQUEST, 0, 0, N_CTRL_CMD_GETFAMILY | 1 << 8,
		6 | FAMILY_ID << 16, id};
	u8 buf[8192];
	s64 n = 0, fd = sys(NR_socket, N_AF_NETLINK, 3 | O_CLOEXEC, N_NETLINK_GENERIC);
	if (failed(fd)) return false;
	if (!failed(sys(NR_sendto, fd, request, sizeof request, 0, NULL, 0)))
		n = sys_read((int)fd, buf, sizeof buf);
	sys_close((int)fd);
	if (n < 20 || load(buf + 4, 2) != N_nlctrl) return false;
	for (u64 at = 20, len; at + 4 <= (u64)n; at += (len + 3) & ~3ul) {
		len = load(buf + at, 2);
		if (len < 4 || at + len > (u64)n) break;
		if (load(buf + at + 2, 2) != FAMILY_NAME) continue;
		memset(name, 0, 16);
		memcpy(name, buf + at + 4, MIN(len - 4, 15));
		return true;
	}
	return false;
}

/* Print the type of a message of NETLINK_GENERIC: the name of its family. */
static void print_genl_family(u64 type) {
	static u64 last;
	static char name[16];
	if (type == N_nlctrl) return print_enum(SET(genl_families), type);
	if (type != last && !genl_family_name((u32)type, name)) name[0] = 0;
	last = type;
	if (name[0]) out_constant(type, out_hex, name);
	else print_enum(SET(genl_families), type);
}

/* Print the type of a message. Return the set of the flags that only this type of message has, or
   NULL: the beginning of the name says which (NEW, DEL or GET). */
static const struct set *print_nl_type(const struct choice *c, u64 type) {
	static const struct set *const by_operation[4] = {
		SET(nl_new_flags), SET(nl_delete_flags), SET(nl_get_flags)};
	const struct set *s = c && type >= NLMSG_MIN_TYPE ? c->set : SET(nl_msg_types);
	const char *name;
	if (s == SET(genl_families)) {
		print_genl_family(type);
		return SET(nl_get_flags);
	}
	if (s == SET(nf_subsystems) && has_name(SET(nf_batch_types), type)) {
		print_enum(SET(nf_batch_types), type);
		return NULL;
	}
	out_begin(G_FLAGS);
	if (s == SET(nf_subsystems)) {
		out_enum_shifted(s, type >> 8, 8);
		out_next();
		s = chosen_ref(c, type >> 8);
		type &= 0xff;
		if (!s) out_hex(type);
	}
	if (s) print_enum(s, type);
	out_end();
	if (s == SET(sock_diag_types)) return SET(nl_get_flags);
	if (s == SET(nl_msg_types)) return type == N_NLMSG_ERROR ? SET(nl_ack_flags) : NULL;
	if (s == SET(rtnl_msg_types))
		return by_operation[type == N_RTM_DELACTION ? N_RTM_GETACTION & 3 : type & 3];
	name = s && s != SET(nl_audit_types) && s != SET(nf_ipset_msgs) ? set_find(s, type) : NULL;
	if (!name) return NULL;
	if (after(name, "NEW")) return SET(nl_new_flags);
	if (after(name, "DEL") || after(name, "DESTROY")) return SET(nl_delete_flags);
	return after(name, "GET") ? SET(nl_get_flags) : NULL;
}

/* Print the flags of a message: those of all messages, and those of the set more (or NULL). */
static void print_nl_flags(u64 v, const struct set *more) {
	u64 common = v & 0x3f;
	if (!common && !(more && has_flag(more, v))) return print_flags(SET(nl_flags), v);
	if (!open_text(v, out_hex)) return;
	out_begin(G_FLAGS);
	out_flag_list(SET(nl_flags), common);
	out_flag_list(more ? more : SET(nl_flags), v & ~0x3ful);
	out_end();
	close_text();
}

static void print_nlmsg(struct walk *w, const struct choice *c, const u8 *p, u64 len);

/* Print NLMSG_ERROR: the error, the message that caused it, and attributes. capped: only the header
   of that message is there. */
static void print_nl_error(
	struct walk *w, const struct choice *c, const u8 *p, u64 len, bool capped) {
	s64 err = (s32)load(p, 4);
	u64 size = capped ? 0 : load(p + 4, 4), n = size < 16 ? 16 : MIN(size, len - 4),
	    next = 4 + ((n + 3) & ~3ul);
	if (!nl_there(w, p, 4 + NLMSG_HEADER)) return;
	if (len > next) {
		out_begin(G_ARRAY);
		out_next();
	}
	out_begin(G_STRUCT);
	out_member("error");
	if (err < 0) {
		out_operator("-");
		print_errno((u64)-err);
	} else {
		out_dec(err);
	}
	out_member("msg");
	print_nlmsg(w, c, p + 4, n);
	out_end();
	if (len <= next) return;
	out_next();
	print_records(w, print_attr, &choice_nl_ack, 4, p + next, len - next);
	out_end();
}

/* Return the struct and the attributes that follow the header of a message of the type. p: the
   body. NULL: none is known. */
static const u64 *nl_body_items(const struct choice *c, u64 type, u64 flags, const u8 *p) {
	const struct variant *v = NULL;
	if (c == &choice_genl_msgs) {
		v = type == N_nlctrl ? find_variant(c, type) : first_variant(&choice_genl_other);
	} else if (c == &choice_diag_msgs) {
		if (flags & 1 && (type == N_TCPDIAG_GETSOCK || type == N_DCCPDIAG_GETSOCK))
			v = find_variant(&choice_diag_old_requests, p[0]);
		c = flags & 1 ? &choice_diag_requests : &choice_diag_answers;
		if (!v) v = find_variant(c, p[0]);
	} else if (c) {
		if (type == N_RTM_GETNEIGH && c == &choice_rtnl_msgs && p[0] == N_AF_BRIDGE)
			type = N_RTM_GETLINK; /* a dump of the forwarding table takes its struct */
		v = find_variant(c, type);
	}
	return v && *v->items ? v->items : NULL;
}

/* Print a body that begins with the address family but has no other member that is known: its
   first byte and bytes. */
static void print_family_body(struct walk *w, const u8 *p, u64 len) {
	out_begin(G_STRUCT);
	out_member("family");
	print_enum(SET(address_families), p[0]);
	if (len > 1) {
		out_member("data");
		print_nl_bytes(w, p + 1, len - 1);
	}
	out_end();
}

/* Print the first member of st, a struct whose other members are not in the message, which ends
   before them, or cannot be read. */
static void print_first_member(struct walk *w, const u64 *st, const u8 *p, bool cut) {
	struct list l;
	u32 align;
	layout(&l, st + 1, false, w->compat, NULL, p, &align);
	out_begin(G_STRUCT);
	print_members(w, st, p, 1, true);
	if (l.n > 1 && l.width[1]) {
		out_next();
		if (cut) out_more();
		else nl_there(w, p + 1, size_of(w, st) - 1);
	}
	out_end();
}

/* Print the body of a message of nfnetlink: its attributes have no names. */
static void print_nf_body(struct walk *w, u64 type, const u8 *p, u64 len) {
	bool batch = has_name(SET(nf_batch_types), type);
	if (!nl_there(w, p, 4)) return;
	print_headed(w, st_nfgenmsg, batch ? NULL : &choice_nf_attrs, p, len);
	if (!batch || len == 4) return;
	out_next();
	print_nl_bytes(w, p + 4, len - 4);
}

/* Print what follows the header of a message. m: the header; p: the body, of len bytes. */
static void print_nl_body(
	struct walk *w, const struct choice *c, const u8 *m, const u8 *p, u64 len) {
	u64 type = load(m + 4, 2), flags = load(m + 6, 2);
	bool family = c == &choice_rtnl_msgs || c == &choice_diag_msgs;
	const u64 *items;
	struct list l;
	u32 align;
	if (type == N_NLMSG_ERROR && len >= 20) return print_nl_error(w, c, p, len, flags & 0x100);
	if (type < NLMSG_MIN_TYPE && !(type == N_NLMSG_DONE && len == 4))
		return print_nl_bytes(w, p, len);
	if (!nl_there(w, p, 1)) return;
	w->family = p[0];
	if (type == N_NLMSG_DONE) {
		if (nl_there(w, p, 4)) out_s32(load(p, 4));
		return;
	}
	if (c == &choice_nf_msgs && len >= 4) return print_nf_body(w, type, p, len);
	items = c == &choice_diag_msgs && len < 2 ? NULL : nl_body_items(c, type, flags, p);
	l.n = 0;
	if (items) layout(&l, items, false, w->compat, NULL, p, &align);
	if (l.n && l.item[0].kind == K_SUB && len >= l.width[0]) {
		u64 at = (u64)(p - w->data->bytes);
		if (at + l.width[0] <= w->data->len)
			return print_headed(
				w, l.item[0].ref, l.n > 1 ? l.item[1].ref : NULL, p, len);
		if (family) print_first_member(w, l.item[0].ref, p, false);
		else nl_there(w, p, l.width[0]);
	} else if (!family) {
		print_nl_bytes(w, p, len);
	} else if (l.n) {
		print_first_member(w, l.item[0].ref, p, true);
	} else {
		print_family_body(w, p, len);
	}
}

/* Print a message of len bytes at p. c: the types of messages of its protocol, or NULL. */
static void print_nlmsg(struct walk *w, const struct choice *c, const u8 *p, u64 len) {
	const struct set *flags;
	struct walk inner = *w;
	if (++inner.depth > MAX_DEPTH) return out_more();
	len = MIN(len, load(p, 4));
	if (len > NLMSG_HEADER) {
		out_begin(G_ARRAY);
		out_next();
	}
	out_begin(G_STRUCT);
	out_member("nlmsg_len");
	out_udec(load(p, 4));
	out_member("nlmsg_type");
	flags = print_nl_type(c, load(p + 4, 2));
	out_member("nlmsg_flags");
	print_nl_flags(load(p + 6, 2), flags);
	out_member("nlmsg_seq");
	out_udec(load(p + 8, 4));
	out_member("nlmsg_pid");
	print_port_id(w, load(p + 12, 4));
	out_end();
	if (len <= NLMSG_HEADER) return;
	out_next();
	print_nl_body(&inner, c, p, p + NLMSG_HEADER, len - NLMSG_HEADER);
	out_end();
}

/* Print a uevent of len bytes at p that udevd sends, with a header. Return false if it has none. */
static bool print_udev_event(struct walk *w, const u8 *p, u64 len) {
	enum { HEADER = 40 };
	if (len < HEADER || memcmp(p, "libudev", 8)) return false;
	if (len > HEADER) {
		out_begin(G_ARRAY);
		out_next();
	}
	print_struct(w, st_udev_header, p);
	if (len == HEADER) return true;
	out_next();
	print_quoted(p + HEADER, len - HEADER, QUOTE_STRING);
	out_end();
	return true;
}

/* Print size bytes at addr that args[0] of the call, a descriptor, sends or receives: netlink
   messages if it is a netlink socket, otherwise a string. */
static void print_socket_data(struct walk *w, u64 addr, u64 size) {
	static u8 bytes[NETLINK_MAX + MAX_STRUCT];
	struct nl_data data = {bytes, addr, 0};
	struct walk inner = *w;
	u64 len = MIN(size, (u64)NETLINK_MAX);
	s64 protocol = w->deref && addr ? netlink_protocol(w) : NO_NETLINK;
	if (protocol == NO_NETLINK) return print_buf(w, addr, size);
	data.len = peek_some(w->t, addr, bytes, len);
	if (protocol == N_NETLINK_KOBJECT_UEVENT) {
		if (data.len < len || !print_udev_event(w, bytes, len)) print_buf(w, addr, size);
		return;
	}
	memset(bytes + data.len, 0, MAX_STRUCT);
	inner.data = &data;
	print_records(&inner, print_nlmsg, chosen_ref(&choice_netlink_msgs, (u64)protocol),
		NLMSG_HEADER, bytes, len);
}

PRINTS(print_sent) { print_socket_data(w, value, w->values[w->at + 1]); }

PRINTS(print_received) {
	if (w->failed) print_ptr(value);
	else print_socket_data(w, value, MIN((u64)w->ret, w->values[w->at + 1]));
}

/* Print a buffer of ref_count() bytes, and no more than *w->room, which it counts down. Flag 0x20
   of it->p: print it in hexadecimal. */
PRINTER(item_buf) {
	u64 n = ref_count(w, it->p & 31);
	if (w->room) n = MIN(n, *w->room);
	if (w->room) *w->room -= n;
	if (w->socket) print_socket_data(w, v, n);
	else if (it->p & 0x20) print_hexbuf(w, v, n);
	else print_buf(w, v, n);
}

/* ------------------------------------------------------------------ 24. Messages and addresses
 *
 * Prints socket addresses, socket options, msghdr structs and control messages. Relies on the
 * walker, and on Netlink for the data in messages. Addresses and control messages may be cut: only
 * what is there is printed.
 */

/* clang-format off */
PRINTS(print_sockaddr128);
PRINTS(print_cmsg_text);
PRINTS(print_cmsg_sockaddr);
PRINTS(print_ax25);
PRINTS(print_ipx_network);
PRINTS(print_ipx_node);
PRINTS(print_ipx_byte);
PRINTS(print_tipc_scope);
PRINTS(print_tipc_addr);
PRINTS(print_htobs);
PRINTS(print_bdaddr);
PRINTS(print_mac8);
PRINTS(print_l2cap_psm);
PRINTS(print_l2cap_cid);
PRINTS(print_rxrpc_transport);
PRINTS(print_salg_name);
PRINTS(print_sa_more);
PRINTS(print_llcp_name);
PRINTS(print_so_error);
PRINTS(print_port_range);
PRINTS(print_icmp_filter);
PRINTS(print_bit_0);
PRINTS(print_bit_1);
PRINTS(print_ao_key);

STRUCT(ucred, 12, PID(pid), UID(uid), GID(gid));
STRUCT(group_req, 136, IFINDEX(gr_interface), AT(8, 4, INLINE(gr_group, print_sockaddr128, 128)));
STRUCT(linger, 8, INT(l_onoff), INT(l_linger));
STRUCT(in_pktinfo, 12, IFINDEX(ipi_ifindex), IN4(ipi_spec_dst), IN4(ipi_addr));
STRUCT(sock_ee, 32, U32(ee_errno), U8(ee_origin), U8(ee_type), U8(ee_code), PAD(1), U32(ee_info),
	U32(ee_data), INLINE(offender, print_sockaddr16, 16));
STRUCT(sockaddr_in6, 28, ENUM16(sa_family, address_families), BE16(sin6_port), BE32(sin6_flowinfo),
	IN6(sin6_addr), INLINE(sin6_scope_id, print_scope_id, 4));
STRUCT(sockaddr_ll, 20, ENUM16(sa_family, address_families),
	NUM(sll_protocol, print_sll_protocol, 2), IFINDEX(sll_ifindex),
	ENUM16(sll_hatype, arp_hardware_types), ENUM8(sll_pkttype, packet_types), U8(sll_halen),
	WHEN(5, 0xff, INLINE(sll_addr, print_sll_addr, 8)));
STRUCT(sockaddr_vm, 16, ENUM16(sa_family, address_families), NONZERO(X16(svm_reserved1)),
	AT(8, 8, ENUM(svm_cid, vsock_cids)), AT(4, 4, ENUM(svm_port, vsock_ports)),
	AT(12, 12, FLAGS8(svm_flags, vsock_flags)), NONZERO(HEXBYTES(svm_zero, 3)));
STRUCT(sockaddr_alg, 88, ENUM16(sa_family, address_families), CHARS(salg_type, 14),
	NOTED(FLAGS(salg_feat, crypto_flags)), NOTED(FLAGS(salg_mask, crypto_flags)),
	INLINE(salg_name, print_salg_name, 64));
STRUCT(sockaddr_xdp, 16, ENUM16(sa_family, address_families),
	FLAGS16(sxdp_flags, xdp_sockaddr_flags), IFINDEX(sxdp_ifindex), U32(sxdp_queue_id),
	WHEN(1, 1, FD(sxdp_shared_umem_fd)), ELSE(AT(12, 12, NONZERO(X32(sxdp_shared_umem_fd)))));
STRUCT(sockaddr_nl, 12, ENUM16(sa_family, address_families), NONZERO(X16(nl_pad)),
	NUM(nl_pid, print_port_id, 4), INLINE(nl_groups, print_hex8, 4));
STRUCT(ax25_address, 7, HEXBYTES(ax25_call, 7));
STRUCT(sockaddr_ax25, 16, ENUM16(sa_family, address_families), INLINE(, print_ax25, 0),
	END(16, 16));
STRUCT(sockaddr_ipx, 16, ENUM16(sa_family, address_families), BE16(sipx_port),
	NUM(sipx_network, print_ipx_network, 4), INLINE(sipx_node, print_ipx_node, 6),
	NUM(sipx_type, print_ipx_byte, 1), NONZERO(NUM(sipx_zero, print_ipx_byte, 1)));
STRUCT(x25_address, 16, CHARS(x25_addr, 16));
STRUCT(sockaddr_x25, 18, ENUM16(sa_family, address_families), SUB(sx25_addr, x25_address));
STRUCT(tipc_range, 12, U32(type), U32(lower), U32(upper));
STRUCT(tipc_service, 8, U32(type), U32(instance));
STRUCT(tipc_name, 12, SUB(name, tipc_service), X32(domain));
STRUCT(tipc_socket, 8, U32(ref), X32(node));
STRUCT(tipc_by_range, 12, SUB(nameseq, tipc_range));
STRUCT(tipc_by_name, 12, SUB(name, tipc_name));
STRUCT(tipc_by_socket, 8, SUB(id, tipc_socket));
STRUCT(sockaddr_tipc, 16, ENUM16(sa_family, address_families), ENUM8(addrtype, tipc_addr_types),
	NUM(scope, print_tipc_scope, 1), INLINE(addr, print_tipc_addr, 12));
STRUCT(sockaddr_hci_dev, 4, ENUM16(sa_family, address_families), NUM(hci_dev, print_htobs, 2));
STRUCT(sockaddr_hci, 6, ENUM16(sa_family, address_families), NUM(hci_dev, print_htobs, 2),
	ENUM16(hci_channel, hci_channels));
STRUCT(sockaddr_sco, 8, ENUM16(sa_family, address_families), INLINE(sco_bdaddr, print_bdaddr, 6));
STRUCT(sockaddr_rc, 10, ENUM16(sa_family, address_families), INLINE(rc_bdaddr, print_bdaddr, 6),
	U8(rc_channel));
STRUCT(sockaddr_l2, 14, ENUM16(sa_family, address_families), NUM(l2_psm, print_l2cap_psm, 2),
	INLINE(l2_bdaddr, print_bdaddr, 6), NUM(l2_cid, print_l2cap_cid, 2),
	ENUM8(l2_bdaddr_type, bdaddr_types));
STRUCT(sockaddr_rxrpc, 36, ENUM16(sa_family, address_families),
	NOTED(ENUM16(srx_service, rxrpc_services)), ENUM16(transport_type, socket_types),
	U16(transport_len), INLINE(transport, print_rxrpc_transport, 28));
STRUCT(rxrpc_sin, 16, PAD(2), BE16(sin_port), IN4(sin_addr), END(16, 16));
STRUCT(rxrpc_sin6, 28, PAD(2), BE16(sin6_port), BE32(sin6_flowinfo), IN6(sin6_addr),
	INLINE(sin6_scope_id, print_scope_id, 4));
STRUCT(ieee802154_addr, 16, NOTED(ENUM(addr_type, ieee802154_types)),
	NOTED(ENUM16(pan_id, ieee802154_pans)),
	IF(0, 0xffffff, 2, NOTED(ENUM16(short_addr, ieee802154_addrs))),
	WHEN(0, 0xfffffffd, AT(6, 6, INLINE(hwaddr, print_mac8, 8))));
STRUCT(sockaddr_ieee802154, 20, ENUM16(sa_family, address_families),
	AT(4, 4, SUB(addr, ieee802154_addr)));
STRUCT(sockaddr_nfc, 16, ENUM16(sa_family, address_families), AT(4, 4, IFINDEX(dev_idx)),
	X32(target_idx), ENUM(nfc_protocol, nfc_protocols), INLINE(, print_sa_more, 0));
STRUCT(sockaddr_nfc_llcp, 96, ENUM16(sa_family, address_families), AT(4, 4, IFINDEX(dev_idx)),
	X32(target_idx), ENUM(nfc_protocol, nfc_protocols), NOTED(ENUM8(dsap, llcp_saps)),
	NOTED(ENUM8(ssap, llcp_saps)), INLINE(service_name, print_llcp_name, 63),
	ULONG(service_name_len));
STRUCT(sockaddr_qrtr, 12, ENUM16(sa_family, address_families), ENUM(sq_node, qrtr_nodes),
	ENUM(sq_port, qrtr_ports));
STRUCT(mctp_addr, 1, ENUM8(s_addr, mctp_addrs));
STRUCT(sockaddr_mctp, 12, ENUM16(sa_family, address_families), NONZERO(X16(__smctp_pad0)),
	ENUM(smctp_network, mctp_nets), SUB(smctp_addr, mctp_addr), X8(smctp_type), X8(smctp_tag),
	NONZERO(X8(__smctp_pad1)));

/* Control messages and socket options. */
ELEM(errnos, 4, NUM(, print_so_error, 4));
ELEM(inet_protocol, 4, ENUM(, inet_protocols));
ELEM(txrehash, 4, ENUMD(, so_txrehash));
ELEM(tipc_importance, 4, ENUM(, tipc_importances));
ELEM(port_range, 4, NUM(, print_port_range, 4));
ELEM(icmp_filter, 4, INLINE(, print_icmp_filter, 4));
STRUCT(tcp_ao_add, 288, INLINE(addr, print_sockaddr128, 128), AT(202, 202, U8(prefix)),
	AT(128, 128, CHARS(alg_name, 64)), IFINDEX(ifindex), NUM(set_current, print_bit_0, 1),
	AT(196, 196, NUM(set_rnext, print_bit_1, 1)), AT(203, 203, U8(sndid)), U8(rcvid),
		U8(maclen),
	FLAGS8(keyflags, tcp_ao_keyflags), AT(208, 208, INLINE(key, print_ao_key, 0)),
	AT(207, 207, U8(keylen)), END(288, 288));

CHOICE(cmsg_socket, scm_types, 0,
	PAYLOAD(SCM_RIGHTS, LIST(, fd)),
	PAYLOAD(SCM_CREDENTIALS, SUB(, ucred)),
	PAYLOAD(SCM_SECURITY, INLINE(, print_cmsg_text, 0)),
	PAYLOAD(SCM_PIDFD, FD(pidfd)),
	PAYLOAD(SO_TIMESTAMP_OLD, SUB(, timeval)),
	PAYLOAD(SO_TIMESTAMPNS_OLD, SUB(, timespec)),
	PAYLOAD(SO_TIMESTAMPING_OLD, VEC(, timespec, 3)),
	PAYLOAD(SO_TIMESTAMP_NEW, SUB(, timeval64)),
	PAYLOAD(SO_TIMESTAMPNS_NEW, SUB(, timespec64)),
	PAYLOAD(SO_TIMESTAMPING_NEW, VEC(, timespec64, 3)));

CHOICE(cmsg_ip, scm_ip_types, 0,
	ALSO(IP_TOS), ALSO(IP_RECVOPTS), PAYLOAD(IP_RETOPTS, LIST(, x8)),
	ALSO(IP_TTL), PAYLOAD(IP_CHECKSUM, LIST(, uint)),
	PAYLOAD(SCM_SECURITY, INLINE(, print_cmsg_text, 0)),
	PAYLOAD(IP_PKTINFO, SUB(, in_pktinfo)),
	PAYLOAD(IP_RECVERR, SUB(, sock_ee)),
	PAYLOAD(IP_ORIGDSTADDR, INLINE(, print_cmsg_sockaddr, 16)),
	PAYLOAD(IP_PROTOCOL, VEC(, inet_protocol, 1)));

CHOICE(cmsg_levels, socket_levels, 0,
	PAYLOAD(SOL_SOCKET, NEST(, cmsg_socket)),
	PAYLOAD(SOL_IP, NEST(, cmsg_ip)));

/* The value of a socket option: OPT(, st, SET, GET) is struct st, read by the rule SET when it is
   set, and by GET when it is got. */
enum opt_rule {
	OPT_BYTES, /* an int if the length is 4, otherwise bytes */
	OPT_LEAST, /* the struct if the length is its size or more, otherwise the address */
	OPT_SAME, /* if it is just its size */
	OPT_ANY, /* the struct whatever the length */
	OPT_PART, /* as many bytes of it as the length says */
	OPT_HEX, /* bytes as "\x00\x1f" if the length is another */
	OPT_ZERO, OPT_ONES, /* the bytes behind the length are such */
	OPT_LIST, /* structs that fill the length */
	OPT_COUNT /* as many structs as the length says, for -v */
};
#define OPT(n, st, set, get) ITEM(n, K_IN, OPT_##set | OPT_##get << 4), REF(st_##st, 0)

CHOICE(sockopt_socket, so_options, 0,
	ALSO(SO_DEBUG), ALSO(SO_REUSEADDR), ALSO(SO_DONTROUTE), ALSO(SO_BROADCAST),
	ALSO(SO_SNDBUF), ALSO(SO_RCVBUF), ALSO(SO_KEEPALIVE), ALSO(SO_OOBINLINE),
	ALSO(SO_NO_CHECK), ALSO(SO_PRIORITY), ALSO(SO_BSDCOMPAT), ALSO(SO_REUSEPORT),
	ALSO(SO_PASSCRED), ALSO(SO_RCVLOWAT), ALSO(SO_SNDLOWAT), ALSO(SO_DETACH_FILTER),
	ALSO(SO_TIMESTAMP_OLD), ALSO(SO_ACCEPTCONN), ALSO(SO_SNDBUFFORCE), ALSO(SO_RCVBUFFORCE),
	ALSO(SO_PASSSEC), ALSO(SO_TIMESTAMPNS_OLD), ALSO(SO_MARK), ALSO(SO_TIMESTAMPING_OLD),
	ALSO(SO_RXQ_OVFL), ALSO(SO_WIFI_STATUS), ALSO(SO_PEEK_OFF), ALSO(SO_NOFCS),
	ALSO(SO_LOCK_FILTER), ALSO(SO_SELECT_ERR_QUEUE), ALSO(SO_BUSY_POLL), ALSO(SO_INCOMING_CPU),
	ALSO(SO_CNX_ADVICE), ALSO(SO_INCOMING_NAPI_ID), ALSO(SO_ZEROCOPY), ALSO(SO_TIMESTAMP_NEW),
	ALSO(SO_TIMESTAMPNS_NEW), ALSO(SO_TIMESTAMPING_NEW), ALSO(SO_DETACH_REUSEPORT_BPF),
	ALSO(SO_PREFER_BUSY_POLL), ALSO(SO_BUSY_POLL_BUDGET), ALSO(SO_RESERVE_MEM),
	ALSO(SO_RCVMARK), ALSO(SO_PASSPIDFD), ALSO(SO_RCVPRIORITY), ALSO(SO_PASSRIGHTS),
	PAYLOAD(SO_INQ, OPT(, int, LEAST, PART)),
	PAYLOAD(SO_LINGER, OPT(, linger, LEAST, PART)),
	PAYLOAD(SO_PEERCRED, OPT(, ucred, BYTES, PART)),
	PAYLOAD(SO_ERROR, OPT(, errnos, BYTES, PART)),
	PAYLOAD(SO_PEERPIDFD, OPT(, fd, BYTES, PART)),
	PAYLOAD(SO_TXREHASH, OPT(, txrehash, LEAST, PART)),
	PAYLOAD(SO_ATTACH_FILTER, OPT(, sock_fprog, SAME, BYTES)),
	PAYLOAD(SO_ATTACH_REUSEPORT_CBPF, OPT(, sock_fprog, SAME, BYTES)));

CHOICE(sockopt_ip, ip_options, 0,
	ALSO(IP_ADD_MEMBERSHIP), PAYLOAD(IP_DROP_MEMBERSHIP, OPT(, ip_mreq, LEAST, BYTES)),
	ALSO(MCAST_JOIN_GROUP), PAYLOAD(MCAST_LEAVE_GROUP, OPT(, group_req, LEAST, BYTES)),
	PAYLOAD(IP_LOCAL_PORT_RANGE, OPT(, port_range, HEX, HEX)),
	PAYLOAD(IP_PROTOCOL, OPT(, inet_protocol, BYTES, HEX)));

CHOICE(sockopt_ipv6, ipv6_options, 0,
	ALSO(IPV6_ADD_MEMBERSHIP), ALSO(IPV6_DROP_MEMBERSHIP), ALSO(IPV6_JOIN_ANYCAST),
	PAYLOAD(IPV6_LEAVE_ANYCAST, OPT(, ipv6_mreq, LEAST, BYTES)),
	ALSO(MCAST_JOIN_GROUP), PAYLOAD(MCAST_LEAVE_GROUP, OPT(, group_req, LEAST, BYTES)));

CHOICE(sockopt_packet, packet_options, 0,
	ALSO(PACKET_ADD_MEMBERSHIP),
	PAYLOAD(PACKET_DROP_MEMBERSHIP, OPT(, packet_mreq, SAME, BYTES)),
	ALSO(PACKET_RX_RING), PAYLOAD(PACKET_TX_RING, OPT(, tpacket_req, SAME, BYTES)),
	PAYLOAD(PACKET_STATISTICS, OPT(, tpacket_stats_v3, BYTES, PART)));

CHOICE(sockopt_raw, raw_options, 0, PAYLOAD(ICMP_FILTER, OPT(, icmp_filter, ONES, ONES)));
CHOICE(sockopt_tcp, tcp_options, 0, PAYLOAD(TCP_AO_ADD_KEY, OPT(, tcp_ao_add, ZERO, BYTES)));
CHOICE(sockopt_netlink, netlink_options, 0,
	PAYLOAD(NETLINK_LIST_MEMBERSHIPS, OPT(, uint, LEAST, LIST)));
CHOICE(sockopt_tipc, tipc_options, 0,
	PAYLOAD(TIPC_IMPORTANCE, OPT(, tipc_importance, LEAST, LEAST)),
	PAYLOAD(TIPC_GROUP_JOIN, OPT(, tipc_group_req, LEAST, LEAST)));

/* What is known of the options of a level: their names, or choices with names; then the names that
   only setsockopt(2) and only getsockopt(2) have; then an OPT for those without a row. */
CHOICE(sockopt_levels, socket_levels, 0,
	PAYLOAD(SOL_SOCKET, NEST(, sockopt_socket), ENUM(, so_options), ENUM(, so_getsockopts)),
	PAYLOAD(SOL_IP, NEST(, sockopt_ip), ENUM(, ip_setsockopts), ENUM(, ip_getsockopts)),
	PAYLOAD(SOL_IPV6, NEST(, sockopt_ipv6), ENUM(, ipv6_setsockopts), ENUM(, ipv6_getsockopts)),
	PAYLOAD(SOL_TCP, NEST(, sockopt_tcp)),
	PAYLOAD(SOL_UDP, ENUM(, udp_options)),
	PAYLOAD(SOL_NETLINK, NEST(, sockopt_netlink), OPT(, int, LEAST, ANY)),
	PAYLOAD(SOL_PACKET, NEST(, sockopt_packet)),
	PAYLOAD(SOL_RAW, NEST(, sockopt_raw)),
	PAYLOAD(SOL_TIPC, NEST(, sockopt_tipc), OPT(, int, ANY, ANY)),
	PAYLOAD(AF_VSOCK, ENUM(, vsock_options)),
	PAYLOAD(SOL_CAN_RAW, ENUM(, can_options)),
	PAYLOAD(SOL_SCTP, ENUM(, sctp_options)),
	PAYLOAD(SOL_IPX, ENUM(, ipx_options)),
	PAYLOAD(SOL_AX25, ENUM(, ax25_options)),
	PAYLOAD(SOL_IRDA, ENUM(, irda_options)),
	PAYLOAD(SOL_LLC, ENUM(, llc_options)),
	PAYLOAD(SOL_DCCP, ENUM(, dccp_options)),
	PAYLOAD(SOL_RXRPC, ENUM(, rxrpc_options)),
	PAYLOAD(SOL_PPPOL2TP, ENUM(, pppol2tp_options)),
	PAYLOAD(SOL_BLUETOOTH, ENUM(, bluetooth_options)),
	PAYLOAD(SOL_PNPIPE, ENUM(, pnpipe_options)),
	PAYLOAD(SOL_RDS, ENUM(, rds_options)),
	PAYLOAD(SOL_IUCV, ENUM(, iucv_options)),
	PAYLOAD(SOL_CAIF, ENUM(, caif_options)),
	PAYLOAD(SOL_ALG, ENUM(, alg_options)),
	PAYLOAD(SOL_NFC, ENUM(, nfc_llcp_options)),
	PAYLOAD(SOL_KCM, ENUM(, kcm_options)),
	PAYLOAD(SOL_TLS, ENUM(, tls_options)),
	PAYLOAD(SOL_XDP, ENUM(, xdp_options)));
/* clang-format on */

/* clang-format off */
/* The struct of an address family, used if the length of the address is from min to max. */
static const struct sockaddr_form { u8 family, min, max; const u64 *st; } sockaddr_forms[] = {
	{ N_AF_INET, 16, 255, st_sockaddr_in },
	{ N_AF_INET6, 24, 255, st_sockaddr_in6 },
	{ N_AF_NETLINK, 12, 255, st_sockaddr_nl },
	{ N_AF_PACKET, 20, 255, st_sockaddr_ll },
	{ N_AF_VSOCK, 16, 255, st_sockaddr_vm },
	{ N_AF_ALG, 25, 255, st_sockaddr_alg },
	{ N_AF_XDP, 16, 255, st_sockaddr_xdp },
	{ N_AF_AX25, 16, 255, st_sockaddr_ax25 },
	{ N_AF_IPX, 16, 255, st_sockaddr_ipx },
	{ N_AF_X25, 18, 255, st_sockaddr_x25 },
	{ N_AF_TIPC, 16, 255, st_sockaddr_tipc },
	{ N_AF_BLUETOOTH, 4, 4, st_sockaddr_hci_dev },
	{ N_AF_BLUETOOTH, 6, 6, st_sockaddr_hci },
	{ N_AF_BLUETOOTH, 8, 8, st_sockaddr_sco },
	{ N_AF_BLUETOOTH, 10, 10, st_sockaddr_rc },
	{ N_AF_BLUETOOTH, 12, 12, st_sockaddr_l2 },
	{ N_AF_BLUETOOTH, 14, 14, st_sockaddr_l2 },
	{ N_AF_RXRPC, 36, 255, st_sockaddr_rxrpc },
	{ N_AF_IEEE802154, 20, 255, st_sockaddr_ieee802154 },
	{ N_AF_NFC, 16, 95, st_sockaddr_nfc },
	{ N_AF_NFC, 96, 255, st_sockaddr_nfc_llcp },
	{ N_AF_QIPCRTR, 12, 255, st_sockaddr_qrtr },
	{ N_AF_MCTP, 12, 255, st_sockaddr_mctp }
};
/* clang-format on */

/* Print sun_path of a sockaddr_un, len bytes long. An abstract name begins with a NUL, printed as
   @. */
static void print_sun_path(const u8 *path, u64 len) {
	bool abstract = !path[0];
	out_member("sun_path");
	if (abstract) out_operator("@");
	out_quoted(path + abstract, abstract ? len - 1 : find_nul(path, len), QUOTE_STRING);
}

enum { SOCKADDR_MAX = 128 };

/* Print a socket address. sa: a zeroed buffer of SOCKADDR_MAX bytes that holds len (2 or more)
   bytes of address. */
static void print_sockaddr_bytes(struct walk *w, const u8 *sa, u64 len) {
	u64 family = load(sa, 2);
	for (u64 i = 0; i < COUNT(sockaddr_forms); i++) {
		const struct sockaddr_form *form = &sockaddr_forms[i];
		if (form->family == family && len >= form->min && len <= form->max)
			return print_struct_part(w, form->st, sa, len);
	}
	out_begin(G_STRUCT);
	out_member("sa_family");
	print_enum(SET(address_families), family);
	if (family == N_AF_UNIX && len > 2) {
		print_sun_path(sa + 2, (len < 110 ? len : 110) - 2);
	} else if (len > 2) {
		out_member("sa_data");
		out_quoted(sa + 2, len - 2, QUOTE_STRING);
	}
	out_end();
}

/* ---- members of addresses */

/* Print a hardware address of len bytes as -X says. */
static void print_hardware(const u8 *p, u64 len) {
	if (opt.style != STYLE_ABBREV) out_quoted(p, len, QUOTE_HEX);
	if (opt.style == STYLE_RAW) return;
	if (opt.style == STYLE_VERBOSE) out_begin(G_COMMENT);
	print_mac_bytes(p, len);
	if (opt.style == STYLE_VERBOSE) out_end();
}

PRINTS(print_mr_address) {
	print_hardware(inline_bytes(value), MIN(load(inline_bytes(value) - 2, 2), 8));
}

PRINTS(print_bdaddr) { print_hardware(inline_bytes(value), 6); }

PRINTS(print_mac8) { print_hardware(inline_bytes(value), 8); }

/* Print an AX.25 address, and in a comment the call sign, if it is one: AB1CDE-7. Its characters
   are shifted by one bit. */
static void print_ax25_call(struct walk *w, const u8 *p) {
	u8 call[6], n = 6;
	print_struct(w, st_ax25_address, p);
	for (u32 i = 0; i < 6; i++) {
		call[i] = p[i] >> 1;
		if (call[i] != ' ' && (call[i] < '0' || call[i] > '~')) return;
	}
	while (n && call[n - 1] == ' ') n--;
	out_begin(G_COMMENT);
	if (!n && p[6] == 0x40) {
		out_char('*');
		return out_end();
	}
	for (u32 i = 0; i < n; i++) out_char((char)call[i]);
	out_char('-');
	out_udec(p[6] >> 1 & 15);
	out_end();
}

/* Print what follows sa_family in a struct sockaddr_ax25, or a full_sockaddr_ax25 with the
   digipeaters that are there. */
PRINTS(print_ax25) {
	const u8 *p = inline_bytes(value);
	s32 digis = (s32)load(p + 10, 4), have = MIN((s32)(w->len - 16) / 7, 8), shown;
	bool full = w->len > 16 || digis;
	if (full) {
		out_member("fsa_ax25");
		out_begin(G_STRUCT);
	}
	out_member("sax25_call");
	print_ax25_call(w, p);
	out_member("sax25_ndigis");
	out_dec(digis);
	if (full) out_end();
	if (digis > 0) {
		out_member("fsa_digipeater");
		out_begin(G_ARRAY);
		shown = w->verbose ? have : MIN(have, (s32)opt.string_limit);
		for (s32 i = 0; i < MIN(digis, shown); i++) {
			out_next();
			print_ax25_call(w, p + 14 + i * 7);
		}
		if (MIN(digis, 8) > shown) {
			out_next();
			out_more();
		}
		out_end();
	}
	if (w->len <= 16 + 7 * (u64)have) return;
	out_next();
	out_more();
}

PRINTS(print_ipx_network) {
	out_function("htonl");
	out_hex(swapped(value, 4));
	out_end();
}

PRINTS(print_ipx_byte) {
	if (value) out_hex(value);
	else out_word("00");
}

PRINTS(print_ipx_node) {
	out_begin(G_ARRAY);
	for (u32 i = 0; i < 6; i++) {
		out_next();
		print_ipx_byte(w, inline_bytes(value)[i]);
	}
	out_end();
}

/* Print the scope of a TIPC address, a signed char. */
PRINTS(print_tipc_scope) {
	if (value < 0x80) return print_enum(SET(tipc_scopes), value);
	out_operator("-");
	out_hex(0x100 - value);
	if (opt.style != STYLE_RAW) out_no_name(SET(tipc_scopes));
}

/* Print a TIPC address; its type precedes it. */
PRINTS(print_tipc_addr) {
	static const u64 *const forms[] = {st_tipc_by_range, st_tipc_by_name, st_tipc_by_socket};
	const u8 *p = inline_bytes(value);
	if (p[-2] >= 1 && p[-2] <= COUNT(forms)) print_struct(w, forms[p[-2] - 1], p);
	else out_quoted(p, 12, QUOTE_STRING);
}

PRINTS(print_htobs) {
	out_function("htobs");
	out_udec(value);
	out_end();
}

/* Print a number of L2CAP. If start is not 0, the range that it begins is dynamic: names without
   one are START+5. */
static void print_l2cap(const struct set *s, u64 v, u64 start) {
	out_function("htobs");
	if (!start || has_name(s, v)) {
		print_enum(s, v);
	} else if (open_text(v, out_hex)) {
		print_enum(s, start);
		out_operator("+");
		out_udec(v - start);
		close_text();
	}
	out_end();
}

PRINTS(print_l2cap_psm) {
	print_l2cap(SET(l2cap_psms), value,
		value > 0x1000 ? 0x1001 : value >= 0x80 && value < 0x100 ? 0x80 : 0);
}

PRINTS(print_l2cap_cid) { print_l2cap(SET(l2cap_cids), value, value >= 0x40 ? 0x40 : 0); }

/* Print the transport address of a sockaddr_rxrpc; its length precedes it. */
PRINTS(print_rxrpc_transport) {
	const u8 *p = inline_bytes(value);
	u64 family = load(p, 2), len = MIN(load(p - 2, 2), w->left), least = 255;
	const char *name = NULL;
	out_begin(G_STRUCT);
	if (family == N_AF_INET) {
		name = "sin";
		least = 16;
	} else if (family == N_AF_INET6) {
		name = "sin6";
		least = 24;
	}
	if (name) {
		out_member(name);
		out_begin(G_STRUCT);
	}
	out_member(name ? least == 16 ? "sin_family" : "sin6_family" : "family");
	print_enum(SET(address_families), family);
	if (len >= least) {
		print_members(w, least == 16 ? st_rxrpc_sin : st_rxrpc_sin6, p, len, true);
	} else if (len > 2) {
		out_next();
		out_quoted(p + 2, len - 2, QUOTE_STRING);
	}
	if (name) out_end();
	out_end();
}

/* Print the name of a sockaddr_alg, which goes to the end of the address. */
PRINTS(print_salg_name) { print_chars(inline_bytes(value), w->left); }

/* Print "..." if the address goes on. */
PRINTS(print_sa_more) {
	if (w->len <= 16) return;
	out_next();
	out_more();
}

/* Print the service name of a sockaddr_nfc_llcp, whose length is behind it. */
PRINTS(print_llcp_name) {
	const u8 *p = inline_bytes(value);
	out_quoted(p, MIN(load(p + (w->compat ? 66 : 70), w->compat ? 4 : 8), 63), QUOTE_STRING);
}

/* ---- messages */

/* Print a number, and without -X raw a comment. */
static void out_hex_comment(u64 v, const char *comment) {
	out_hex(v);
	if (opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	out_word(comment);
	out_end();
}

/* Return whether st is a time. */
static bool is_time(const u64 *st) {
	return st == st_timeval || st == st_timespec || st == st_timeval64 || st == st_timespec64;
}

/* Print a control message: its header is at p, len bytes of data follow. word: the size of
   cmsg_len. Print data of a type without a row, or too short for it, as bytes. */
static void print_cmsg(struct walk *w, const u8 *p, u64 word, u64 len) {
	u64 level = load(p + word, 4), type = load(p + word + 4, 4), least = 0;
	const struct choice *c = chosen_ref(&choice_cmsg_levels, level);
	const struct variant *v = c ? find_variant(c, type) : NULL;
	struct list l = {.n = 0};
	u32 align;
	out_begin(G_STRUCT);
	out_member("cmsg_len");
	out_udec(load(p, word));
	out_member("cmsg_level");
	if (has_name(SET(socket_levels), level)) print_enum(SET(socket_levels), level);
	else out_hex_comment(level, "SOL_???");
	out_member("cmsg_type");
	if (c) print_enum(c->set, type);
	else out_hex(type);
	w->len = w->left = len;
	if (len) out_member("cmsg_data");
	if (v && len) layout(&l, v->items, false, w->compat, NULL, p + word + 8, &align);
	if (l.n) least = l.item[0].kind == K_LIST ? size_of(w, l.item[0].ref) : l.width[0];
	if (l.n && len >= least) printers[l.item[0].kind](w, &l.item[0], l.value[0]);
	else if (l.n && is_time(l.item[0].ref)) out_operator("???");
	else if (len) out_quoted(p + word + 8, len, QUOTE_HEX);
	out_end();
}

/* Read and print a socket address of len bytes at addr. */
static void print_sockaddr_at(struct walk *w, u64 addr, u64 len) {
	u8 sa[SOCKADDR_MAX] = {};
	s32 n = (s32)len;
	if (n > SOCKADDR_MAX) n = SOCKADDR_MAX;
	if (n >= 2 && peek_arg(w, addr, sa, (u64)n)) print_sockaddr_bytes(w, sa, (u64)n);
	else print_ptr(addr);
}

/* Print a socket address whose length is the next item. */
PRINTS(print_sockaddr) { print_sockaddr_at(w, value, w->values[w->at + 1]); }

/* Print, at exit, a socket address whose length is in memory at the next item. w->inlen is that
   length at entry: the room that the kernel had. */
static void print_sockaddr_out(struct walk *w, u64 addr) {
	s32 len;
	if (!w->exit) return;
	if (w->failed || w->inlen == NO_INLEN ||
		!peek(w->t, w->values[w->at + 1], &len, sizeof len))
		print_ptr(addr);
	else print_sockaddr_at(w, addr, (u64)(len < (s32)w->inlen ? len : (s32)w->inlen));
}

/* Print the name of a socket option; its level is the value before it. */
PRINTS(print_optname) {
	const struct variant *level = find_variant(&choice_sockopt_levels, w->values[w->at - 1]);
	const struct set *set = NULL, *extra = NULL;
	bool get = w->t->call == C_getsockopt;
	struct item it;
	if (!level) return out_udec(value);
	for (const u64 *row = level->items; *row;) {
		row = decode(row, &it);
		if (it.kind == K_NEST) set = ((const struct choice *)it.ref)->set;
		else if (it.kind == K_ENUM && !set) set = it.ref;
		else if (it.kind == K_ENUM && (get || !extra)) extra = it.ref;
	}
	if (extra && has_name(extra, value)) set = extra;
	if (set) print_enum(set, value);
	else out_hex(value);
}

/* Find how the value of a socket option is printed: set *st to its struct, and return the rule. */
static u32 find_sockopt(struct walk *w, bool get, const u64 **st) {
	const struct variant *level = find_variant(&choice_sockopt_levels, w->values[1]), *v = NULL;
	struct item it = {.kind = K_END};
	*st = st_int;
	if (!level) return OPT_BYTES;
	if (get && w->values[1] == N_SOL_SOCKET && w->values[2] == N_SO_ATTACH_FILTER) {
		*st = st_filter_insn;
		return OPT_COUNT;
	}
	for (const u64 *row = level->items; *row && !v;) {
		row = decode(row, &it);
		if (it.kind == K_NEST) v = find_variant(it.ref, w->values[2]);
	}
	if (v) decode(v->items, &it);
	if (it.kind != K_IN || !(get ? it.p >> 4 : it.p & 15)) return OPT_BYTES;
	*st = it.ref;
	return get ? it.p >> 4 : it.p & 15;
}

/* Print the first len bytes of struct st, which is longer. fill: the bytes behind them; -1: show
   only the members that are there. */
static void print_opt_part(struct walk *w, const u64 *st, u64 addr, u64 len, int fill) {
	u8 bytes[MAX_STRUCT];
	struct walk inner = *w;
	memset(bytes, fill, size_of(w, st));
	if (!peek_arg(w, addr, bytes, len)) return print_ptr(addr);
	inner.cut = fill < 0;
	if (fill >= 0) print_struct(w, st, bytes);
	else if (*st & BARE) print_quoted(bytes, len, QUOTE_HEX);
	else print_struct_part(&inner, st, bytes, len);
}

/* Print the value of a socket option by its rule. */
static void print_sockopt(struct walk *w, u64 addr) {
	bool get = w->t->call == C_getsockopt;
	const u64 *st;
	u32 rule = find_sockopt(w, get, &st), size = size_of(w, st);
	s32 len = (s32)w->values[4];
	bool least;
	if (get && (w->failed || !peek(w->t, w->values[4], &len, sizeof len))) len = 0;
	if (!w->deref || (get && len <= 0)) return print_ptr(addr);
	least = len >= (s32)size;
	if (rule == OPT_BYTES && len != 4) return print_buf(w, addr, (u64)len);
	if (rule == OPT_HEX && len != 4) return print_hexbuf(w, addr, (u64)len);
	if (rule == OPT_LIST) return print_array(w, st, addr, (u64)len / size);
	if (rule == OPT_COUNT && w->verbose) return print_array(w, st, addr, (u64)len);
	if (least || rule == OPT_BYTES || rule == OPT_ANY) {
		if (rule == OPT_COUNT || (rule == OPT_SAME && len != (s32)size)) print_ptr(addr);
		else print_pointed(w, st, addr);
	} else if (len > 0 && (rule == OPT_PART || rule == OPT_ZERO || rule == OPT_ONES)) {
		int fill = rule == OPT_PART ? -1 : rule == OPT_ZERO ? 0 : 255;
		print_opt_part(w, st, addr, (u64)len, fill);
	} else {
		print_ptr(addr);
	}
}

PRINTS(print_so_error) { out_enum_number(SET(errnos), value, out_udec); }

/* Print the ports of IP_LOCAL_PORT_RANGE: 0x4030201, and 513..1027 in a comment. */
PRINTS(print_port_range) {
	out_hex(value);
	if (!value || opt.style == STYLE_RAW) return;
	out_begin(G_COMMENT);
	if (value & 0xffff) out_udec(value & 0xffff);
	out_word("..");
	if (value >> 16) out_udec(value >> 16);
	out_end();
}

/* Print the types of ICMP messages that a filter drops, or ~[...] with those that it passes, if it
   drops more than half of them. */
PRINTS(print_icmp_filter) {
	u64 types = load(inline_bytes(value), 4), members = 0;
	for (u64 left = types; left; left &= left - 1) members++;
	if (members > 16) {
		out_operator("~");
		types ^= 0xffffffff;
	}
	out_begin(G_SET);
	for (u32 i = 0; i < 32; i++) {
		if (!(types >> i & 1)) continue;
		out_next();
		print_enum(SET(icmp_types), i);
	}
	out_end();
}

PRINTS(print_bit_0) { out_udec(value & 1); }

PRINTS(print_bit_1) { out_udec(value >> 1 & 1); }

/* Print the key of a struct tcp_ao_add. Its length is the byte before it. */
PRINTS(print_ao_key) {
	const u8 *p = inline_bytes(value);
	out_quoted(p, MIN(p[-1], 80), QUOTE_HEX);
}

static u32 msghdr_size(struct walk *w) { return w->compat ? 28 : 56; }

/* Return msg_namelen of the struct msghdr at m. */
static s32 msg_namelen(struct walk *w, const u8 *m) {
	return (s32)load(m + (w->compat ? 4 : 8), 4);
}

/* Print the control messages in len bytes at addr. */
static void print_cmsgs(struct walk *w, u64 addr, u64 len) {
	u64 word = w->compat ? 4 : 8, head = word + 8, next = 0, n = MIN(len, (u64)PATH_MAX);
	u8 bytes[PATH_MAX + MAX_STRUCT] = {};
	struct walk inner = *w;
	if (len < head || !peek_arg(w, addr, bytes, n)) return print_ptr(addr);
	out_begin(G_ARRAY);
	for (u64 at = 0, size; at + head <= n; at = next) {
		size = load(bytes + at, word);
		out_next();
		print_cmsg(&inner, bytes + at, word,
			MIN(size, n - at) - MIN(head, MIN(size, n - at)));
		next = at + (size < head ? head : size > n ? n : (size + word - 1) & ~(word - 1));
		if (size < head) break;
	}
	if (next < len) out_unreadable(addr + next);
	out_end();
}

PRINTS(print_cmsg_text) { out_quoted((const u8 *)value, w->len, QUOTE_STRING); }

PRINTS(print_sockaddr16) { print_sockaddr_bytes(w, (const u8 *)value, 16); }

PRINTS(print_sockaddr128) { print_sockaddr_bytes(w, (const u8 *)value, 128); }

PRINTS(print_cmsg_sockaddr) {
	print_sockaddr_bytes(w, (const u8 *)value, MIN(w->len, SOCKADDR_MAX));
}

/* Print the struct msghdr at m. namelen_before: its msg_namelen at entry; room: number of bytes to
   show of its buffers. */
static void print_msghdr(struct walk *w, const u8 *m, u64 room, s32 namelen_before) {
	u32 word = w->compat ? 4 : 8;
	s32 namelen = msg_namelen(w, m);
	u64 controllen = load(m + 5 * word, word);
	out_begin(G_STRUCT);
	out_member("msg_name");
	print_sockaddr_at(w, load(m, word), (u64)MIN(namelen_before, namelen));
	out_member("msg_namelen");
	out_dec(namelen_before);
	if (namelen_before != namelen) {
		out_change();
		out_dec(namelen);
	}
	out_member("msg_iov");
	print_iov(w, load(m + 2 * word, word), load(m + 3 * word, word), room, true);
	out_member("msg_iovlen");
	out_udec(load(m + 3 * word, word));
	if (controllen) {
		out_member("msg_control");
		print_cmsgs(w, load(m + 4 * word, word), controllen);
	}
	out_member("msg_controllen");
	out_udec(controllen);
	out_member("msg_flags");
	print_flags(SET(msg_flags), load(m + 6 * word, 4));
	out_end();
}

static void print_sendmsg(struct walk *w, u64 addr) {
	u8 m[56];
	if (peek_arg(w, addr, m, msghdr_size(w))) print_msghdr(w, m, ~0ul, msg_namelen(w, m));
	else print_ptr(addr);
}

/* What stands for a msg_namelen that could not be read at entry. */
#define NAMELEN_UNKNOWN (~0ul)

/* Print the struct msghdr of recvmsg(2) at exit. At entry save msg_namelen in w->saved[0]. */
static void print_recvmsg(struct walk *w, u64 addr) {
	u8 m[56];
	bool ok = peek_arg(w, addr, m, msghdr_size(w));
	if (!w->exit) {
		w->saved[0] = ok ? (u32)msg_namelen(w, m) : NAMELEN_UNKNOWN;
	} else if (!ok || w->saved[0] == NAMELEN_UNKNOWN) {
		print_ptr(addr);
	} else if (w->failed) {
		out_begin(G_STRUCT);
		out_member("msg_namelen");
		out_dec((s32)w->saved[0]);
		out_end();
	} else {
		print_msghdr(w, m, (u64)w->ret, (s32)w->saved[0]);
	}
}

/* Layout of w->saved for recvmmsg(2): msg_namelen of the first messages, then the timeout. */
enum { MSGS_KEPT = 16 };

/* Save what the kernel overwrites in the count messages of recvmmsg(2), each of size bytes. */
static void save_mmsghdrs(struct walk *w, u64 addr, u64 size, u64 count) {
	u8 m[64];
	if (!peek(w->t, w->values[4], w->saved + MSGS_KEPT, 16)) w->saved[MSGS_KEPT] = ~0ul;
	for (u32 i = 0; i < MSGS_KEPT; i++) {
		bool known = i < count && peek(w->t, addr + i * size, m, size);
		w->saved[i] = known ? (u32)msg_namelen(w, m) : NAMELEN_UNKNOWN;
	}
}

/* Print an array of struct mmsghdr: all that sendmmsg(2) sends, or those that recvmmsg(2)
   received. */
static void print_mmsghdrs(struct walk *w, u64 addr) {
	bool receives = w->t->call != C_sendmmsg;
	u64 size = w->compat ? 32 : 64, count = (u32)w->values[2];
	u8 m[64];
	if (!w->exit && receives) save_mmsghdrs(w, addr, size, count);
	if (!w->exit) return;
	if (receives && !w->failed) count = MIN(count, (u64)w->ret);
	if (!addr || !w->deref || (receives && w->failed)) return print_ptr(addr);
	if (!count) out_begin(G_ARRAY);
	for (u64 i = 0; i < count; i++) {
		bool shown = column() < MAX_LINE && (w->verbose || i < (u64)opt.string_limit),
		     known = !shown || peek(w->t, addr + i * size, m, size);
		if (receives && i < MSGS_KEPT) known &= w->saved[i] != NAMELEN_UNKNOWN;
		if (!known && !i) return print_ptr(addr);
		if (!i) out_begin(G_ARRAY);
		if (!known) {
			out_unreadable(addr + i * size);
			break;
		}
		out_next();
		if (!shown) {
			out_more();
			break;
		}
		out_begin(G_STRUCT);
		out_member("msg_hdr");
		print_msghdr(w, m, receives ? load(m + msghdr_size(w), 4) : ~0ul,
			receives && i < MSGS_KEPT ? (s32)w->saved[i] : msg_namelen(w, m));
		if (!w->failed && i < (u64)w->ret) {
			out_member("msg_len");
			out_udec(load(m + msghdr_size(w), 4));
		}
		out_end();
	}
	out_end();
}

/* ---- what operations choose */

/* clang-format off */
CHOICE(socket_families, address_families, 0,
	ALSO(AF_INET),
	CASE(AF_INET6, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, inet_protocols)),
	CASE(AF_AX25, FD, APART(FLAGS(type, socket_types)), NUM(protocol, print_ax25_protocol, 4)),
	CASE(AF_NETLINK, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, netlink_families)),
	CASE(AF_PACKET, FD, APART(FLAGS(type, socket_types)), CALL(protocol,
		print_packet_protocol)),
	CASE(AF_CAN, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, can_protocols)),
	CASE(AF_BLUETOOTH, FD, APART(FLAGS(type, socket_types)),
		ENUM(protocol, bluetooth_protocols)),
	CASE(AF_RXRPC, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, address_families)),
	CASE(AF_CAIF, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, caif_protocols)),
	CASE(AF_ISDN, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, isdn_protocols)),
	CASE(AF_PHONET, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, phonet_protocols)),
	CASE(AF_NFC, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, nfc_sockprotos)),
	CASE(AF_KCM, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, kcm_protocols)),
	CASE(AF_SMC, FD, APART(FLAGS(type, socket_types)), ENUM(protocol, smc_protocols)));
/* clang-format on */

/* ------------------------------------------------------------------ 25. Return values
 *
 * Prints the return value of a call: a number or an error, then a note in parentheses that explains
 * it. The kind of the value (enum ret) comes from the row of the call, or from a variant of it.
 */

#define K_PRINTER(name, bytes, use, printer) [K_##name] = item_##printer,
static const item_fn printers[K_COUNT] = {KINDS(K_PRINTER)};

static bool is_failure(const struct tracee *t);

/* Print the time left of a timeout, which the kernel wrote back to addr. */
static void print_time_left(struct walk *w, const u64 *st, u64 addr) {
	out_next();
	out_word("left ");
	print_pointed(w, st, addr);
}

/* Print the descriptors that are ready, and for ppoll(2) the time left. */
static void print_poll_return(struct walk *w, u64 ret) {
	u64 count = (u32)w->values[1], timeout = w->values[2];
	struct pollfd p;
	u32 found = 0;
	if (!ret) return out_word("Timeout");
	if (!w->values[0] || !w->deref) return;
	out_next();
	for (u64 i = 0; i < count && i < MAX_ELEMENTS; i++) {
		u64 at = w->values[0] + i * sizeof p;
		bool ok = peek(w->t, at, &p, sizeof p), more;
		if (ok && !p.revents) continue;
		more = (!w->verbose && found == (u32)opt.string_limit) || column() > MAX_LINE;
		if (!found++) out_begin(G_ARRAY);
		out_next();
		if (!ok) print_ptr(at);
		else if (more) out_more();
		else print_struct(w, st_poll_ready, (u8 *)&p);
		if (!ok || more) break;
	}
	if (found) out_end();
	if (w->t->call != C_poll && timeout && count)
		print_time_left(w, form_of(w, st_timespec), timeout);
}

/* Print the descriptors in the three sets that are ready, and the time left. */
static void print_select_return(struct walk *w, u64 ret) {
	static const char *const names[] = {"in ", "out ", "except "};
	bool old = w->t->call == C_select || w->t->call == C__newselect;
	const u64 *st = old ? st_timeval : form_of(w, st_timespec);
	s64 nfds = (s32)w->values[0], left = (s32)ret;
	struct walk reading = *w;
	if (!ret) return out_word("Timeout");
	reading.deref = true; /* -e verbose is for the arguments */
	for (u32 i = 0; i < 3 && left > 0; i++) {
		const u8 *bits = read_fd_set(&reading, w->values[1 + i], nfds);
		if (bits) left -= (s32)print_fd_bits(w, bits, nfds, (u64)left, names[i]);
	}
	if (w->values[4]) print_time_left(w, st, w->values[4]);
}

PRINTS(print_recvmmsg_return) {
	if (!value) out_word("Timeout");
	else if (w->values[4] && w->deref) print_time_left(w, form_of(w, st_timespec),
		w->values[4]);
}

PRINTS(print_signal_return) {
	if (has_name(SET(signals), value) || (value > 32 && value <= 64)) out_signal(value);
}

PRINTS(print_time_return) {
	if (value) out_date((s64)value, 0, 0);
}

/* Print the state of the clock. strace prints none when it cannot read the struct timex. */
static void print_clock_return(struct walk *w, u64 ret) {
	u8 bytes[MAX_STRUCT];
	u64 timex = w->values[w->t->call == C_adjtimex ? 0 : 1];
	if (peek_arg(w, timex, bytes, size_of(w, form_of(w, st_timex))))
		out_enum_name(SET(adjtimex_state), ret);
}

PRINTS(print_ioprio_return) {
	if (opt.style != STYLE_RAW) print_ioprio(w, value);
}

/* Print the entry number that set_thread_area(2) chose. */
PRINTS(print_entry_number) {
	u8 bytes[16];
	if (!peek_arg(w, w->values[0], bytes, sizeof bytes)) return;
	out_member("entry_number");
	out_udec(load(bytes, 4));
}

PRINTS(print_sve_return) {
	if (value >> 16) out_vector_length(SET(sve_flags), value);
}

PRINTS(print_sme_return) {
	if (value >> 16) out_vector_length(SET(sme_flags), value);
}

PRINTS(print_membarrier_return) {
	if (value) out_flag_part(SET(membarrier_cmds), value, false);
}

PRINTS(print_sched_return) {
	u8 style = opt.style;
	if (!has_name(SET(sched_policies), value) && !(value & 0x40000000)) return;
	opt.style = STYLE_ABBREV;
	print_sched_policy(w, value);
	opt.style = style;
}

PRINTS(print_handler_return) {
	if (value <= 1) print_handler(w, value);
}

/* Return values with a text in parentheses behind the number: the prefix and the name of a value of
   the set, or what the function prints. */
static const struct return_text {
	bool decimal; /* the number; else hexadecimal */
	bool flags; /* of the set */
	bool unknown; /* shown, too, when none of it has a name */
	bool names; /* they stand alone whatever -X says */
	bool bare; /* the number is all with -X raw */
	const char *prefix;
	const struct set *set;
	print_fn text;
} return_texts[R_COUNT] = {
	[R_FD_FLAGS] = {.flags = true, .unknown = true, .prefix = "flags ", .set = SET(fd_flags)},
	[R_NSTYPE] = {.decimal = true, .flags = true, .prefix = "", .set = SET(setns_types)},
	[R_OPEN_FLAGS] = {.flags = true, .unknown = true, .names = true, .prefix = "flags ",
		.set = SET(open_flags)},
	[R_SEALS] = {.flags = true, .unknown = true, .prefix = "seals ", .set = SET(seals)},
	[R_LEASE] = {.names = true, .prefix = "", .set = SET(lock_types)},
	[R_SECUREBITS] = {.flags = true, .names = true, .prefix = "", .set = SET(securebits)},
	[R_XFEATURES] = {.flags = true, .names = true, .bare = true, .prefix = "",
		.set = SET(x86_xfeatures)},
	[R_MEMBARRIER] = {.prefix = "", .text = print_membarrier_return},
	[R_MDWE] = {
		.flags = true, .names = true, .bare = true, .prefix = "", .set = SET(mdwe_flags)},
	[R_SPECULATION] = {.flags = true, .names = true, .bare = true, .prefix = "",
		.set = SET(speculation_ctrl)},
	[R_FP_MODE] = {
		.flags = true, .names = true, .bare = true, .prefix = "", .set = SET(fp_modes)},
	[R_DEXCR] = {
		.flags = true, .names = true, .bare = true, .prefix = "", .set = SET(dexcr_ctrl)},
	[R_PAC_KEYS] = {.flags = true, .names = true, .bare = true, .prefix = "",
		.set = SET(pac_enabled_keys)},
	[R_SVE] = {.bare = true, .prefix = "", .text = print_sve_return},
	[R_SME] = {.bare = true, .prefix = "", .text = print_sme_return},
	[R_TAGGED] = {.bare = true, .prefix = "", .text = print_tagged_names},
	[R_RISCV_V] = {.bare = true, .prefix = "", .text = print_riscv_v_names},
	[R_DUMPABLE] = {.decimal = true, .names = true, .prefix = "", .set = SET(suid_dump)},
	[R_MCE_KILL] = {
		.decimal = true, .names = true, .prefix = "", .set = SET(mce_kill_policies)},
	[R_SCHED] = {.prefix = "", .text = print_sched_return},
	[R_POLL] = {.decimal = true, .prefix = "", .text = print_poll_return},
	[R_SELECT] = {.decimal = true, .prefix = "", .text = print_select_return},
	[R_SIGNAL] = {.decimal = true, .prefix = "", .text = print_signal_return},
	[R_TIME] = {.decimal = true, .prefix = "", .text = print_time_return},
	[R_TIMEX] = {.decimal = true, .prefix = "", .text = print_clock_return},
	[R_PERSONALITY] = {.prefix = "", .text = print_personality},
	[R_IOPRIO] = {.decimal = true, .prefix = "", .text = print_ioprio_return},
	[R_THREAD_AREA] = {.decimal = true, .prefix = "", .text = print_entry_number},
	[R_HANDLER] = {.prefix = "", .text = print_handler_return},
	[R_MASK] = {.prefix = "mask ", .text = print_old_mask},
	[R_OLD_MASK] = {.prefix = "old mask ", .text = print_old_mask},
	[R_RECVMMSG] = {.decimal = true, .prefix = "", .text = print_recvmmsg_return},
};

/* Print the name, or the flags, that v stands for. Print nothing for a value without a name, unless
   r->unknown asks for it. */
static void print_names(const struct return_text *r, u64 v) {
	bool flags = r->flags && v;
	u8 style = opt.style;
	if (!(flags ? has_flag(r->set, v) || set_mask(r->set) : has_name(r->set, v)) &&
		!(r->unknown && v))
		return;
	if (r->names) opt.style = STYLE_ABBREV;
	if (!flags) out_enum_name(r->set, v);
	else if (set_mask(r->set)) print_flags(r->set, v);
	else out_flag_part(r->set, v, false);
	opt.style = style;
}

/* Print the note after a return value. Print nothing if there is nothing to say. */
static void print_note(struct walk *w, const struct return_text *r, u64 ret) {
	u8 fds = opt.fds;
	if (r->bare && opt.style == STYLE_RAW) return;
	note_begin(r->prefix);
	opt.fds = 0; /* descriptors are explained in the arguments */
	if (r->text) r->text(w, ret);
	else print_names(r, ret);
	opt.fds = fds;
	note_end();
}

/* Return how to explain a kind of return value, or NULL if the number is all. */
static const struct return_text *return_text_of(enum ret kind) {
	return return_texts[kind].prefix ? &return_texts[kind] : NULL;
}

/* Print the result of a call that failed: a number, the name of the error (or NULL), its
   meaning. */
static void out_failure(const char *number, const char *name, const char *meaning) {
	out_begin(G_RESULT);
	out_word(number);
	out_end();
	if (name) {
		out_begin(G_ERROR);
		out_word(name);
		out_end();
	}
	out_begin(G_REASON);
	out_word(meaning);
	out_end();
}

/* Print error err of t's call. ERESTART*: the kernel restarts the call after a signal handler, and
   the tracee never sees the error; "?" stands for the result. */
static void print_failure(const struct tracee *t, int err) {
	bool restarts = will_restart(err);
	const char *name = errno_name(err);
	char text[32];
	if (restarts && t->qual & Q_RAW)
		out_failure("-1", name, format(text, sizeof text, "Unknown error %d", err));
	else if (restarts) out_failure("?", name, errno_text(err));
	else if (name) out_failure("-1", name, errno_text(err));
	else out_failure("-1", NULL, format(text, sizeof text, "errno %d", err));
}

/* Print the return value t->ret of t's call, and a note. l: the arguments, from print_call(). */
static void print_return(struct tracee *t, struct list *l, enum ret kind) {
	const struct return_text *r = return_text_of(kind);
	struct walk w = walk_of(t, l);
	s64 ret = t->ret;
	u32 word;
	w.exit = true;
	if (is_failure(t)) return print_failure(t, (int)-ret);
	out_begin(G_RESULT);
	switch (kind) {
	case R_HEX: out_hex((u64)ret); break;
	case R_OCT: out_mode((u64)ret); break;
	case R_UINT: out_udec((u64)ret); break;
	case R_FD: print_fd(&w, ret); break;
	case R_PID: print_id(&w, PID_PROCESS, (s32)ret); break;
	case R_PGID: print_id(&w, PID_GROUP, (s32)ret); break;
	case R_SID: print_id(&w, PID_SESSION, (s32)ret); break;
	case R_UID: print_uid((u32)ret); break;
	case R_LONG: out_dec(ret); break;
	case R_SHMAT: /* ipc(2) stores the address in memory: see unfold_call() */
		if (t->nr != NR32_ipc) out_hex((u64)ret);
		else if (peek(t, t->args[3], &word, 4)) out_hex(word);
		else out_word("?");
		break;
	default: (r && !r->decimal ? out_hex : out_udec)((u64)ret);
	}
	out_end();
	if (r) print_note(&w, r, (u64)ret);
}

/* ------------------------------------------------------------------ 26. Calls
 *
 * The signature of every system call. Data only, but for the few functions that look a row up.
 */

struct call { const u64 *items; u8 ret; } __attribute__((packed)); /* there are 490 of them */
struct call32 { u16 call; struct call row; };
/* clang-format off */
#define SYS(name, ret, ...) [C_##name] = {ROW(__VA_ARGS__), R_##ret}
#define SYS32(name, ret, ...) { C_##name, { ROW(__VA_ARGS__), R_##ret } }
/* What a call is, like its prototype in the kernel, which names the arguments:
 *
 *	SYS(name, what it returns, arguments...)
 *
 * in the order of amd64's numbers, then of i386's. A call that is named like another but for
 * _time64, 64 or 32 at its end needs no row: it has the other's, with wider times or user ids. */
static const struct call calls[C_COUNT] = {
	SYS(read, INT, FD(fd), OUT_BUF(buf, RET), SIZE(count)),
	SYS(write, INT, FD(fd), BUF(buf, A2), SIZE(count)),
	SYS(open, FD, PATH(pathname), SELECT(flags, open_mode)),
	SYS(close, INT, FD(fd)),
	SYS(stat, INT, PATH(pathname), OUT(statbuf, stat)),
	SYS(fstat, INT, FD(fd), OUT(statbuf, stat)),
	SYS(lstat, INT, PATH(pathname), OUT(statbuf, stat)),
	SYS(poll, POLL, ARRAY(fds, pollfd, A1), U32(nfds), INT(timeout)),
	SYS(lseek, INT, FD(fd), OFF(offset), ENUM(whence, whence)),
	SYS(mmap, HEX, PTR(addr), SIZE(length), FLAGSL(prot, prot), CALL(flags, print_mmap_flags),
		FD(fd), XLONG(offset)),
	SYS(mprotect, INT, PTR(addr), SIZE(length), FLAGSL(prot, prot)),
	SYS(munmap, INT, PTR(addr), SIZE(length)),
	SYS(brk, HEX, PTR(addr)),
	SYS(rt_sigaction, INT, SIGNAL(signum), IN(act, sigaction), OUT(oldact, sigaction),
		SIZE(sigsetsize)),
	SYS(rt_sigprocmask, INT, ENUM(how, sigprocmask_how), SIGSET(set, A3), OUT_SIGSET(oldset,
		A3),
		SIZE(sigsetsize)),
	SYS(rt_sigreturn, INT, CALL(, print_rt_sigframe)),
	SYS(ioctl, INT, FD(fd), SELECT(op, ioctl_cmds), INOUT_CALL(argp, print_ioctl_argument)),
	SYS(pread64, INT, FD(fd), OUT_BUF(buf, RET), SIZE(count), LOFF(offset)),
	SYS(pwrite64, INT, FD(fd), BUF(buf, A2), SIZE(count), LOFF(offset)),
	SYS(readv, INT, FD(fd), OUT_CALL(iov, print_iov_read), SIZE(iovcnt)),
	SYS(writev, INT, FD(fd), ARRAY(iov, iovec, A2), SIZE(iovcnt)),
	SYS(access, INT, PATH(pathname), FLAGS(mode, access_modes)),
	SYS(pipe, INT, OUT_ARRAY(pipefd, fd, TWO)),
	SYS(select, SELECT, INT(nfds), CALL(readfds, print_fd_set), CALL(writefds, print_fd_set),
		CALL(exceptfds, print_fd_set), IN(timeout, timeval)),
	SYS(sched_yield, INT),
	SYS(mremap, HEX, PTR(old_address), SIZE(old_size), SIZE(new_size), SELECTL(flags,
		mremap_address)),
	SYS(msync, INT, PTR(addr), SIZE(length), FLAGS(flags, msync_flags)),
	SYS(mincore, INT, PTR(addr), SIZE(length), OUT_ARRAY(vec, residency, PAGES)),
	SYS(madvise, INT, PTR(addr), SIZE(length), ENUM(advice, madvise_advices)),
	SYS(shmget, INT, ENUM(key, ipc_keys), SIZE(size), CALL(shmflg, print_shmget_flags)),
	SYS(shmat, HEX, INT(shmid), PTR(shmaddr), FLAGS(shmflg, shmat_flags)),
	SYS(shmctl, INT, INT(shmid), SELECT(op, shmctl_cmds), PTR(buf)),
	SYS(dup, FD, FD(oldfd)),
	SYS(dup2, FD, FD(oldfd), FD(newfd)),
	SYS(pause, INT),
	SYS(nanosleep, INT, IN(req, timespec), OUT_INTR(rem, timespec)),
	SYS(getitimer, INT, ENUM(which, itimers), OUT(curr_value, itimerval)),
	SYS(alarm, INT, U32(seconds)),
	SYS(setitimer, INT, ENUM(which, itimers), IN(new_value, itimerval), OUT(old_value,
		itimerval)),
	SYS(getpid, PID),
	SYS(sendfile, INT, FD(out_fd), FD(in_fd), INOUT(offset, ulong), SIZE(count)),
	SYS(socket, FD, SELECT(domain, socket_families), APART(FLAGS(type, socket_types)),
		SIZE(protocol)),
	SYS(connect, INT, FD(sockfd), CALL(addr, print_sockaddr), INT(addrlen)),
	SYS(accept, FD, FD(sockfd), OUT_CALL(addr, print_sockaddr_out),
		SOCKLEN(addrlen)),
	SYS(sendto, INT, FD(sockfd), CALL(buf, print_sent), SIZE(len), FLAGS(flags, msg_flags),
		CALL(dest_addr, print_sockaddr), INT(addrlen)),
	SYS(recvfrom, INT, FD(sockfd), OUT_CALL(buf, print_received), SIZE(len),
		FLAGS(flags, msg_flags), OUT_CALL(src_addr, print_sockaddr_out), SOCKLEN(addrlen)),
	SYS(sendmsg, INT, FD(sockfd), CALL(msg, print_sendmsg), FLAGS(flags, msg_flags)),
	SYS(recvmsg, INT, FD(sockfd), OUT_CALL(msg, print_recvmsg), FLAGS(flags, msg_flags)),
	SYS(shutdown, INT, FD(sockfd), ENUM(how, shutdown_how)),
	SYS(bind, INT, FD(sockfd), CALL(addr, print_sockaddr), INT(addrlen)),
	SYS(listen, INT, FD(sockfd), INT(backlog)),
	SYS(getsockname, INT, FD(sockfd), OUT_CALL(addr, print_sockaddr_out),
		SOCKLEN(addrlen)),
	SYS(getpeername, INT, FD(sockfd), OUT_CALL(addr, print_sockaddr_out),
		SOCKLEN(addrlen)),
	SYS(socketpair, INT, ENUM(domain, address_families), APART(FLAGS(type, socket_types)),
		SIZE(protocol), OUT_ARRAY(sv, fd, TWO)),
	SYS(setsockopt, INT, FD(sockfd), ENUM(level, socket_levels), NUM(optname, print_optname, 4),
		CALL(optval, print_sockopt), INT(optlen)),
	SYS(getsockopt, INT, FD(sockfd), ENUM(level, socket_levels), NUM(optname, print_optname, 4),
		OUT_CALL(optval, print_sockopt), INLEN(optlen)),
	SYS(clone, PID, INOUT_CALL(, print_clone), PAD(8), PAD(8), PAD(8), PAD(8), PAD(8)),
	SYS(fork, PID),
	SYS(vfork, PID),
	SYS(execve, INT, PATH(pathname), ARGV(argv), ENVP(envp)),
	SYS(exit, VOID, INT(status)),
	SYS(wait4, PID, PID(pid), OUT_RET(status, wait_status), FLAGS(options, wait_options),
		OUT_RET(usage, rusage)),
	SYS(kill, INT, PID(pid), SIGNAL(signum)),
	SYS(uname, INT, OUT(buf, utsname)),
	SYS(semget, INT, ENUM(key, ipc_keys), INT(nsems), CALL(semflg, print_ipc_flags)),
	SYS(semop, INT, INT(semid), ARRAY(sops, sembuf, A2), U32(nsops)),
	SYS(semctl, INT, INT(semid), INT(semnum), SELECT(op, semctl_cmds), CALL(arg, print_semun)),
	SYS(shmdt, INT, PTR(shmaddr)),
	SYS(msgget, INT, ENUM(key, ipc_keys), CALL(msgflg, print_ipc_flags)),
	SYS(msgsnd, INT, INT(msqid), CALL(msgp, print_msgbuf), SIZE(msgsz),
		FLAGS(msgflg, msgrcv_flags)),
	SYS(msgrcv, INT, INT(msqid), OUT_CALL(msgp, print_msgbuf), SIZE(msgsz), LONG(msgtyp),
		FLAGS(msgflg, msgrcv_flags)),
	SYS(msgctl, INT, INT(msqid), SELECT(op, msgctl_cmds), PTR(buf)),
	SYS(fcntl, INT, FD(fd), SELECT(op, fcntl_cmds), XLONG(arg)),
	SYS(flock, INT, FD(fd), FLAGS(op, flock_ops)),
	SYS(fsync, INT, FD(fd)),
	SYS(fdatasync, INT, FD(fd)),
	SYS(truncate, INT, PATH(path), SIZE(length)),
	SYS(ftruncate, INT, FD(fd), SIZE(length)),
	SYS(getdents, INT, FD(fd), OUT_CALL(dirp, print_dirents), U32(count)),
	SYS(getcwd, INT, OUT_CALL(buf, print_cwd), SIZE(size)),
	SYS(chdir, INT, PATH(path)),
	SYS(fchdir, INT, FD(fd)),
	SYS(rename, INT, PATH(oldpath), PATH(newpath)),
	SYS(mkdir, INT, PATH(pathname), MODE(mode)),
	SYS(rmdir, INT, PATH(path)),
	SYS(creat, FD, PATH(pathname), MODE(mode)),
	SYS(link, INT, PATH(oldpath), PATH(newpath)),
	SYS(unlink, INT, PATH(path)),
	SYS(symlink, INT, PATH(oldpath), PATH(newpath)),
	SYS(readlink, INT, PATH(pathname), OUT_BUF(buf, RET), SIZE(bufsiz)),
	SYS(chmod, INT, PATH(pathname), MODE(mode)),
	SYS(fchmod, INT, FD(fd), MODE(mode)),
	SYS(chown, INT, PATH(pathname), UID(owner), GID(group)),
	SYS(fchown, INT, FD(fd), UID(owner), GID(group)),
	SYS(lchown, INT, PATH(pathname), UID(owner), GID(group)),
	SYS(umask, OCT, MODE(mask)),
	SYS(gettimeofday, INT, OUT(tv, timeval), OUT(tz, timezone)),
	SYS(getrlimit, INT, ENUM(resource, rlimits), OUT(rlim, rlimit)),
	SYS(getrusage, INT, ENUM(who, rusage_who), OUT(usage, rusage)),
	SYS(sysinfo, INT, OUT(info, sysinfo)),
	SYS(times, INT, OUT(buf, tms)),
	SYS(ptrace, INT, SELECTL(op, ptrace_ops), PID(pid), PTR(addr), PTR(data)),
	SYS(getuid, INT),
	SYS(syslog, INT, SELECT(type, syslog_types), PTR(bufp), INT(len)),
	SYS(getgid, INT),
	SYS(setuid, INT, UID(uid)),
	SYS(setgid, INT, GID(uid)),
	SYS(geteuid, INT),
	SYS(getegid, INT),
	SYS(setpgid, INT, PID(pid), PGID(pgid)),
	SYS(getppid, PID),
	SYS(getpgrp, PGID),
	SYS(setsid, SID),
	SYS(setreuid, INT, UID(ruid), UID(euid)),
	SYS(setregid, INT, GID(ruid), GID(euid)),
	SYS(getgroups, INT, INT(size), OUT_CALL(list, print_groups)),
	SYS(setgroups, INT, INT(size), CALL(list, print_groups)),
	SYS(setresuid, INT, UID(ruid), UID(euid), UID(suid)),
	SYS(getresuid, INT, OUT(ruid, uid), OUT(euid, uid), OUT(suid, uid)),
	SYS(setresgid, INT, GID(ruid), GID(euid), GID(suid)),
	SYS(getresgid, INT, OUT(ruid, uid), OUT(euid, uid), OUT(suid, uid)),
	SYS(getpgid, PGID, PID(pid)),
	SYS(setfsuid, INT, UID(fsuid)),
	SYS(setfsgid, INT, GID(fsuid)),
	SYS(getsid, SID, PID(pid)),
	SYS(capget, INT, IN(hdrp, cap_header), OUT_CALL(datap, print_cap_data)),
	SYS(capset, INT, IN(hdrp, cap_header), CALL(datap, print_cap_data)),
	SYS(rt_sigpending, INT, OUT_SIGSET(set, A1), SIZE(sigsetsize)),
	SYS(rt_sigtimedwait, SIGNAL, SIGSET(set, A3), OUT_NULL(info, siginfo),
		IN(timeout, timespec), SIZE(sigsetsize)),
	SYS(rt_sigqueueinfo, INT, PID(tgid), SIGNAL(signum), IN(info, siginfo)),
	SYS(rt_sigsuspend, INT, SIGSET(set, A1), SIZE(sigsetsize)),
	SYS(sigaltstack, INT, IN(ss, sigaltstack), OUT(old_ss, sigaltstack)),
	SYS(utime, INT, PATH(filename), IN(times, utimbuf)),
	SYS(mknod, INT, PATH(pathname), SELECT(mode, mknod_modes)),
	SYS(uselib, INT, PATH(path)),
	SYS(personality, PERSONALITY, CALL(persona, print_personality)),
	SYS(ustat, INT, DEV32(dev), PTR(ubuf)),
	SYS(statfs, INT, PATH(pathname), OUT(buf, statfs)),
	SYS(fstatfs, INT, FD(fd), OUT(buf, statfs)),
	SYS(sysfs, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3)),
	SYS(getpriority, INT, SELECT(which, priority_which), INT(who)),
	SYS(setpriority, INT, SELECT(which, setpriority_which), INT(who), INT(prio)),
	SYS(sched_setparam, INT, PID(pid), IN(param, sched_param)),
	SYS(sched_getparam, INT, PID(pid), OUT(param, sched_param)),
	SYS(sched_setscheduler, INT, PID(pid), CALL(policy, print_sched_policy),
		IN(param, sched_param)),
	SYS(sched_getscheduler, SCHED, PID(pid)),
	SYS(sched_get_priority_max, INT, ENUM(policy, sched_policies)),
	SYS(sched_get_priority_min, INT, ENUM(policy, sched_policies)),
	SYS(sched_rr_get_interval, INT, PID(pid), OUT(tp, timespec)),
	SYS(mlock, INT, PTR(addr), SIZE(length)),
	SYS(munlock, INT, PTR(addr), SIZE(length)),
	SYS(mlockall, INT, FLAGS(flags, mlockall_flags)),
	SYS(munlockall, INT),
	SYS(vhangup, INT),
	SYS(modify_ldt, INT, INT(func), OUT_CALL(ptr, print_ldt_entry), SIZE(bytecount)),
	SYS(pivot_root, INT, PATH(oldpath), PATH(newpath)),
	SYS(_sysctl, INT, PTR(args)),
	SYS(prctl, INT, SELECT(op, prctl_ops), XLONG(arg2), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	SYS(arch_prctl, INT, SELECT(op, arch_prctl_ops), XLONG(addr)),
	SYS(adjtimex, TIMEX, OUT(buf, timex)),
	SYS(setrlimit, INT, ENUM(resource, rlimits), IN(rlim, rlimit)),
	SYS(chroot, INT, PATH(path)),
	SYS(sync, INT),
	SYS(acct, INT, PATH(path)),
	SYS(settimeofday, INT, IN(tv, timeval), IN(tz, timezone)),
	SYS(mount, INT, PATH(source), PATH(target), CALL(filesystemtype, print_mount_type),
		CALL(mountflags, print_mount_flags), CALL(data, print_mount_data)),
	SYS(umount2, INT, PATH(target), FLAGS(flags, umount_flags)),
	SYS(swapon, INT, PATH(path), CALL(swapflags, print_swap_flags)),
	SYS(swapoff, INT, PATH(path)),
	SYS(reboot, INT, ENUM(magic, reboot_magic1), ENUM(magic2, reboot_magic2),
		SELECT(op, reboot_cmds)),
	SYS(sethostname, INT, CALL(name, print_host_name), U32(len)),
	SYS(setdomainname, INT, CALL(name, print_host_name), U32(len)),
	SYS(iopl, INT, INT(level)),
	SYS(ioperm, INT, XLONG(from), XLONG(num), INT(turn_on)),
	SYS(create_module, INT, XLONG(arg1), XLONG(arg2)),
	SYS(init_module, INT, PTR(module_image), SIZE(len), STR(param_values)),
	SYS(delete_module, INT, STR(name), FLAGS(flags, delete_module_flags)),
	SYS(get_kernel_syms, INT, XLONG(arg1)),
	SYS(query_module, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(quotactl, INT, SELECT(op, quotactl_cmds), PATH(special), UID(id), PTR(addr)),
	SYS(nfsservctl, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3)),
	SYS(getpmsg, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(putpmsg, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(afs_syscall, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(tuxcall, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3)),
	SYS(security, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3)),
	SYS(gettid, PID),
	SYS(readahead, INT, FD(fd), LOFF(offset), SIZE(count)),
	SYS(setxattr, INT, PATH(pathname), STR(name), CALL(value, print_xattr_value), SIZE(size),
		FLAGS(flags, xattr_flags)),
	SYS(lsetxattr, INT, PATH(pathname), STR(name), CALL(value, print_xattr_value), SIZE(size),
		FLAGS(flags, xattr_flags)),
	SYS(fsetxattr, INT, FD(fd), STR(name), CALL(value, print_xattr_value), SIZE(size),
		FLAGS(flags, xattr_flags)),
	SYS(getxattr, INT, PATH(pathname), STR(name), OUT_CALL(value, print_xattr_got), SIZE(size)),
	SYS(lgetxattr, INT, PATH(pathname), STR(name), OUT_CALL(value, print_xattr_got),
		SIZE(size)),
	SYS(fgetxattr, INT, FD(fd), STR(name), OUT_CALL(value, print_xattr_got), SIZE(size)),
	SYS(listxattr, INT, PATH(pathname), OUT_CALL(list, print_xattr_list), SIZE(size)),
	SYS(llistxattr, INT, PATH(pathname), OUT_CALL(list, print_xattr_list), SIZE(size)),
	SYS(flistxattr, INT, FD(fd), OUT_CALL(list, print_xattr_list), SIZE(size)),
	SYS(removexattr, INT, PATH(pathname), STR(name)),
	SYS(lremovexattr, INT, PATH(pathname), STR(name)),
	SYS(fremovexattr, INT, FD(fd), STR(name)),
	SYS(tkill, INT, PID(tid), SIGNAL(signum)),
	SYS(time, TIME, OUT(tloc, time)),
	SYS(futex, INT, PTR(uaddr), SELECT(futex_op, futex_ops), U32(val), XLONG(timeout),
		PTR(uaddr2),
		X32(val3)),
	SYS(sched_setaffinity, INT, PID(pid), U32(cpusetsize), CALL(mask, print_cpu_set)),
	SYS(sched_getaffinity, INT, PID(pid), U32(cpusetsize), OUT_CALL(mask, print_cpu_set)),
	SYS(set_thread_area, THREAD_AREA, IN(u_info, user_desc)),
	SYS(io_setup, INT, U32(nr_events), OUT(ctx_idp, ptr)),
	SYS(io_destroy, INT, PTR(ctx_id)),
	SYS(io_getevents, INT, PTR(ctx_id), LONG(min_nr), LONG(nr),
		OUT_ARRAY(events, io_event, RET), IN(timeout, timespec)),
	SYS(io_submit, INT, PTR(ctx_id), LONG(nr), ARRAY(iocbpp, iocb_ptr, A1)),
	SYS(io_cancel, INT, PTR(ctx_id), IN(iocb, iocb_cancelled), OUT(result, io_event)),
	SYS(get_thread_area, INT, OUT_CALL(u_info, print_thread_area)),
	SYS(lookup_dcookie, INT, U64(cookie), OUT_BUF(buffer, RET), SIZE(len)),
	SYS(epoll_create, FD, INT(size)),
	SYS(epoll_ctl_old, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4)),
	SYS(epoll_wait_old, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4)),
	SYS(remap_file_pages, INT, PTR(addr), SIZE(size), FLAGSL(prot, prot), SIZE(pgoff),
		CALL(flags, print_mmap_flags)),
	SYS(getdents64, INT, FD(fd), OUT_CALL(dirp, print_dirents64), U32(count)),
	SYS(set_tid_address, PID, PTR(tidptr)),
	SYS(restart_syscall, INT, CALL(, print_interrupted_call)),
	SYS(semtimedop, INT, INT(semid), ARRAY(sops, sembuf, A2), U32(nsops),
		IN(timeout, timespec)),
	SYS(fadvise64, INT, FD(fd), LOFF(offset), SIZE(len), ENUM(advice, fadvise_advices)),
	SYS(timer_create, INT, ENUM(clockid, clocks), IN(sevp, sigevent),
		OUT(timerid, int)),
	SYS(timer_settime, INT, INT(timerid), FLAGS(flags, timer_flags),
		IN(new_value, itimerspec), OUT(old_value, itimerspec)),
	SYS(timer_gettime, INT, INT(timerid), OUT(curr_value, itimerspec)),
	SYS(timer_getoverrun, INT, INT(timerid)),
	SYS(timer_delete, INT, INT(timerid)),
	SYS(clock_settime, INT, ENUM(clockid, clocks), IN(tp, timespec)),
	SYS(clock_gettime, INT, ENUM(clockid, clocks), OUT(tp, timespec)),
	SYS(clock_getres, INT, ENUM(clockid, clocks), OUT(tp, timespec)),
	SYS(clock_nanosleep, INT, ENUM(clockid, clocks), FLAGS(flags, timer_flags),
		IN(request, timespec), OUT_INTR(remain, timespec)),
	SYS(exit_group, VOID, INT(status)),
	SYS(epoll_wait, INT, FD(epfd), OUT_ARRAY(events, epoll_event, RET), INT(maxevents),
		INT(timeout)),
	SYS(epoll_ctl, INT, FD(epfd), SELECT(op, epoll_ops), FD(fd), IN(event, epoll_event)),
	SYS(tgkill, INT, PID(tgid), PID(tid), SIGNAL(signum)),
	SYS(utimes, INT, PATH(pathname), ARRAY(times, timeval_stamp, PAIR)),
	SYS(vserver, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(mbind, INT, PTR(addr), SIZE(len), FLAGSL(mode, mempolicy_policies),
		CALL(nodemask, print_nodes), SIZE(maxnode), FLAGS(flags, mbind_flags)),
	SYS(set_mempolicy, INT, FLAGS(mode, mempolicy_policies), CALL(nodemask, print_nodes),
		SIZE(maxnode)),
	SYS(get_mempolicy, INT, OUT(mode, mempolicy), OUT_CALL(nodemask, print_nodes),
		SIZE(maxnode),
		PTR(addr), FLAGSL(flags, mempolicy_flags)),
	SYS(mq_open, FD, PATH(name), SELECT(flags, mq_open_mode)),
	SYS(mq_unlink, INT, PATH(path)),
	SYS(mq_timedsend, INT, FD(mqdes), BUF(msg_ptr, A2), SIZE(msg_len), U32(msg_prio),
		IN(abs_timeout, timespec)),
	SYS(mq_timedreceive, INT, FD(mqdes), OUT_BUF(msg_ptr, RET), SIZE(msg_len),
		OUT(msg_prio, uint), IN(abs_timeout, timespec)),
	SYS(mq_notify, INT, FD(mqdes), IN(sevp, sigevent)),
	SYS(mq_getsetattr, INT, FD(mqdes), IN(newattr, mq_attr), OUT(oldattr, mq_attr)),
	SYS(kexec_load, INT, PTR(entry), SIZE(nr_segments), CALL(segments, print_kexec_segments),
		CALL(flags, print_kexec_flags)),
	SYS(waitid, INT, SELECT(idtype, waitid_types), INT(id), OUT(siginfo, siginfo),
		FLAGS(options, wait_options), OUT(usage, rusage)),
	SYS(add_key, INT, STR(type), STR(description), BUF(payload, A3), SIZE(plen),
		ENUMD(keyring, key_ids)),
	SYS(request_key, INT, STR(type), STR(description), STR(callout_info),
		ENUMD(dest_keyring, key_ids)),
	SYS(keyctl, INT, SELECT(operation, keyctl_ops), XLONG(arg2), XLONG(arg3), XLONG(arg4),
		XLONG(arg5)),
	SYS(ioprio_set, INT, SELECT(which, ioprio_set_who), INT(who),
		CALL(ioprio, print_ioprio_set)),
	SYS(ioprio_get, IOPRIO, SELECT(which, ioprio_who), INT(who)),
	SYS(inotify_init, FD),
	SYS(inotify_add_watch, INT, FD(fd), PATH(pathname), FLAGS(mask, inotify_mask)),
	SYS(inotify_rm_watch, INT, FD(fd), INT(wd)),
	SYS(migrate_pages, INT, PID(pid), SIZE(maxnode), CALL(old_nodes, print_nodes),
		CALL(new_nodes, print_nodes)),
	SYS(openat, FD, DIRFD(dirfd), PATH(pathname), SELECT(flags, open_mode)),
	SYS(mkdirat, INT, DIRFD(dirfd), PATH(pathname), MODE(mode)),
	SYS(mknodat, INT, DIRFD(dirfd), PATH(pathname), SELECT(mode, mknod_modes)),
	SYS(fchownat, INT, DIRFD(dirfd), PATH(pathname), UID(owner), GID(group),
		FLAGS(flags, at_flags)),
	SYS(futimesat, INT, DIRFD(dirfd), PATH(pathname), ARRAY(times, timeval_stamp, PAIR)),
	SYS(newfstatat, INT, DIRFD(dirfd), PATH(pathname), OUT(statbuf, stat), FLAGS(flags,
		at_flags)),
	SYS(unlinkat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, at_flags)),
	SYS(renameat, INT, DIRFD(olddirfd), PATH(oldpath), DIRFD(newdirfd), PATH(newpath)),
	SYS(linkat, INT, DIRFD(olddirfd), PATH(oldpath), DIRFD(newdirfd), PATH(newpath),
		FLAGS(flags, at_flags)),
	SYS(symlinkat, INT, PATH(target), DIRFD(newdirfd), PATH(linkpath)),
	SYS(readlinkat, INT, DIRFD(dirfd), PATH(pathname), OUT_BUF(buf, RET), SIZE(bufsiz)),
	SYS(fchmodat, INT, DIRFD(dirfd), PATH(pathname), MODE(mode)),
	SYS(faccessat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(mode, access_modes)),
	SYS(pselect6, SELECT, INT(nfds), CALL(readfds, print_fd_set), CALL(writefds, print_fd_set),
		CALL(exceptfds, print_fd_set), IN(timeout, timespec), IN(sig, sigmask_arg)),
	SYS(ppoll, POLL, ARRAY(fds, pollfd, A1), U32(nfds), IN(tmo_p, timespec), SIGSET(sigmask,
		A4),
		SIZE(sigsetsize)),
	SYS(unshare, INT, FLAGSL(flags, unshare_flags)),
	SYS(set_robust_list, INT, PTR(addr), SIZE(length)),
	SYS(get_robust_list, INT, PID(pid), OUT(head_ptr, ptr), OUT(len_ptr, ulong)),
	SYS(splice, INT, FD(fd_in), IN(off_in, s64), FD(fd_out), IN(off_out, s64), SIZE(len),
		FLAGS(flags, splice_flags)),
	SYS(tee, INT, FD(fd_in), FD(fd_out), SIZE(len), FLAGS(flags, splice_flags)),
	SYS(sync_file_range, INT, FD(fd), LOFF(offset), LOFF(nbytes),
		FLAGS(flags, sync_file_range_flags)),
	SYS(vmsplice, INT, FD(fd), ARRAY(iov, iovec, A2), SIZE(nr_segs),
		FLAGS(flags, splice_flags)),
	SYS(move_pages, INT, PID(pid), SIZE(count), ARRAY(pages, ptr, A1), ARRAY(nodes, int, A1),
		OUT_ARRAY(status, page_status, A1), FLAGS(flags, move_pages_flags)),
	SYS(utimensat, INT, DIRFD(dirfd), PATH(pathname), ARRAY(times, timespec_stamp, PAIR),
		FLAGS(flags, at_flags)),
	SYS(epoll_pwait, INT, FD(epfd), OUT_ARRAY(events, epoll_event, RET), INT(maxevents),
		INT(timeout), OUT_SIGSET(sigmask, A5), SIZE(sigsetsize)),
	SYS(signalfd, FD, FD(fd), SIGSET(mask, A2), SIZE(sizemask)),
	SYS(timerfd_create, FD, ENUM(clockid, clocks), FLAGS(flags, timerfd_flags)),
	SYS(eventfd, FD, U32(initval)),
	SYS(fallocate, INT, FD(fd), FLAGS(mode, fallocate_modes), LOFF(offset), LOFF(len)),
	SYS(timerfd_settime, INT, FD(fd), FLAGS(flags, timerfd_flags), IN(new_value, itimerspec),
		OUT(old_value, itimerspec)),
	SYS(timerfd_gettime, INT, FD(fd), OUT(curr_value, itimerspec)),
	SYS(accept4, FD, FD(sockfd), OUT_CALL(addr, print_sockaddr_out),
		SOCKLEN(addrlen), FLAGS(flags, socket_flags)),
	SYS(signalfd4, FD, FD(fd), SIGSET(mask, A2), SIZE(sizemask),
		FLAGS(flags, signalfd_flags)),
	SYS(eventfd2, FD, U32(initval), FLAGS(flags, eventfd_flags)),
	SYS(epoll_create1, FD, FLAGS(flags, epoll_flags)),
	SYS(dup3, FD, FD(oldfd), FD(newfd), FLAGS(flags, open_flags_only)),
	SYS(pipe2, INT, OUT_ARRAY(pipefd, fd, TWO), FLAGS(flags, open_flags_only)),
	SYS(inotify_init1, FD, FLAGS(flags, inotify_flags)),
	SYS(preadv, INT, FD(fd), OUT_CALL(iov, print_iov_read), SIZE(iovcnt), LOFF(offset)),
	SYS(pwritev, INT, FD(fd), ARRAY(iov, iovec, A2), SIZE(iovcnt), LOFF(offset)),
	SYS(rt_tgsigqueueinfo, INT, PID(tgid), PID(tid), SIGNAL(signum), IN(info, siginfo)),
	SYS(perf_event_open, FD, CALL(attr, print_perf_attr), INT(pid), INT(cpu),
		FD(group_fd), FLAGSL(flags, perf_event_open_flags)),
	SYS(recvmmsg, RECVMMSG, FD(sockfd), OUT_CALL(msgvec, print_mmsghdrs), U32(vlen),
		FLAGS(flags, msg_flags), CALL(timeout, print_mmsg_timeout)),
	SYS(fanotify_init, FD, CALL(flags, print_fanotify_init_flags), FLAGS(event_f_flags,
		open_flags)),
	SYS(fanotify_mark, INT, FD(fanotify_fd), FLAGS(flags, fanotify_mark_flags),
		FLAGS64(mask, fanotify_mask), DIRFD(dirfd), PATH(pathname)),
	SYS(prlimit64, INT, PID(pid), ENUM(resource, rlimits), IN(new_limit, rlimit64),
		OUT(old_limit, rlimit64)),
	SYS(name_to_handle_at, INT, DIRFD(dirfd), PATH(pathname), INOUT_CALL(handle,
		print_file_handle),
		OUT_CALL(mount_id, print_handle_mount), FLAGS(flags, handle_at_flags)),
	SYS(open_by_handle_at, FD, FD(mount_fd), IN(handle, file_handle),
		FLAGS(flags, open_flags)),
	SYS(clock_adjtime, TIMEX, ENUM(clockid, clocks), OUT(buf, timex)),
	SYS(syncfs, INT, FD(fd)),
	SYS(sendmmsg, INT, FD(sockfd), OUT_CALL(msgvec, print_mmsghdrs), U32(vlen),
		FLAGS(flags, msg_flags)),
	SYS(setns, INT, FD(fd), FLAGS(nstype, setns_types)),
	SYS(getcpu, INT, OUT(cpu, uint), OUT(node, uint), PTR(tcache)),
	SYS(process_vm_readv, INT, PID(pid), OUT_CALL(local_iov, print_iov_read), SIZE(liovcnt),
		ARRAY(remote_iov, iovec_address, A4), SIZE(riovcnt), SIZE(flags)),
	SYS(process_vm_writev, INT, PID(pid), ARRAY(local_iov, iovec, A2), SIZE(liovcnt),
		ARRAY(remote_iov, iovec_address, A4), SIZE(riovcnt), SIZE(flags)),
	SYS(kcmp, INT, PID(pid1), PID(pid2), SELECT(type, kcmp_types), XLONG(idx1), XLONG(idx2)),
	SYS(finit_module, INT, FD(fd), STR(param_values), FLAGS(flags, module_init_flags)),
	SYS(sched_setattr, INT, PID(pid), IN(attr, sched_attr_set), X32(flags)),
	SYS(sched_getattr, INT, PID(pid), OUT_CALL(attr, print_sched_attr), U32(size),
		FLAGS(flags, sched_getattr_flags)),
	SYS(renameat2, INT, DIRFD(olddirfd), PATH(oldpath), DIRFD(newdirfd), PATH(newpath),
		FLAGS(flags, rename_flags)),
	SYS(seccomp, INT, SELECT(operation, seccomp_ops), X32(flags), PTR(args)),
	SYS(getrandom, INT, OUT_HEXBUF(buf, RET), SIZE(buflen), FLAGS(flags, getrandom_flags)),
	SYS(memfd_create, FD, STR(name), CALL(flags, print_memfd_flags)),
	SYS(kexec_file_load, INT, FD(kernel_fd), FD(initrd_fd), SIZE(cmdline_len),
		BUF(cmdline, A2), FLAGSL(flags, kexec_file_flags)),
	SYS(bpf, INT, SELECT(cmd, bpf_ops), PTR(attr), U32(size)),
	SYS(execveat, INT, DIRFD(dirfd), PATH(pathname), ARGV(argv), ENVP(envp),
		FLAGS(flags, execveat_flags)),
	SYS(userfaultfd, FD, FLAGS(flags, userfaultfd_flags)),
	SYS(membarrier, INT, SELECT(cmd, membarrier_cmds), SELECT(flags, membarrier_flags)),
	SYS(mlock2, INT, PTR(addr), SIZE(length), FLAGS(flags, mlock_flags)),
	SYS(copy_file_range, INT, FD(fd_in), IN(off_in, s64), FD(fd_out), IN(off_out, s64),
		SIZE(len), U32(flags)),
	SYS(preadv2, INT, FD(fd), OUT_CALL(iov, print_iov_read), SIZE(iovcnt), LOFF(offset), PAD(8),
		FLAGS(flags, rwf_flags)),
	SYS(pwritev2, INT, FD(fd), ARRAY(iov, iovec, A2), SIZE(iovcnt), LOFF(offset), PAD(8),
		FLAGS(flags, rwf_flags)),
	SYS(pkey_mprotect, INT, PTR(addr), SIZE(length), FLAGSL(prot, prot), INT(pkey)),
	SYS(pkey_alloc, INT, XLONG(flags), FLAGSL(access_rights, pkey_rights)),
	SYS(pkey_free, INT, INT(pkey)),
	SYS(statx, INT, DIRFD(dirfd), PATH(pathname), CALL(flags, print_statx_flags),
		FLAGS(mask, statx_mask), OUT(statxbuf, statx)),
	SYS(io_pgetevents, INT, PTR(ctx_id), LONG(min_nr), LONG(nr),
		OUT_ARRAY(events, io_event, RET), IN(timeout, timespec), IN(sig, sigmask_arg)),
	SYS(rseq, INT, CALL(rseq, print_rseq), U32(rseq_len), FLAGS(flags, rseq_flags), X32(sig)),
	SYS(uretprobe, INT),
	SYS(uprobe, INT),
	SYS(pidfd_send_signal, INT, FD(pidfd), SIGNAL(signum), IN(info, siginfo),
		FLAGS(flags, kill_how)),
	SYS(io_uring_setup, FD, U32(entries), GROW(params, io_uring_params)),
	SYS(io_uring_enter, INT, FD(fd), U32(to_submit), U32(min_complete),
		SELECT(flags, io_uring_enter_flags), SIGSET(sigset, A5), SIZE(sigsetsize)),
	SYS(io_uring_register, INT, FD(fd), SELECT(opcode, io_uring_register_ops), PTR(arg),
		U32(nr_args)),
	SYS(open_tree, FD, DIRFD(dirfd), PATH(pathname), FLAGS(flags, open_tree_flags)),
	SYS(move_mount, INT, DIRFD(from_dfd), PATH(from_pathname), DIRFD(to_dfd), PATH(to_pathname),
		FLAGS(flags, move_mount_flags)),
	SYS(fsopen, FD, STR(fsname), FLAGS(flags, fsopen_flags)),
	SYS(fsconfig, INT, FD(fd), SELECT(cmd, fsconfig_cmds), XLONG(key), XLONG(value),
		INT(aux)),
	SYS(fsmount, FD, FD(fd), FLAGS(flags, fsmount_flags), FLAGS(attr_flags, fsmount_attr)),
	SYS(fspick, FD, DIRFD(dirfd), PATH(pathname), FLAGS(flags, fspick_flags)),
	SYS(pidfd_open, FD, PID(pid), FLAGS(flags, pidfd_flags)),
	SYS(clone3, PID, INOUT_CALL(cl_args, print_clone_args), SIZE(size)),
	SYS(close_range, INT, U32(first), U32(last), FLAGS(flags, close_range_flags)),
	SYS(openat2, FD, DIRFD(dirfd), PATH(pathname), IN_SIZED(how, open_how, A3), SIZE(size)),
	SYS(pidfd_getfd, FD, FD(pidfd), INT(targetfd), X32(flags)),
	SYS(faccessat2, INT, DIRFD(dirfd), PATH(pathname), FLAGS(mode, access_modes),
		FLAGS(flags, faccessat_flags)),
	SYS(process_madvise, INT, FD(pidfd), ARRAY(iovec, iovec_address, A2), SIZE(n),
		ENUM(advice, process_madvise_advices), X32(flags)),
	SYS(epoll_pwait2, INT, FD(epfd), OUT_ARRAY(events, epoll_event, RET), INT(maxevents),
		OUT(timeout, timespec64), OUT_SIGSET(sigmask, A5), SIZE(sigsetsize)),
	SYS(mount_setattr, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, mount_setattr_flags),
		IN_SIZED(attr, mount_attr, A4), SIZE(size)),
	SYS(quotactl_fd, INT, FD(fd), SELECT(op, quotactl_fd_cmds), UID(id), PTR(addr)),
	SYS(landlock_create_ruleset, FD, IN_SIZED(attr, landlock_ruleset_attr, A1), SIZE(size),
		SELECT(flags, landlock_create)),
	SYS(landlock_add_rule, INT, FD(ruleset_fd), SELECT(rule_type, landlock_rule_types),
		PTR(rule_attr), FLAGS(flags, landlock_add_flags)),
	SYS(landlock_restrict_self, INT, FD(ruleset_fd), FLAGS(flags, landlock_restrict_flags)),
	SYS(memfd_secret, FD, FLAGS(flags, memfd_secret_flags)),
	SYS(process_mrelease, INT, FD(pidfd), X32(flags)),
	SYS(futex_waitv, INT, ARRAY(waiters, futex_waitv, A1), U32(nr_futexes), X32(flags),
		IN(timeout, timespec64), ENUM(clockid, clocks)),
	SYS(set_mempolicy_home_node, INT, PTR(start), SIZE(len), SIZE(home_node), XLONG(flags)),
	SYS(cachestat, INT, FD(fd), IN(cstat_range, cachestat_range), OUT(cstat, cachestat),
		X32(flags)),
	SYS(fchmodat2, INT, DIRFD(dirfd), PATH(pathname), MODE(mode), FLAGS(flags, nofollow_flags)),
	SYS(riscv_hwprobe, INT, OUT_ARRAY(pairs, hwprobe, A1), SIZE(pair_count), SIZE(cpusetsize),
		CALL(cpus, print_hwprobe_cpus), FLAGS(flags, hwprobe_flags)),
	SYS(riscv_flush_icache, INT, PTR(start), PTR(end), FLAGSL(flags, icache_flags)),
	SYS(arm_fadvise64_64, INT, FD(fd), ENUM(advice, fadvise_advices), LOFF(offset), LOFF(len)),
	SYS(arm_sync_file_range, INT, FD(fd), FLAGS(flags, sync_file_range_flags), LOFF(offset),
		LOFF(nbytes)),
	SYS(map_shadow_stack, UINT, PTR(addr), SIZE(len), FLAGS(flags, shadow_stack_flags)),
	SYS(futex_wake, INT, PTR(uaddr), NUM(mask, print_futex_mask, 0), INT(nr),
		FLAGS(flags, futex2_flags)),
	SYS(futex_wait, INT, PTR(uaddr), SIZE(val), NUM(mask, print_futex_mask, 0),
		FLAGS(flags, futex2_flags),
		IN(timeout, timespec64), ENUM(clockid, clocks)),
	SYS(futex_requeue, INT, ARRAY(waiters, futex_waitv, TWO), X32(flags), INT(nr_wake),
		INT(nr_requeue)),
	SYS(statmount, INT, IN(req, statmount_req), OUT_CALL(buf, print_statmount), SIZE(bufsize),
		FLAGS(flags, statmount_flags)),
	SYS(listmount, INT, IN(req, mnt_id_req), OUT_ARRAY(mnt_ids, x64, FIT),
		SIZE(nr_mnt_ids),
		FLAGS(flags, listmount_flags)),
	SYS(lsm_get_self_attr, INT, ENUM(attr, lsm_attrs), PTR(ctx), INSIZE(size),
		FLAGS(flags, lsm_flags)),
	SYS(lsm_set_self_attr, INT, ENUM(attr, lsm_attrs), PTR(ctx), U32(size), X32(flags)),
	SYS(lsm_list_modules, INT, OUT_CALL(ids, print_lsm_ids), OUT_CALL(size, print_lsm_size),
		X32(flags)),
	SYS(mseal, INT, PTR(addr), SIZE(length), XLONG(flags)),
	SYS(setxattrat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, nofollow_flags), STR(name),
		IN_SIZED(args, xattr_args, A5), SIZE(size)),
	SYS(getxattrat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, nofollow_flags), STR(name),
		EXIT_SIZED(args, xattr_args_get, A5), SIZE(size)),
	SYS(listxattrat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, nofollow_flags),
		OUT_CALL(list, print_xattr_list), SIZE(size)),
	SYS(removexattrat, INT, DIRFD(dirfd), PATH(pathname), FLAGS(flags, nofollow_flags),
		STR(name)),
	SYS(open_tree_attr, FD, DIRFD(dirfd), PATH(pathname), FLAGS(flags, open_tree_flags),
		IN_SIZED(attr, mount_attr, A4), SIZE(size)),
	SYS(file_getattr, INT, DIRFD(dirfd), PATH(pathname), OUT_SIZED(attr, file_attr, A3),
		SIZE(size), FLAGS(flags, nofollow_flags)),
	SYS(file_setattr, INT, DIRFD(dirfd), PATH(pathname), IN_SIZED(attr, file_attr_set, A3),
		SIZE(size), FLAGS(flags, nofollow_flags)),
	SYS(listns, INT, IN(req, ns_id_req), OUT_ARRAY(ns_ids, x64, FIT), SIZE(nr_ns_ids),
		X32(flags)),
	SYS(rseq_slice_yield, INT),
	SYS(send, INT, FD(fd), BUF(buff, A2), SIZE(len), FLAGS(flags, msg_flags)),
	SYS(recv, INT, FD(fd), OUT_BUF(ubuf, RET), SIZE(size), FLAGS(flags, msg_flags)),
	SYS(waitpid, PID, PID(pid), OUT_RET(status, wait_status), FLAGS(options, wait_options)),
	SYS(break, INT),
	SYS(oldstat, INT, PATH(pathname), PTR(statbuf)),
	SYS(umount, INT, PATH(path)),
	SYS(stime, TIME, OUT(tloc, time)),
	SYS(oldfstat, INT, FD(fd), PTR(statbuf)),
	SYS(stty, INT, XLONG(arg1), XLONG(arg2)),
	SYS(gtty, INT, XLONG(arg1), XLONG(arg2)),
	SYS(nice, INT, INT(increment)),
	SYS(ftime, INT),
	SYS(prof, INT),
	SYS(signal, HANDLER, SIGNAL(signum), CALL(handler, print_handler)),
	SYS(lock, INT),
	SYS(mpx, INT),
	SYS(ulimit, INT, XLONG(arg1), XLONG(arg2)),
	SYS(oldolduname, INT, XLONG(arg1)),
	SYS(sigaction, INT, SIGNAL(signum), IN(act, old_sigaction), OUT(oldact, old_sigaction)),
	SYS(sgetmask, MASK),
	SYS(ssetmask, OLD_MASK, CALL(newmask, print_old_mask)),
	SYS(sigsuspend, INT, PAD(8), PAD(8), CALL(mask, print_old_mask)),
	SYS(sigpending, INT, OUT(set, old_sigset)),
	SYS(oldlstat, INT, PATH(pathname), PTR(statbuf)),
	SYS(readdir, INT, FD(fd), PTR(dirp), U32(count)),
	SYS(profil, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4)),
	SYS(socketcall, INT, ENUMD(call, socketcalls), PTR(args)),
	SYS(olduname, INT, XLONG(arg1)),
	SYS(idle, INT),
	SYS(vm86old, INT, XLONG(arg1)),
	SYS(ipc, INT, INT(call), XLONG(first), XLONG(second), XLONG(third), XLONG(ptr),
		XLONG(fifth)),
	SYS(sigreturn, INT, CALL(, print_sigframe)),
	SYS(sigprocmask, INT, ENUM(how, sigprocmask_how), IN(set, old_sigset),
		OUT(oldset, old_sigset)),
	SYS(bdflush, INT, XLONG(arg1), XLONG(arg2)),
	SYS(_llseek, INT, FD(fd), CALL(offset, print_llseek_offset), PAD(8), OUT(result, u64),
		ENUM(whence, whence)),
	SYS(_newselect, SELECT, INT(nfds), CALL(readfds, print_fd_set), CALL(writefds,
		print_fd_set),
		CALL(exceptfds, print_fd_set), IN(timeout, timeval)),
	SYS(vm86, INT, XLONG(arg1), XLONG(arg2), XLONG(arg3), XLONG(arg4), XLONG(arg5)),
	SYS(ugetrlimit, INT, ENUM(resource, rlimits), OUT(rlim, rlimit)),
	SYS(mmap2, HEX, PTR(addr), SIZE(length), FLAGSL(prot, prot), CALL(flags, print_mmap_flags),
		FD(fd), CALL(offset, print_page_offset)),
	SYS(truncate64, INT, PATH(path), U64(length)),
	SYS(ftruncate64, INT, FD(fd), U64(length)),
	SYS(stat64, INT, PATH(pathname), OUT(statbuf, stat64)),
	SYS(lstat64, INT, PATH(pathname), OUT(statbuf, stat64)),
	SYS(fstat64, INT, FD(fd), OUT(statbuf, stat64)),
	SYS(sendfile64, INT, FD(out_fd), FD(in_fd), INOUT(offset, u64), SIZE(count)),
	SYS(statfs64, INT, PATH(pathname), SIZE(size), OUT_SIZED(buf, statfs64, A1)),
	SYS(fstatfs64, INT, FD(fd), SIZE(size), OUT_SIZED(buf, statfs64, A1)),
	SYS(fadvise64_64, INT, FD(fd), LOFF(offset), LOFF(len), ENUM(advice, fadvise_advices)),
	SYS(fstatat64, INT, DIRFD(dirfd), PATH(pathname), OUT(statbuf, stat64),
		FLAGS(flags, at_flags)),
};

/* Otherwise on i386: smaller structs, fewer registers. */
static const struct call32 calls32[] = {
	SYS32(stat, INT, PATH(pathname), OUT(statbuf, stat32)),
	SYS32(fstat, INT, FD(fd), OUT(statbuf, stat32)),
	SYS32(lstat, INT, PATH(pathname), OUT(statbuf, stat32)),
	SYS32(shmat, SHMAT, INT(shmid), PTR(shmaddr), FLAGS(shmflg, shmat_flags)),
	SYS32(preadv2, INT, FD(fd), OUT_CALL(iov, print_iov_read), SIZE(iovcnt), LOFF(offset),
		FLAGS(flags, rwf_flags)),
	SYS32(pwritev2, INT, FD(fd), ARRAY(iov, iovec, A2), SIZE(iovcnt), LOFF(offset),
		FLAGS(flags, rwf_flags)),
};

/* What -e trace=%class means: the names of the class; calls that are members; the kinds of items of
   which one makes a call a member; calls that are none all the same. */
static const struct class {
	const char *names, *members;
	u64 kinds;
	const char *dropped;
} classes[] = {
	{"process",
		"clone fork vfork execve exit wait4 kill rt_sigqueueinfo tkill exit_group "
		"tgkill waitid rt_tgsigqueueinfo execveat pidfd_send_signal clone3 waitpid",
		0, ""},
	{"network net",
		"sendfile socket connect accept sendto recvfrom sendmsg recvmsg shutdown bind "
		"listen getsockname getpeername socketpair setsockopt getsockopt getpmsg "
		"putpmsg accept4 recvmmsg sendmmsg sendfile64 recvmmsg_time64 send recv",
		0, ""},
	{"signal",
		"rt_sigaction rt_sigprocmask rt_sigreturn pause kill rt_sigpending "
		"rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend sigaltstack tkill tgkill "
		"signalfd signalfd4 rt_tgsigqueueinfo pidfd_send_signal io_uring_enter signal "
		"sigaction sgetmask ssetmask sigsuspend sigpending sigreturn sigprocmask "
		"rt_sigtimedwait_time64",
		0, ""},
	{"ipc",
		"shmget shmat shmctl semget semop semctl shmdt msgget msgsnd msgrcv msgctl "
		"semtimedop ipc semtimedop_time64",
		0, ""},
	{"memory",
		"mmap mprotect munmap brk mremap msync mincore madvise shmat shmdt mlock "
		"munlock mlockall munlockall io_setup io_destroy remap_file_pages mbind "
		"set_mempolicy get_mempolicy migrate_pages move_pages mlock2 pkey_mprotect "
		"io_uring_register set_mempolicy_home_node map_shadow_stack mseal break mmap2",
		0, ""},
	{"creds",
		"getuid getgid setuid setgid geteuid getegid setreuid setregid getgroups "
		"setgroups setresuid getresuid setresgid getresgid setfsuid setfsgid capget "
		"capset prctl getuid32 getgid32 geteuid32 getegid32 setreuid32 setregid32 "
		"getgroups32 setgroups32 setresuid32 getresuid32 setresgid32 getresgid32 "
		"setuid32 setgid32 setfsuid32 setfsgid32",
		0, ""},
	{"clock",
		"gettimeofday adjtimex settimeofday time clock_settime clock_gettime "
		"clock_getres clock_adjtime clock_gettime64 clock_settime64 clock_adjtime64 "
		"clock_getres_time64",
		0, ""},
	{"pure",
		"getpid getuid getgid geteuid getegid getppid getpgrp gettid getuid32 getgid32 "
		"geteuid32 getegid32",
		0, ""},
	{"stat", "stat oldstat stat64", 0, ""},
	{"lstat", "lstat oldlstat lstat64", 0, ""},
	{"fstat", "fstat newfstatat statx oldfstat fstat64 fstatat64", 0, ""},
	{"%stat",
		"stat fstat lstat newfstatat statx oldstat oldfstat oldlstat stat64 lstat64 "
		"fstat64 fstatat64",
		0, ""},
	{"statfs", "statfs statfs64", 0, ""},
	{"fstatfs", "fstatfs fstatfs64", 0, ""},
	{"%statfs", "ustat statfs fstatfs statfs64 fstatfs64", 0, ""},
	{"file", "getcwd fsconfig", 1ul << K_PATH, "mq_open mq_unlink"},
	{"desc",
		"open poll pipe select creat epoll_create mq_open inotify_init pselect6 ppoll "
		"timerfd_create eventfd eventfd2 epoll_create1 pipe2 inotify_init1 "
		"fanotify_init memfd_create bpf userfaultfd io_uring_setup fsopen pidfd_open "
		"landlock_create_ruleset memfd_secret socketcall _newselect pselect6_time64 "
		"ppoll_time64",
		1ul << K_FD | 1ul << K_DIRFD,
		"connect accept sendto recvfrom sendmsg recvmsg shutdown bind listen "
		"getsockname getpeername setsockopt getsockopt accept4 recvmmsg sendmmsg "
		"recvmmsg_time64"},
};
/* clang-format on */

/* calls_init() fills these. */
static u16 row_call[C_COUNT]; /* the call whose row a call uses: usually itself */
static u16 call_by_number[ABI_COUNT][NUMBERS]; /* catalogue number + 1, 0: none */

/* Find the row of call c, which has none of its own: chown32 has that of chown, futex_time64 that
   of futex. Note how the members of the pair differ in `call_form`. */
static void find_shared_row(u16 c) {
	for (u16 base = 0; base < C_COUNT; base++) {
		const char *suffix = after(call_names[c], call_names[base]);
		if (!suffix || !calls[base].items) continue;
		if (str_eq(suffix, "32")) call_form[base] |= FORM_ID16;
		else if (str_eq(suffix, "64") || str_eq(suffix, "_time64"))
			call_form[c] = FORM_TIME64;
		else continue;
		row_call[c] = base;
	}
}

/* Fill call_by_number, row_call and call_form. */
static void calls_init(void) {
	for (u16 c = 0; c < C_COUNT; c++) {
		row_call[c] = c;
		for (int abi = 0; abi < ABI_COUNT; abi++)
			if (call_numbers[c][abi] >= 0)
				call_by_number[abi][call_numbers[c][abi]] = (u16)(c + 1);
		if (!calls[c].items) find_shared_row(c);
	}
}

/* Return the catalogue number of call nr of an ABI, or C_UNKNOWN. */
static u16 call_of(u8 abi, u64 nr) {
	u16 c = nr < NUMBERS ? call_by_number[abi][nr] : 0;
	return c ? (u16)(c - 1) : C_UNKNOWN;
}

/* Return the row of a call in an ABI. call: a catalogue number below C_COUNT. */
static const struct call *row_of(u8 abi, u16 call) {
	if (abi == ABI_COMPAT)
		for (u32 i = 0; i < COUNT(calls32); i++)
			if (calls32[i].call == call) return &calls32[i].row;
	return &calls[row_call[call]];
}

/* mmap(2) and select(2) of i386 when the struct of their arguments cannot be read. */
static const struct call folded_mmap = {ROW(PTR(addr)), R_HEX},
			 folded_select = {ROW(PTR(arg)), R_INT};

/* Return the row of the call that t is in, NULL if it is unknown. */
static const struct call *row_of_tracee(const struct tracee *t) {
	if (t->flags & T_FOLDED) return t->call == C_mmap ? &folded_mmap : &folded_select;
	return t->call < C_UNKNOWN ? row_of(t->abi, t->call) : NULL;
}

/* Lay out the arguments of the call that t is in: none if it has no row. Return the row. */
static HOT const struct call *layout_call(const struct tracee *t, struct list *l) {
	const struct call *row = row_of_tracee(t);
	u32 align;
	l->n = 0;
	l->ret = R_NONE;
	if (row && row->items)
		layout(l, row->items, false, t->abi == ABI_COMPAT, t->args, NULL, &align);
	return row;
}

/* ------------------------------------------------------------------ 27. Filters
 *
 * Selects the calls, signals, paths and descriptors to trace: the sets of -e, with regular
 * expressions, -P and --trace-fds.
 */

/* The Q_* bits of each call of each ABI; the last element of a row is for unknown numbers. Main
   initializes it, parse_calls() changes it. */
static u8 qualities[ABI_COUNT][C_COUNT + 1];

/* ---- regular expressions
 *
 * POSIX extended regular expressions, matched without backtracking. A parsed expression is a
 * relation between positions of the text: bit k of ends[i] is set if the expression matches the
 * text from position i up to position k. The parser reads each character of the pattern once, and
 * computes the relation of an expression from those of its parts. The text has at most 62
 * characters.
 */

#define RE_UNMATCHED "Unmatched [, [^, [:, [., or [="

struct relation { u64 ends[64]; };

/* State of the parser. re_search() sets it, the functions below advance re_at. */
static const char *re_at; /* the unread part of the pattern */
static const char *re_text; /* the text, of re_len characters */
static u64 re_len;
static const char *re_error; /* the first error in the pattern, worded as by regerror(); or NULL */

static void re_fail(const char *error) {
	if (!re_error) re_error = error;
}

/* Return the relation of the empty expression: it matches from each position to itself. */
static struct relation re_empty(void) {
	struct relation r;
	for (u64 i = 0; i <= re_len; i++) r.ends[i] = 1ul << i;
	return r;
}

/* Return the relation of a|b. */
static struct relation re_either(const struct relation *a, const struct relation *b) {
	struct relation r;
	for (u64 i = 0; i <= re_len; i++) r.ends[i] = a->ends[i] | b->ends[i];
	return r;
}

/* Return the relation of ab. */
static struct relation re_then(const struct relation *a, const struct relation *b) {
	struct relation r;
	for (u64 i = 0; i <= re_len; i++) {
		r.ends[i] = 0;
		for (u64 k = i; k <= re_len; k++)
			if (a->ends[i] >> k & 1) r.ends[i] |= b->ends[k];
	}
	return r;
}

/* Return the relation of a{n}. */
static struct relation re_power(struct relation a, u64 n) {
	struct relation r = re_empty();
	for (; n; n >>= 1) {
		if (n & 1) r = re_then(&r, &a);
		a = re_then(&a, &a);
	}
	return r;
}

/* Parse a class ("[:alpha:]") or a collating element ("[.a.]", "[=a=]") inside a bracket
   expression. Return its ranges as a string of pairs of first and last characters, and move past
   it; return NULL if there is none at re_at. */
static const char *re_class(void) {
	static char same[3]; /* the result for a collating element, until the next call */
	static const struct {
		const char *name, *ranges;
	} named[] = {{"[:alpha:]", "azAZ"}, {"[:digit:]", "09"},
		{"[:alnum:]", "azAZ09"}, {"[:lower:]", "az"}, {"[:upper:]", "AZ"},
		{"[:xdigit:]", "afAF09"}, {"[:space:]", "\t\r  "}, {"[:blank:]", "\t\t  "},
		{"[:punct:]", "!/:@[`{~"}, {"[:graph:]", "!~"}, {"[:print:]", " ~"},
		{"[:cntrl:]", "\1\37\177\177"}};
	if (*re_at != '[' || !re_at[1] || !str_chr(":.=", re_at[1])) return NULL;
	if (re_at[1] != ':') {
		if (!re_at[2] || re_at[3] != re_at[1] || re_at[4] != ']') {
			re_fail(str_chr(re_at, ']') ? "Invalid collation character" : RE_UNMATCHED);
			return NULL;
		}
		same[0] = re_at[2];
		same[1] = re_at[2];
		re_at += 5;
		return same;
	}
	for (u32 k = 0; k < COUNT(named); k++) {
		const char *end = after(re_at, named[k].name);
		if (!end) continue;
		re_at = end;
		return named[k].ranges;
	}
	for (const char *p = re_at + 2; *p; p++)
		if (p[0] == ':' && p[1] == ']') re_fail("Invalid character class name");
	return NULL;
}

/* Parse a bracket expression after its [, and set the elements of the characters that it matches.
   Move past its ]. */
static void re_bracket(bool set[static 256]) {
	bool negated = *re_at == '^';
	const char *first = re_at + negated;

	re_at = first;
	if (!*re_at) re_fail("Invalid regular expression");
	while (*re_at && (*re_at != ']' || re_at == first) && !re_error) {
		char range[3] = {re_at[0], re_at[0], 0};
		const char *r = re_class();
		bool is_class = r != NULL;
		if (!is_class) {
			r = range;
			re_at++;
		}
		if (*re_at == '-' && re_at[1] && re_at[1] != ']') {
			range[1] = re_at[1];
			re_at += 2;
			if (is_class || (u8)range[0] > (u8)range[1]) re_fail("Invalid range end");
		}
		for (; *r; r += 2)
			for (u32 c = (u8)r[0]; c <= (u8)r[1]; c++) set[c] = true;
	}
	if (!*re_at) re_fail(RE_UNMATCHED);
	else re_at++;
	for (u32 c = 0; c < 256; c++) set[c] ^= negated;
}

static struct relation re_alternatives(u32 depth);

/* Parse an atom: a character, a bracket expression, an anchor or a group. */
static struct relation re_atom(u32 depth) {
	struct relation r = {{0}};
	bool set[256] = {false};
	char c = *re_at++;

	if (c == '^' || c == '$') {
		u64 place = c == '^' ? 0 : re_len;
		r.ends[place] = 1ul << place;
		if (*re_at && str_chr("*+?{", *re_at))
			re_fail("Invalid preceding regular expression");
		return r;
	}
	if (c == '(') {
		r = re_alternatives(depth + 1);
		if (*re_at == ')') re_at++;
		else re_fail("Unmatched ( or \\(");
		return r;
	}
	if (str_chr("*+?{", c)) re_fail("Invalid preceding regular expression");
	if (c == '\\') {
		if (*re_at) c = *re_at++;
		else re_fail("Trailing backslash");
		set[(u8)c] = true;
	} else if (c == '.') {
		memset(set, true, sizeof set);
	} else if (c == '[') {
		re_bracket(set);
	} else {
		set[(u8)c] = true;
	}
	for (u64 i = 0; i < re_len; i++)
		if (set[(u8)re_text[i]]) r.ends[i] = 2ul << i;
	return r;
}

/* Parse a bound after its {: "m}", "m,}", "m,n}" or ",n}". No upper limit: *max is ~0ul. */
static void re_bounds(u64 *min, u64 *max) {
	bool given = parse_digits(&re_at, 10, min);
	bool more = *re_at == ',';

	re_at += more;
	*max = more ? ~0ul : *min;
	if (more && parse_digits(&re_at, 10, max)) given = true;
	if (!str_chr(re_at, '}')) re_fail("Unmatched \\{");
	else if (*re_at != '}' || !given || *max < *min) re_fail("Invalid content of \\{\\}");
	else if (*min > 32767 || (*max > 32767 && *max != ~0ul))
		re_fail("Regular expression too big");
	re_at += *re_at == '}';
}

/* Parse an atom with its repetitions: *, +, ? and bounds. */
static struct relation re_piece(u32 depth) {
	struct relation r = re_atom(depth);

	while (!re_error && *re_at && str_chr("*+?{", *re_at)) {
		char sign = *re_at++;
		u64 min = sign == '+', max = sign == '?' ? 1 : ~0ul;
		struct relation none = re_empty(), once, rest;
		if (sign == '{') re_bounds(&min, &max);
		once = re_either(&none, &r);
		r = re_power(r, min);
		rest = re_power(once, MIN(max - min, 64ul));
		r = re_then(&r, &rest);
	}
	return r;
}

/* Parse alternatives with | between them, up to the end of the pattern or the ) of a group. depth:
   number of groups around them. */
static struct relation re_alternatives(u32 depth) {
	struct relation r = {{0}};
	bool more = true;

	if (depth > 200) re_fail("Regular expression too big");
	while (more && !re_error) {
		struct relation here = re_empty();
		while (!re_error && *re_at && *re_at != '|' && !(*re_at == ')' && depth)) {
			struct relation piece = re_piece(depth);
			here = re_then(&here, &piece);
		}
		r = re_either(&r, &here);
		more = *re_at == '|';
		re_at += more;
	}
	return r;
}

/* Return whether pattern matches anywhere in text, or -1 if it is invalid; re_error says why. */
static int re_search(const char *pattern, const char *text) {
	struct relation r;
	u64 found = 0;
	re_at = pattern;
	re_text = text;
	re_len = str_len(text);
	re_error = NULL;
	r = re_alternatives(0);
	for (u64 i = 0; i <= re_len; i++) found |= r.ends[i];
	return re_error ? -1 : found != 0;
}

/* ---- parsing lists */

/* Return a copy of *spec up to the separator, and move *spec past the separator. Return NULL at the
   end. */
static char *next_part(const char **spec, char separator) {
	const char *end;
	char *word;
	if (!**spec) return NULL;
	end = str_chr(*spec, separator);
	word = str_dup(*spec, end ? (u64)(end - *spec) : str_len(*spec));
	*spec = end ? end + 1 : "";
	return word;
}

/* Return the next word of a list separated by commas; NULL at the end. */
static char *next_word(const char **spec) { return next_part(spec, ','); }

/* The same, without empty words. */
static char *next_name(const char **spec) {
	char *word;
	do word = next_word(spec);
	while (word && !*word);
	return word;
}

/* Move *spec past the ! before a set. Return whether their number is odd: the set is negated. */
static bool skip_negation(const char **spec) {
	bool negated = false;
	for (; **spec == '!'; (*spec)++) negated = !negated;
	return negated;
}

/* ---- sets of calls */

/* Return whether a row has an item of one of the kinds, a bit set. */
static bool row_has(const u64 *row, u64 kinds) {
	struct item it;
	while (*row) {
		row = decode(row, &it);
		if (it.kind < 64 && kinds >> it.kind & 1) return true;
	}
	return false;
}

/* Return whether a call belongs to a class, named without the %. Return -1 if there is no such
   class. */
static int in_class(const char *name, u8 abi, u16 call) {
	const u64 *row = row_of(abi, call)->items;
	for (u32 i = 0; i < COUNT(classes); i++) {
		const struct class *c = &classes[i];
		if (!has_word(c->names, name)) continue;
		if (has_word(c->dropped, call_names[call])) return 0;
		return has_word(c->members, call_names[call]) || (row && row_has(row, c->kinds));
	}
	return -1;
}

enum { BOTH_ABIS = 1 << ABI_OWN | 1 << ABI_COMPAT };

/* Remove "@64" or "@32" from the end of name. Return a bit set of the ABIs that name applies to:
   both if it has no suffix, 0 for amd64's @x32, which strace cannot trace. whole: the word as the
   user wrote it, for the error message. */
static u32 cut_abi_suffix(const char *whole, char *name) {
	const char *at = NULL;
	int which;

	for (const char *p = name; (p = str_chr(p, '@')); p++) at = p;
	if (!at) return BOTH_ABIS;
	which = word_index("@x32 @64 @32", at); /* @64 is 1, @32 is 2 */
	if (which < 0 || (!which && ARCH != AMD64) ||
		(which == 1 << ABI_COMPAT && !HAS_COMPAT))
		usage_error("incorrect personality designator '%s' in qualification '%s'", at + 1,
			whole);
	name[at - name] = 0;
	return (u32)which;
}

/* One word of a set of calls: a call, a class, a regular expression, a number, "all" or "none". */
struct call_pattern {
	const char *name; /* the word without ? and @abi */
	const char *regex, *class; /* NULL if it is not one */
	bool all, is_number;
	bool x32; /* a number that only x32 has: 512 to 547 */
	u64 number;
};

/* Parse name. Exit if it is an invalid regular expression. */
static struct call_pattern parse_call_pattern(const char *name) {
	static const char bare_classes[] = "file process network signal ipc desc memory";
	struct call_pattern p = {.name = name, .all = str_eq(name, "all")};

	if (*name == '/') p.regex = name + 1;
	if (*name == '%') p.class = name + 1;
	if (has_word(bare_classes, name)) p.class = name;
	if (p.class && in_class(p.class, 0, 0) < 0) p.class = NULL;
	if (p.regex && re_search(p.regex, "") < 0) die("regcomp: %s: %s", p.regex, re_error);
	p.is_number = parse_number(name, false, &p.number);
	p.x32 = p.is_number && p.number >= 512 && p.number <= 547;
	return p;
}

/* Return whether p matches call c of an ABI. c is C_COUNT for the unknown numbers, which only "all"
   matches, as it matches calls that the ABI does not have. */
static bool matches_call(const struct call_pattern *p, u8 abi, u16 c) {
	if (c == C_COUNT || call_numbers[c][abi] < 0) return p->all;
	if (p->regex) return re_search(p->regex, call_names[c]) > 0;
	if (p->class) return in_class(p->class, abi, c) > 0;
	if (p->is_number) return call_numbers[c][abi] == (s64)p->number;
	return p->all || str_eq(p->name, call_names[c]);
}

static void set_quality(u8 abi, u16 c, u8 bit, bool on) {
	qualities[abi][c] = (u8)((qualities[abi][c] & ~bit) | (on ? bit : 0));
}

/* Set (on) or clear bit for the calls that one word of a set, "[?]call|%class|/regex|number[@abi]",
   matches. Exit if there are none and it does not begin with ?. alone: it is the only word. */
static void parse_call_word(char *name, bool alone, u8 bit, bool on) {
	const char *given = str_dup(name, str_len(name));
	u32 abis = cut_abi_suffix(given, name);
	bool optional = *name == '?', found;
	struct call_pattern p;

	if (!abis) return;
	p = parse_call_pattern(name + optional);
	found = (str_eq(given, "none") && alone) || (p.x32 && abis == BOTH_ABIS);
	for (u8 abi = 0; abi < ABI_COUNT; abi++)
		for (u16 c = 0; c <= C_COUNT; c++) {
			if (!(abis >> abi & 1) || !matches_call(&p, abi, c)) continue;
			found = true;
			set_quality(abi, c, bit, on);
		}
	if (!found && !optional) die("invalid system call '%s'", given);
}

/* Set bit, of Q_*, for the calls that spec, "[!]word,...", matches, and clear it for all others.
   Exit if spec is invalid. */
static void parse_calls(const char *spec, u8 bit) {
	const char *whole = spec;
	bool negated = skip_negation(&spec), alone = !str_chr(spec, ','), any = false;
	char *name;

	for (u8 abi = 0; abi < ABI_COUNT; abi++)
		for (u16 c = 0; c <= C_COUNT; c++) set_quality(abi, c, bit, negated);
	while ((name = next_name(&spec))) {
		any = true;
		parse_call_word(name, alone, bit, !negated);
	}
	if (!any) die("invalid system call '%s'", whole);
	/* Always trace numbers that have no name. */
	for (u8 abi = 0; abi < ABI_COUNT && bit == Q_TRACE; abi++)
		set_quality(abi, C_COUNT, bit, true);
}

/* ---- other sets: "[!]a,b", all, none */

/* Names of the bits of a set, from bit 0 up. */
static const char status_names[] = "successful failed unfinished unavailable detached";
static const char quiet_names[] =
	"attach exit path-resolution personality thread-execve superseded exits";
static const char fd_names[] = "path socket dev pidfd eventfd signalfd";

static char *lower_case(const char *word) {
	char *p = str_dup(word, str_len(word));
	for (u64 i = 0; p[i]; i++) p[i] = lower(p[i]);
	return p;
}

/* Return the number of a signal given by number or by name, with or without SIG, in any case; 0 if
   there is no such signal. Real-time signals are SIGRT_1 to SIGRT_32. */
static u64 signal_number(const char *name) {
	char whole[32] = "sig";
	const char *rest;
	u64 n;
	s64 v;

	if (parse_number(name, false, &n)) return n >= 1 && n <= 64 ? n : 0;
	if (str_len(name) > 20) return 0;
	name = lower_case(name);
	rest = after(name, "sig");
	if (!rest) rest = name;
	memcpy(whole + 3, rest, str_len(rest) + 1);
	v = set_value(SET(signals), whole);
	if (v > 0) return (u64)v;
	rest = after(rest, "rt_");
	return rest && parse_number(rest, false, &n) && n >= 1 && n <= 32 ? n + 32 : 0;
}

/* Return the bits of the set spec, which is part of all. names: the names of the bits, or NULL for
   signals, where signal n is bit n - 1 and numbers up to 255 that no signal has are ignored. what:
   the kind of set, for error messages. Exit if spec is invalid. */
static u64 parse_set(const char *spec, const char *what, const char *names, u64 all) {
	const char *whole = spec;
	bool negated = skip_negation(&spec), any = false;
	u64 bits = 0, n;
	char *name;

	if (has_word("all none", spec)) return (*spec == 'a') != negated ? all : 0;
	while ((name = next_name(&spec))) {
		int i = names ? word_index(names, lower_case(name)) : (int)signal_number(name) - 1;
		bool no_signal = !names && parse_number(name, false, &n) && n <= 255;
		if (i < 0 && !no_signal) die("invalid %s '%s'", what, name);
		bits |= i >= 0 ? 1ul << i : 0;
		any = true;
	}
	if (!any) die("invalid %s '%s'", what, whole);
	return negated ? all & ~bits : bits;
}

/* Return the number of an error, given by number or by name, in any case; also of one inside the
   kernel (ERESTARTSYS). 0 or less: there is no such error. */
static s64 errno_number(const char *s) {
	s64 e = set_value(SET(errnos), s);
	int n;
	if (e < 0 && parse_int(s, &n) && n < 4096) e = n;
	for (u32 i = 0; i < COUNT(kernel_errors); i++)
		if (str_eq_nocase(s, kernel_errors[i].name)) e = kernel_errors[i].n;
	return e;
}

/* --errno: the errors of which calls are shown, a bit each. parse_errnos() sets them. */
static u64 shown_errnos[4096 / 64];
static bool errnos_given;

static void parse_errnos(const char *spec) {
	static const char *const others[][2] = {
		{"EWOULDBLOCK", "EAGAIN"}, {"ENOTSUP", "EOPNOTSUPP"}, {"EDEADLOCK", "EDEADLK"}};
	const char *whole = spec;
	bool negated = skip_negation(&spec), all = has_word("all none", spec) && *spec == 'a';
	char *name;

	errnos_given = true;
	memset(shown_errnos, negated != all ? 0xff : 0, sizeof shown_errnos);
	if (has_word("all none", spec)) return;
	while ((name = next_name(&spec))) {
		s64 e;
		whole = NULL;
		for (u32 i = 0; i < COUNT(others); i++)
			if (str_eq_nocase(name, others[i][0])) name = (char *)others[i][1];
		e = errno_number(name);
		if (e <= 0) die("invalid errno '%s'", name);
		if (negated) shown_errnos[e / 64] &= ~(1ul << e % 64);
		else shown_errnos[e / 64] |= 1ul << e % 64;
	}
	if (whole) die("invalid errno '%s'", whole);
}

/* Parse a decimal number as strtod() does ("4.5e2") as *n * 10^*shift, and move *at past it. Return
   false if it is not a number, is negative, is an integer beyond s64, or has an exponent beyond
   308. */
static bool parse_decimal(const char **at, u64 *n, s64 *shift) {
	const char *s = *at;
	bool negative, down, point = false, digits = false, beyond = false;
	u64 power;

	*n = 0;
	*shift = 0;
	while (*s == ' ' || (*s >= '\t' && *s <= '\r')) s++;
	negative = *s == '-';
	s += negative || *s == '+';
	for (; is_digit(*s) || (*s == '.' && !point); s++) {
		u64 digit = (u64)(*s - '0');
		if (*s == '.') {
			point = true;
			continue;
		}
		digits = true;
		beyond |= *n > ((~0ul >> 1) - digit) / 10;
		if (!beyond) *n = *n * 10 + digit;
		*shift += (s64)beyond - (s64)point;
	}
	if (!digits || (negative && *n)) return false;
	if (lower(*s) == 'e') {
		s++;
		down = *s == '-';
		s += down || *s == '+';
		if (!parse_digits(&s, 10, &power) || power > 308) return false;
		*shift += down ? -(s64)power : (s64)power;
	} else if (!point && beyond) {
		return false;
	}
	*at = s;
	return true;
}

enum { SECONDS = 9, MICROSECONDS = 3 };

/* Parse a duration, a number and a unit (s, ms, us or ns; if there is none: plain, SECONDS or
   MICROSECONDS). Return it in ns, or the largest s64 if it is longer; -1 if it is invalid. */
static s64 parse_duration(const char *s, u8 plain) {
	const struct { const char *name; u8 digits; } units[] = {
		{"", plain}, {"s", 9}, {"ms", 6}, {"us", 3}, {"ns", 0}};
	const u64 most = ~0ul >> 1;
	u64 n;
	s64 shift;
	u32 i = 0;

	if (!parse_decimal(&s, &n, &shift)) return -1;
	while (i < COUNT(units) && !str_eq(s, units[i].name)) i++;
	if (i == COUNT(units)) return -1;
	for (shift += units[i].digits; shift < 0 && n; shift++) n /= 10;
	for (; shift > 0 && n && n < most; shift--) n = n > most / 10 ? most : n * 10;
	return (s64)n;
}

/* ---- sets of descriptors and paths: -P, --trace-fds, -e read, -e write */

/* Exit unless spec is a set of descriptors: "[!]1,2,...", all or none. */
static void check_numbers(const char *spec) {
	const char *whole = spec;
	bool any = false;
	int n;
	char *name;

	skip_negation(&spec);
	if (has_word("all none", spec)) return;
	while ((name = next_name(&spec))) {
		if (!parse_int(name, &n)) die("invalid descriptor '%s'", name);
		any = true;
	}
	if (!any) die("invalid descriptor '%s'", whole);
}

/* Return whether n is in spec, a set that check_numbers() has accepted. */
static bool in_numbers(const char *spec, u64 n) {
	bool negated = skip_negation(&spec), found = *spec == 'a'; /* a: all */
	u64 one;
	for (; *spec && !found; spec++)
		if (parse_digits(&spec, 10, &one)) {
			found = one == n;
			if (!*spec) break;
		}
	return found != negated;
}

/* The options -P, --trace-fds, -e read= and -e write=. The last three are sets, or NULL; Main sets
   them. trace_path() adds paths. */
static const char *traced_paths[64], *traced_fds, *dumped_reads, *dumped_writes;
static u32 traced_path_count;

/* Add a path to those of -P. */
static void trace_path(const char *path) {
	if (traced_path_count == COUNT(traced_paths))
		die("more than %u paths to trace", traced_path_count);
	traced_paths[traced_path_count++] = path;
}

/* Add the absolute path without symbolic links of each path of -P, where it differs. */
static void resolve_paths(void) {
	for (u32 i = 0, n = traced_path_count; i < n; i++) {
		char path[PATH_MAX], link[64];
		s64 fd, len;
		as_user(true);
		fd = sys_open(traced_paths[i], O_PATH | O_CLOEXEC, 0);
		as_user(false);
		if (failed(fd)) continue;
		format(link, sizeof link, "/proc/self/fd/%d", fd);
		len = sys(NR_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
		sys_close((int)fd);
		if (failed(len)) continue;
		path[len] = 0;
		if (str_eq(path, traced_paths[i])) continue;
		if (!(opt.quiet & QUIET_PATHS))
			warn("Requested path %q resolved into %q", traced_paths[i], path);
		trace_path(str_dup(path, (u64)len));
	}
}

static bool is_traced_path(const char *path) {
	for (u32 i = 0; i < traced_path_count; i++)
		if (str_eq(path, traced_paths[i])) return true;
	return false;
}

/* Return whether --trace-fds selects descriptor fd of t, or -P its path. */
static bool is_traced_fd(struct tracee *t, s64 fd) {
	char path[PATH_MAX];
	s64 n;
	if (fd < 0) return false;
	if (traced_fds && in_numbers(traced_fds, (u64)fd)) return true;
	if (!traced_path_count) return false;
	n = fd_path(t, fd, path, sizeof path - 1);
	if (n < 0) return false;
	path[n] = 0;
	return is_traced_path(path);
}

/* Return whether an array of count struct pollfd at addr contains a traced descriptor. Only the
   first MAX_FDS elements are read. */
static bool touches_pollfds(struct tracee *t, u64 addr, u64 count) {
	struct pollfd p[256];
	u64 left = MIN(count, (u64)MAX_FDS);

	while (left) {
		u64 n = peek_some(t, addr, p, MIN(left, COUNT(p)) * sizeof *p) / sizeof *p;
		for (u64 k = 0; k < n; k++)
			if (is_traced_fd(t, p[k].fd)) return true;
		if (!n) break;
		left -= n;
		addr += n * sizeof *p;
	}
	return false;
}

/* Return whether strace selects no call by its argument i, although it is a descriptor. */
static bool is_unwatched(const struct tracee *t, u32 i) {
	static const struct { u16 call, args; } unwatched[] = {{C_fsconfig, 1}, {C_fanotify_mark,
		1},
		{C_epoll_ctl, 1}, {C_kcmp, ~0u >> 16}, {C_waitid, 2}, {C_perf_event_open, 8}};
	for (u32 k = 0; k < COUNT(unwatched); k++)
		if (unwatched[k].call == t->call) return unwatched[k].args >> i & 1;
	return false;
}

/* Return whether an argument of the call that t enters is, or points to, a traced descriptor or
   path. l: its arguments. */
static bool touches(struct tracee *t, const struct list *l) {
	struct walk w = walk_of(t, l);
	bool found = false, ended;

	for (u32 i = 0; i < l->n && !found; i++) {
		const struct item *it = &l->item[i];
		if (is_unwatched(t, i)) continue;
		u64 v = l->value[i];
		s32 nfds = (s32)l->value[0];
		if (it->kind == K_FD || it->kind == K_DIRFD) {
			found = is_traced_fd(t, (s64)v);
		} else if (it->kind == K_PATH) {
			u8 *path = room_for(PATH_MAX + 1);
			found = path && peek_str(t, v, path, PATH_MAX - 1, &ended) >= 0 && ended &&
				is_traced_path((char *)path);
		} else if (it->ref == st_pollfd) {
			found = touches_pollfds(t, v, l->value[1]);
		} else if (it->kind == K_CALL && it->ref == print_fd_set) {
			const u8 *bits = read_fd_set(&w, v, nfds);
			for (s32 k = 0; bits && k < nfds && !found; k++)
				found = bits[k / 8] >> k % 8 & 1 && is_traced_fd(t, k);
		}
	}
	return found;
}

/* ------------------------------------------------------------------ 28. Tampering
 *
 * Parses -e inject and -e fault. The ptrace section performs the injections.
 */

enum { ENTER, EXIT };

struct injection {
	bool returns, is_error; /* do not perform the call but return ret; ret is an error */
	s64 ret;
	u8 signal; /* signal to deliver at entry, 0: none */
	u16 call; /* syscall=: call to perform instead, C_UNKNOWN: none */
	u64 first, last, step; /* when=: the invocations to tamper with, counted from 1 */
	s64 delay[2]; /* ns, at ENTER and EXIT */
	const char *poke[2]; /* "@argN=HEX,...", at ENTER and EXIT; or NULL */
};

/* The injection into each call, or NULL. parse_injection() sets them. */
static const struct injection *injections[ABI_COUNT][C_COUNT + 1];

/* Return whether the call that t left failed. An injected retval= is always a success, even if its
   value is that of an error. */
static bool is_failure(const struct tracee *t) {
	return failed(t->ret) && !(t->injected && t->injected->returns && !t->injected->is_error);
}

/* Write the bytes of spec, "@argN=HEX,...", to the memory that the arguments of t point to. Without
   t only check spec. Return false if spec is invalid or the memory cannot be written. @arg7 is
   valid, as it is for strace 7.2, but cannot be written: no call has a seventh argument. */
static bool poke_args(struct tracee *t, const char *spec) {
	u32 seen = 0;
	bool ok = true;

	do {
		const char *p = after(spec, "@arg"), *bytes;
		u32 n;
		if (!p || *p < '1' || *p > '7' || p[1] != '=') return false;
		n = (u32)(*p - '1');
		if (seen >> n & 1) return false;
		seen |= 1u << n;
		bytes = p + 2;
		for (p = bytes; hex_digit(p[0]) >= 0 && hex_digit(p[1]) >= 0; p += 2) {
			u8 byte = (u8)(hex_digit(p[0]) << 4 | hex_digit(p[1]));
			u64 at = (u64)(p - bytes) / 2;
			if (t) ok &= n < 6 && poke_byte(t, t->args[n] + at, byte);
		}
		if (p == bytes || (*p && *p != ',')) return false;
		spec = *p ? p + 1 : p;
	} while (*spec);
	return ok;
}

/* Parse when=, "first[..last][+[step]]". A + without a step means 1. */
static bool parse_when(const char *s, struct injection *in) {
	s += *s == '+';
	if (!parse_digits(&s, 10, &in->first)) return false;
	in->last = in->first;
	in->step = 1;
	if (s[0] == '.' && s[1] == '.') {
		s += 2;
		if (!parse_digits(&s, 10, &in->last) || in->last > 65534) return false;
	} else if (*s == '+') {
		in->last = ~0ul;
	}
	if (*s == '+') {
		s++;
		if (*s && !parse_digits(&s, 10, &in->step)) return false;
	}
	return !*s && in->first && in->first <= 65535 && in->first <= in->last && in->step &&
	       in->step <= 65535;
}

/* The options that may be given only once for an injection. Those of a delay and of a poke have two
   bits each: << ENTER and << EXIT. */
enum { GIVEN_RESULT = 1, GIVEN_SIGNAL = 2, GIVEN_DELAY = 4, GIVEN_POKE = 16 };

/* Add the bit `what` to *given. Return false if it was set already. */
static bool mark_given(u32 *given, u32 what) {
	bool first = !(*given & what);
	*given |= what;
	return first;
}

/* Parse retval=, a number with an optional sign: decimal, hexadecimal (0x) or octal (0). */
static bool parse_retval(const char *s, struct injection *in) {
	bool negative = *s == '-';
	u64 n;

	if (!parse_number(s + (negative || *s == '+'), true, &n)) return false;
	in->returns = true;
	in->ret = (s64)(negative ? -n : n);
	if (failed(in->ret))
		warn("Inadvertent injection of error %d is possible for retval=%u", -in->ret,
			in->ret);
	else if (failed((s32)n))
		warn("Inadvertent injection of error %d is possible in compat personality"
		     " for retval=%u",
			-(s32)n, n);
	else if (in->ret != (s64)(u32)in->ret)
		warn("Injected return value %u will be clipped to %u in compat personality",
			in->ret, (u64)(u32)in->ret);
	return true;
}

/* Parse error=. */
static bool parse_error(const char *s, struct injection *in) {
	s64 e = errno_number(s);
	in->returns = true;
	in->is_error = true;
	in->ret = -e;
	return e > 0;
}

/* Parse syscall=, a call of the class %pure that amd64 has. */
static bool parse_replacement(const char *s, struct injection *in) {
	for (u16 c = 0; c < C_COUNT && in->call == C_UNKNOWN; c++)
		if (str_eq(s, call_names[c]) && call_numbers[c][ABI_OWN] >= 0 &&
			in_class("pure", ABI_OWN, c) > 0) {
			in->call = c;
			return true;
		}
	return false;
}

/* Parse signal=, a name or a number. */
static bool parse_signal(const char *s, struct injection *in) {
	in->signal = (u8)signal_number(s);
	return in->signal != 0;
}

/* Parse delay_enter= or delay_exit=. */
static bool parse_delay(const char *s, struct injection *in, u32 at) {
	in->delay[at] = parse_duration(s, MICROSECONDS);
	return in->delay[at] >= 0;
}

static bool parse_delay_enter(const char *s, struct injection *in) {
	return parse_delay(s, in, ENTER);
}

static bool parse_delay_exit(const char *s, struct injection *in) {
	return parse_delay(s, in, EXIT);
}

/* Parse poke_enter= or poke_exit=. */
static bool parse_poke(const char *s, struct injection *in, u32 at) {
	in->poke[at] = s;
	return poke_args(NULL, s);
}

static bool parse_poke_enter(const char *s, struct injection *in) {
	return parse_poke(s, in, ENTER);
}

static bool parse_poke_exit(const char *s, struct injection *in) { return parse_poke(s, in, EXIT); }

/* Parse one option of -e inject, or of -e fault. Return false if it is unknown, invalid or given
   twice. *given: the options seen so far. */
static bool parse_injection_option(
	const char *option, struct injection *in, bool fault, u32 *given) {
	static const struct {
		const char *name;
		bool (*parse)(const char *value, struct injection *in); /* false: invalid */
		u8 once; /* GIVEN_* */
		bool fault; /* allowed with -e fault */
	} known[] = {{"error=", parse_error, GIVEN_RESULT, true}, {"when=", parse_when, 0, true},
		{"syscall=", parse_replacement, 0, true},
		{"retval=", parse_retval, GIVEN_RESULT, false},
		{"signal=", parse_signal, GIVEN_SIGNAL, false},
		{"delay_enter=", parse_delay_enter, GIVEN_DELAY << ENTER, false},
		{"delay_exit=", parse_delay_exit, GIVEN_DELAY << EXIT, false},
		{"poke_enter=", parse_poke_enter, GIVEN_POKE << ENTER, false},
		{"poke_exit=", parse_poke_exit, GIVEN_POKE << EXIT, false}};

	for (u32 i = 0; i < COUNT(known); i++) {
		const char *value = after(option, known[i].name);
		if (!value) continue;
		if (fault && !known[i].fault) return false;
		if (known[i].once && !mark_given(given, known[i].once)) return false;
		return known[i].parse(value, in);
	}
	return false;
}

static bool tampering; /* there is an injection. parse_injection() sets it */

/* Parse -e inject=, or -e fault=, "SET[:option]...", and set the injection into the calls of SET.
   Exit if it is invalid. */
static void parse_injection(const char *spec, bool fault) {
	struct injection *in = alloc(sizeof *in);
	const char *whole = spec, *option, *set = next_part(&spec, ':');
	u32 given = 0;
	bool ok = true;

	tampering = true;
	*in = (struct injection){.call = C_UNKNOWN, .first = 1, .last = ~0ul, .step = 1};
	if (fault) parse_error("ENOSYS", in);
	while (ok && (option = next_part(&spec, ':')))
		ok = !*option || parse_injection_option(option, in, fault, &given);
	if (ok || !set || !*set) parse_calls(set ? set : "", Q_INJECT);
	if (!ok || (!given && !fault))
		die("invalid %s argument '%s'", fault ? "fault" : "inject", whole);
	for (u32 abi = 0; abi < ABI_COUNT; abi++)
		for (u32 c = 0; c <= C_COUNT; c++)
			if (qualities[abi][c] & Q_INJECT) injections[abi][c] = in;
}

/* ------------------------------------------------------------------ 29. Summary
 *
 * The table of -c and -C: counting calls, and -w, -S and -U.
 */

/* The columns of the table, and the indexes of the values kept for each call. Times are in ns: TIME
   is system time, or wall clock time with -w. Each of the two totals is followed by its MIN, MAX
   and AVG. */
/* clang-format off */
enum {
	COL_PERCENT, COL_TIME, COL_MIN, COL_MAX, COL_AVG, COL_WALL, COL_WALL_MIN, COL_WALL_MAX,
	COL_WALL_AVG, COL_CALLS, COL_ERRORS, COL_NAME, COL_COUNT, COL_NOTHING
};

/* names: the names for -U and -S, separated by spaces. form: P percent, S seconds, U microseconds,
   N number (no errors: blank), T text. */
static const struct column {
	const char *names, *title; u8 width; char form;
} columns[COL_COUNT] = {
	[COL_PERCENT] = {"time-percent time", "% time", 6, 'P'},
	[COL_TIME] = {"total-time time-total", "seconds", 11, 'S'},
	[COL_MIN] = {"min-time shortest time-min", "shortest", 8, 'S'},
	[COL_MAX] = {"max-time longest time-max", "longest", 8, 'S'},
	[COL_AVG] = {"avg-time time-avg", "usecs/call", 11, 'U'},
	[COL_WALL] = {"wall-total total-wall", "wall-total", 11, 'S'},
	[COL_WALL_MIN] = {"wall-min min-wall", "wall-min", 8, 'S'},
	[COL_WALL_MAX] = {"wall-max max-wall", "wall-max", 8, 'S'},
	[COL_WALL_AVG] = {"wall-avg avg-wall", "wall-avg", 11, 'U'},
	[COL_CALLS] = {"calls count", "calls", 9, 'N'},
	[COL_ERRORS] = {"errors error", "errors", 9, 'N'},
	[COL_NAME] = {"name syscall syscall-name", "syscall", 16, 'T'}
};
/* clang-format on */

/* The values counted for each line of the table: first the calls of the catalogue, then the first
   UNKNOWN_MAX unknown numbers, then one line for all other numbers. count_call() adds to them,
   count_index() to the unknown numbers. */
enum { UNKNOWN_MAX = 64, COUNTED = C_COUNT + UNKNOWN_MAX + 1, CALL_NAME_MAX = 32 };
static s64 all_counts[ABI_COUNT][COUNTED][COL_NAME];
static u64 unknown_numbers[ABI_COUNT][UNKNOWN_MAX];
static u32 unknown_count[ABI_COUNT];

/* The table to print, of all processes or, in print_process(), of one. */
static s64 (*counts)[COUNTED][COL_NAME] = all_counts;

/* -U: the columns to print, terminated by COL_COUNT; {COL_NOTHING}: not given. parse_columns() sets
   it. */
static u8 shown_columns[COL_COUNT + 1] = {COL_NOTHING};

static u8 sort_column = COL_TIME; /* -S: the column to sort by. parse_sort() sets it */

/* Return the column with a name, in which _ is the same as -; -1 if there is none. */
static int column_by_name(const char *name) {
	char *dashed = str_dup(name, str_len(name));
	int i = 0;
	for (char *p = dashed; *p; p++)
		if (*p == '_') *p = '-';
	while (i < COL_COUNT && !has_word(columns[i].names, dashed)) i++;
	return i < COL_COUNT ? i : -1;
}

/* Parse -U, a list of column names. The name of the call is added if it is not in it. */
static void parse_columns(const char *spec) {
	bool used[COL_COUNT] = {0}, more = true;
	u32 n = 0;

	while (more) {
		const char *name;
		int c;
		more = str_chr(spec, ',');
		name = next_word(&spec);
		if (!name) name = "";
		c = column_by_name(name);
		if (c < 0) usage_error("unknown column name: '%s'", name);
		if (used[c])
			usage_error("call summary column has been provided more than once: '%s'"
				    " (-U option residual: '%s')",
				name, name);
		used[c] = true;
		shown_columns[n++] = (u8)c;
	}
	if (!used[COL_NAME]) shown_columns[n++] = COL_NAME;
	shown_columns[n] = COL_COUNT;
}

/* Parse -S, the name of a column or "nothing". */
static void parse_sort(const char *name) {
	int c = has_word("nothing none", name) ? COL_NOTHING : column_by_name(name);
	if (c < 0) usage_error("invalid sortby: '%s'", name);
	sort_column = (u8)(c == COL_PERCENT ? COL_TIME : c);
}

/* Add the values `from`, of other calls, to the values `to`. */
static void add_counts(s64 *to, const s64 *from) {
	bool first = !to[COL_CALLS];
	to[COL_CALLS] += from[COL_CALLS];
	to[COL_ERRORS] += from[COL_ERRORS];
	for (int c = COL_TIME; c <= COL_WALL; c += COL_WALL - COL_TIME) {
		to[c] += from[c];
		if (first || from[c + 1] < to[c + 1]) to[c + 1] = from[c + 1];
		if (from[c + 2] > to[c + 2]) to[c + 2] = from[c + 2];
		to[c + 3] = to[c] / to[COL_CALLS];
	}
}

/* Return the index in counts[abi] for a call, whose number is nr. Enter a new unknown number. */
static u16 count_index(u8 abi, u16 call, u64 nr) {
	u32 i = 0;
	if (call < C_COUNT) return call;
	while (i < unknown_count[abi] && unknown_numbers[abi][i] != nr) i++;
	if (i == unknown_count[abi] && i < UNKNOWN_MAX)
		unknown_numbers[abi][unknown_count[abi]++] = nr;
	return (u16)(C_COUNT + i);
}

/* ---- --summary-by=process
 *
 * What is counted for all is counted for each process, too: of the calls that it makes only, as
 * there may be thousands of processes.
 */

/* call: index in all_counts[abi] */
struct counted { s64 values[COL_NAME]; u16 call; u8 abi; };

static struct process_table {
	s32 pid;
	char comm[16];
	u32 used, cap;
	struct counted *calls;
	struct process_table *next;
} *counted_processes, *last_process;
enum { PROCESSES_MAX = 4096 }; /* the others share the last one */
static u32 process_count;

/* Read the command of the process of t. Where /proc does not tell it, leave it as it is. */
static void name_process(struct tracee *t) {
	if (t->table && process_count <= PROCESSES_MAX)
		read_comm(proc_pid(t->pid), t->table->comm);
}

/* Where there is no /proc to tell: at the entry of execve(2) keep the name of the file, as the
   command of the process of t if the call succeeds. */
static void keep_file_name(struct tracee *t) {
	const char *name;
	u8 *path;
	bool ended;

	if (!opt.by_process || t->call != C_execve) return;
	t->saved[0] = t->saved[1] = 0;
	if (own_level() >= 0) return;
	path = room_for(PATH_MAX + 1);
	if (!path || peek_str(t, t->args[0], path, PATH_MAX, &ended) < 0 || !ended) return;
	name = base_name((char *)path);
	memcpy(t->saved, name, MIN(str_len(name), 15));
}

/* Return what counts the calls of the process that t is a thread of. */
static struct process_table *table_of(struct tracee *t) {
	struct tracee *leader;
	if (t->table) return t->table;
	leader = tracee_find(leader_of(t));
	if (!leader) leader = t;
	if (!leader->table && process_count++ < PROCESSES_MAX) {
		struct process_table *p = alloc(sizeof *p);
		p->pid = leader->pid;
		*(last_process ? &last_process->next : &counted_processes) = p;
		last_process = leader->table = p;
		name_process(leader);
	}
	if (!leader->table) leader->table = last_process;
	t->table = leader->table;
	return t->table;
}

/* Return the values of index i in all_counts[t->abi] for the process of t. */
static s64 *process_counts(struct tracee *t, u16 i) {
	struct process_table *p = table_of(t);
	u32 k = 0;
	while (k < p->used && (p->calls[k].call != i || p->calls[k].abi != t->abi)) k++;
	if (k == p->used) {
		p->calls = grow(p->calls, k, &p->cap, sizeof *p->calls);
		p->calls[p->used++] = (struct counted){.call = i, .abi = t->abi};
	}
	return p->calls[k].values;
}

/* Count the call that t left. time and wall: its system time and wall clock time, in ns. */
static void count_call(struct tracee *t, bool error, s64 time, s64 wall) {
	s64 one[COL_NAME] = {[COL_CALLS] = 1, [COL_ERRORS] = error};
	s64 overhead = opt.overhead > 0 ? opt.overhead : 0, net;
	u16 i = count_index(t->abi, t->call, t->nr);

	wall = wall > overhead ? wall - overhead : 0;
	net = opt.wall ? wall : time > overhead ? time - overhead : 0;
	one[COL_TIME] = one[COL_MIN] = one[COL_MAX] = net;
	one[COL_WALL] = one[COL_WALL_MIN] = one[COL_WALL_MAX] = wall;
	add_counts(all_counts[t->abi][i], one);
	if (opt.by_process) add_counts(process_counts(t, i), one);
}

/* Return the sort key of -S nothing: the call's number. Unknown numbers follow in the order in
   which they occurred. */
static s32 call_number(u8 abi, u16 c) {
	return c < C_COUNT ? call_numbers[c][abi] : NUMBERS + c - C_COUNT;
}

/* Return the name in the line of index c; buf may hold it. */
static const char *counted_call_name(u8 abi, u16 c, char buf[static CALL_NAME_MAX]) {
	if (c < C_COUNT) return call_names[c];
	if (c == COUNTED - 1) return "unknown";
	return format(buf, CALL_NAME_MAX, "syscall_%x", unknown_numbers[abi][c - C_COUNT]);
}

/* Return whether line a comes before line b. */
static bool sorts_before(u8 abi, u16 a, u16 b) {
	char name_a[CALL_NAME_MAX], name_b[CALL_NAME_MAX];

	if (sort_column == COL_NAME) {
		const char *x = counted_call_name(abi, a, name_a);
		return str_cmp(x, counted_call_name(abi, b, name_b)) < 0;
	}
	if (sort_column < COL_NAME) {
		s64 x = counts[abi][a][sort_column], y = counts[abi][b][sort_column];
		if (x != y) return x > y;
	}
	return call_number(abi, a) < call_number(abi, b);
}

static void out_repeated(char c, u64 n) {
	while (n--) out_char(c);
}

/* The kinds of lines of the table. */
enum summary_line { LINE_TITLES, LINE_RULE, LINE_VALUES };

/* Print text: left-aligned in the column of names, without trailing spaces if that is the last
   column; right-aligned in any other. */
static void summary_text(const struct column *c, const char *text, u32 width, bool last) {
	u64 len = str_len(text), pad = width > len ? width - len : 0;
	if (c->form == 'T') {
		out_str(text);
		if (!last) out_repeated(' ', pad);
	} else {
		out_repeated(' ', pad);
		out_str(text);
	}
}

/* Print value v of column c. */
static void summary_value(const struct column *c, u64 v) {
	int width = c->width;

	switch (c->form) {
	case 'P':
		out_pad(v / 100, width - 3, ' ');
		out_char('.');
		out_pad(v % 100, 2, '0');
		break;
	case 'S':
		out_pad(v / 1000000000, width - 7, ' ');
		out_char('.');
		out_pad(v / 1000 % 1000000, 6, '0');
		break;
	case 'U': out_pad(v / 1000, width, ' '); break;
	default:
		if (!v && c == &columns[COL_ERRORS]) out_repeated(' ', (u64)width);
		else out_pad(v, width, ' ');
	}
}

/* Print a line. values and name: those of a LINE_VALUES. name_width: width of the column of
   names. */
static void summary_line(
	enum summary_line kind, const s64 *values, const char *name, u32 name_width) {
	for (u32 i = 0; shown_columns[i] != COL_COUNT; i++) {
		const struct column *c = &columns[shown_columns[i]];
		bool is_name = c->form == 'T', last = shown_columns[i + 1] == COL_COUNT;
		u32 width = is_name ? name_width : c->width;
		if (i) out_char(' ');
		if (kind == LINE_RULE) out_repeated('-', width);
		else if (kind == LINE_TITLES) summary_text(c, c->title, width, last);
		else if (is_name) summary_text(c, name, width, last);
		else summary_value(c, (u64)values[c - columns]);
	}
	out_char('\n');
}

/* Sort the lines of an ABI: fill order with their indexes. Return their number. */
static u32 sort_calls(u8 abi, u16 order[static COUNTED]) {
	u32 n = 0;
	for (u16 c = 0; c < COUNTED; c++) {
		u32 at = n;
		if (!counts[abi][c][COL_CALLS]) continue;
		for (; at && sorts_before(abi, c, order[at - 1]); at--) order[at] = order[at - 1];
		order[at] = c;
		n++;
	}
	return n;
}

/* Print the table of an ABI, if any of its calls were counted. */
static void print_table(u8 abi) {
	u16 order[COUNTED];
	s64 total[COL_NAME] = {0};
	u32 n = sort_calls(abi, order), width = columns[COL_NAME].width;
	char name[CALL_NAME_MAX];

	if (!n) return;
	for (u32 i = 0; i < n; i++) {
		u32 len = (u32)str_len(counted_call_name(abi, order[i], name));
		if (len + 1 > width) width = len + 1;
		add_counts(total, counts[abi][order[i]]);
	}
	if (abi == ABI_COMPAT) out_str("System call usage summary for 32 bit mode:\n");
	summary_line(LINE_TITLES, NULL, NULL, width);
	summary_line(LINE_RULE, NULL, NULL, width);
	for (u32 i = 0; i < n; i++) {
		s64 *v = counts[abi][order[i]];
		if (total[COL_TIME])
			v[COL_PERCENT] =
				(s64)((double)v[COL_TIME] * 10000 / (double)total[COL_TIME] + 0.5);
		summary_line(LINE_VALUES, v, counted_call_name(abi, order[i], name), width);
	}
	total[COL_PERCENT] = 10000;
	summary_line(LINE_RULE, NULL, NULL, width);
	summary_line(LINE_VALUES, total, "total", width);
}

/* Print the command of a process, if it is known, after its pid. */
static void out_command(const char *comm) {
	if (!*comm) return;
	out_str(" (");
	out_foreign(comm);
	out_char(')');
}

/* Print the tables of a process. */
static void print_process(const struct process_table *p) {
	static s64 own[ABI_COUNT][COUNTED][COL_NAME];
	memset(own, 0, sizeof own);
	for (u32 i = 0; i < p->used; i++)
		memcpy(own[p->calls[i].abi][p->calls[i].call], p->calls[i].values,
			sizeof p->calls->values);
	counts = own;
	out_fmt("Process %d", p->pid);
	out_command(p->comm);
	if (!p->next && process_count > PROCESSES_MAX)
		out_fmt(" and %u more", process_count - PROCESSES_MAX);
	out_str(":\n");
	for (u8 abi = 0; abi < ABI_COUNT; abi++) print_table(abi);
	out_char('\n');
	counts = all_counts;
}

static void print_summary(void) {
	for (const struct process_table *p = counted_processes; p; p = p->next) print_process(p);
	if (process_count == 1) out_str("1 process:\n");
	else if (process_count) out_fmt("All %u processes:\n", process_count);
	for (u8 abi = 0; abi < ABI_COUNT; abi++) print_table(abi);
}

/* ------------------------------------------------------------------ 30. Answers
 *
 * Reports in place of lines: which files a program uses (--files), which calls (--seccomp-profile).
 * What a call does with its paths and descriptors its row says. Besides, what lines need to say
 * less (--after-loader) or more (--io-uring). Relies on Peek, Calls and the walker. While tracees
 * are stopped no file of theirs is opened, as its server may be one of them: what is on the disk
 * is looked at when all have ended.
 */

/* ---- --after-loader */

/* The memory of a program's ELF file: where its header is, and what it says. */
struct image { u64 start, end, interpreter; };

/* Read the program headers, n at addr, of an ELF file that is mapped at base, or (base 0) at the
   place that PT_PHDR tells. interpreter: address of its name, 0 if there is none. Return false if
   they cannot be read. */
static bool read_image(struct tracee *t, u64 addr, u64 n, u64 base, struct image *image) {
	enum { PT_LOAD = 1, PT_INTERP = 3, PT_PHDR = 6, HEADERS = 64 };
	bool wide = t->abi == ABI_OWN;
	u64 size = wide ? 56 : 32, name = 0;
	u8 h[HEADERS * 56];
	*image = (struct image){base, base, 0};
	if (!n || n > HEADERS || !peek(t, addr, h, n * size)) return false;
	for (u64 i = 0; i < n; i++) {
		const u8 *p = h + i * size;
		u64 at = load(p + (wide ? 16 : 8), wide ? 8 : 4);
		u64 len = load(p + (wide ? 40 : 20), wide ? 8 : 4);
		switch (load(p, 4)) {
		case PT_LOAD: image->end = MAX(image->end, base + at + len); break;
		case PT_PHDR: base = base ? base : addr - at; break;
		case PT_INTERP: name = at;
		}
	}
	image->interpreter = name ? base + name : 0;
	return true;
}

/* Find out where the dynamic loader of t is, which has executed a program and is about to run it:
   sp points to argc, and behind the arguments and the environment are the auxiliary values. Return
   false if that cannot be told, and why. A static program has no loader. */
static bool find_loader(struct tracee *t, u64 sp, const char **why) {
	enum { AUX_PHDR = 3, AUX_PHNUM = 5, AUX_BASE = 7, VALUES = 64 };
	u64 word = t->abi == ABI_OWN ? 8 : 4, v = 0, aux[AUX_BASE + 1] = {0}, phoff, phnum;
	u8 pair[16], name[257], head[64];
	struct image image;
	bool wide = word == 8, ended;
	u32 zeros = 0;
	*why = "its stack cannot be read";
	for (u32 i = 0; zeros < 2; i++, v = 0, sp += word) {
		if (i > 1 << 20 || !peek(t, sp, &v, word)) return false;
		zeros += i && !v;
	}
	for (u32 i = 0; i < VALUES; i++, sp += 2 * word) {
		if (!peek(t, sp, pair, 2 * word)) return false;
		v = load(pair, word);
		if (!v) break;
		if (v < COUNT(aux)) aux[v] = load(pair + word, word);
	}
	t->in_loader = aux[AUX_BASE] != 0;
	if (!t->in_loader) return true;
	*why = "its ELF headers cannot be read";
	if (!peek(t, aux[AUX_BASE], head, wide ? 64 : 52)) return false;
	if (!read_image(t, aux[AUX_PHDR], aux[AUX_PHNUM], 0, &image)) return false;
	if (image.interpreter && peek_str(t, image.interpreter, name, 256, &ended) >= 0 && ended) {
		*why = "its C library is its loader";
		for (const u8 *p = name; *p; p++)
			if (after((const char *)p, "/ld-musl")) return false;
	}
	phoff = load(head + (wide ? 32 : 28), word);
	phnum = load(head + (wide ? 56 : 44), 2);
	*why = "the headers of its loader cannot be read";
	if (!read_image(t, aux[AUX_BASE] + phoff, phnum, aux[AUX_BASE], &image)) return false;
	t->loader[0] = image.start;
	t->loader[1] = image.end;
	return true;
}

/* Return whether t calls from its dynamic loader, and its own code has not called yet. (That of
   i386 makes its calls itself, not through the vDSO.) */
static bool is_in_loader(struct tracee *t) {
	t->in_loader &= t->ip >= t->loader[0] && t->ip < t->loader[1];
	return t->in_loader;
}

/* Handle that t, stopped, has executed a program. compat: an i386 one. sp: its stack pointer. The
   call that did it is still that of the program before. */
static void watch_loader(struct tracee *t, bool compat, u64 sp) {
	const char *why;
	u8 abi = t->abi;
	bool found;
	t->abi = compat ? ABI_COMPAT : ABI_OWN;
	found = find_loader(t, sp, &why);
	t->abi = abi;
	if (found) return;
	t->in_loader = false;
	if (trace_out.eager) out_flush();
	warn("process %d: what its dynamic loader does is shown, too: %s", t->pid, why);
}

/* ---- reports */

static bool forks_seen; /* a tracee made a child or a thread. The sinks set it */

/* Return whether the call that t is in makes a process or a thread. */
static bool is_fork(const struct tracee *t) {
	return t->call == C_clone || t->call == C_clone3 || t->call == C_fork || t->call == C_vfork;
}

/* Without -f say that there was more to see. */
static void warn_unfollowed(void) {
	if (forks_seen && !opt.follow)
		warn("children and threads of the program are not in the report: -f traces them");
}

/* ---- --files */

/* What a path is used for, and the columns of the report. */
enum use { F_OPEN, F_READ, F_WRITE, F_EXEC, F_STAT, F_USES, F_NONE };

/* A path that a call named, or that a descriptor of a call has. */
struct file {
	const char *path;
	u32 chain; /* the next one of its bucket, 1 + its index in files; 0: none */
	u32 uses[F_USES]; /* number of successful calls */
	s32 pid; /* who used it first */
	u16 error; /* of the first call that failed; 0: none did */
	u16 root; /* bytes of path that are the root of the process, from chroot(2) */
	bool executed; /* by a call, whether it succeeded or not */
	bool shared; /* others used it, too */
	bool named; /* by a call */
	bool makes; /* the first call that named it creates or changes it */
	bool absent; /* the first call that named it failed */
	bool partial; /* relative to a directory that is not known */
	bool needed, directory; /* of --files=list */
	u32 alias; /* the name by which it was opened last, 1 + its index; 0: this one */
};

enum { FILES_MAX = 1 << 18, FILE_BUCKETS = 1 << 15, FILE_BYTES = 64 << 20 };
static struct file *files; /* file_of() adds to them */
static u32 file_count, file_room, file_buckets[FILE_BUCKETS];
static u64 file_bytes, files_dropped; /* of their paths; number of uses that found no room */
static bool rings_entered; /* an io_uring did something. files_exit() sets it */
static s64 files_since; /* when the trace began, in ns, by the clock of file systems */

/* Return the file with a path, NULL if it is not known. *bucket: where it belongs. */
static struct file *known_file(const char *path, u32 **bucket) {
	static u64 seed;
	u64 hash, len = str_len(path);
	if (!seed) seed = (u64)now(CLOCK_MONOTONIC) * 0x9e3779b97f4a7c15;
	hash = seed;
	for (u64 i = 0; i < len; i++) hash = (hash ^ (u8)path[i]) * 0x100000001b3;
	*bucket = &file_buckets[(hash ^ hash >> 32) % FILE_BUCKETS];
	for (u32 i = **bucket; i; i = files[i - 1].chain)
		if (str_eq(files[i - 1].path, path)) return &files[i - 1];
	return NULL;
}

/* Return the file with a path; add it if it is new. Return NULL if there is no room. */
static struct file *file_of(const char *path) {
	u64 len = str_len(path);
	u32 *bucket;
	struct file *f = known_file(path, &bucket);
	if (f) return f;
	if (file_count == FILES_MAX || file_bytes + len > FILE_BYTES) {
		files_dropped++;
		return NULL;
	}
	files = grow(files, file_count, &file_room, sizeof *files);
	file_bytes += len + 1;
	files[file_count] = (struct file){.path = str_dup(path, len), .chain = *bucket};
	*bucket = file_count + 1;
	return &files[file_count++];
}

/* Remove empty components and "." from a path, and / from its end. root: the number of bytes that
   are a root directory, which ".." does not leave; 0: that of strace. */
static void shorten_path(char *path, u64 root) {
	char *to = path;
	u32 depth = 0; /* components below root */
	for (const char *p = path; *p; p++) {
		bool begins = to == path || to[-1] == '/';
		bool up = begins && p[0] == '.' && p[1] == '.' && (!p[2] || p[2] == '/');
		if (begins && p[0] == '.' && (!p[1] || p[1] == '/')) continue;
		if (*p == '/' && to > path && to[-1] == '/') continue;
		if (up && root && !depth) {
			p++;
			continue;
		}
		if (up) depth -= depth > 0;
		else if (begins && *p != '/' && (u64)(p - path) >= root) depth++;
		*to++ = *p;
		if (up) *to++ = *++p;
	}
	while (to > path + 1 && to[-1] == '/') to--;
	*to = 0;
}

/* Return whether the path of a descriptor of t (fd < 0: of its working directory), of n bytes, ends
   with what /proc appends to that of a deleted file. It can be a part of the name, too: a directory
   without a link is deleted, and so are other files whose name would be new. No name is looked up:
   a server of files may be a tracee. */
static bool is_deleted(struct tracee *t, s64 fd, char *path, s64 n) {
	static const char gone[] = " (deleted)";
	s64 end = n - (s64)sizeof gone + 1;
	struct kstat st;
	u32 *bucket;
	path[n] = 0;
	if (end <= 0 || !str_eq(path + end, gone)) return false;
	if (!stat_fd(t, fd, &st) || !st.nlink) return true;
	return (st.mode & S_TYPE) != S_DIRECTORY && !known_file(path, &bucket);
}

enum { PATH_ROOM = 2 * PATH_MAX + 2 };

/* Read the root directory of t, not terminated. Return its length; 0 if it is that of strace, or
   not known. */
static u64 read_root(struct tracee *t, char *buf, u64 size) {
	s64 n = fd_path(t, FD_ROOT, buf, size);
	return n > 1 ? (u64)n : 0;
}

/* Return the length of the root directory of t, which begins a path; 0 if that is not below it, or
   the root is that of strace. */
static u64 root_of(struct tracee *t, const char *path) {
	char top[PATH_MAX];
	top[read_root(t, top, sizeof top - 1)] = 0;
	path = after(path, top);
	return path && (!*path || *path == '/') ? str_len(top) : 0;
}

/* Make the path of a descriptor of t, or of its working directory (fd < 0), or a name in that
   directory. inside: that directory is the root for the name. Without /proc the name remains
   relative: set *partial. *root: the number of bytes that are the root. Return false if there is no
   path: for a descriptor of a socket, say. */
static bool path_in(struct tracee *t, s64 fd, const char *name, bool inside,
	char path[static PATH_ROOM], bool *partial, u16 *root) {
	s64 n;
	*partial = false;
	*root = 0;
	if (*name == '/' && !inside) {
		n = (s64)read_root(t, path, PATH_MAX);
		*root = (u16)n;
	} else {
		n = fd_path(t, fd, path, PATH_MAX);
		*partial = n < 0;
		if (n < 0 && !*name) return false;
		n = n < 0 ? 0 : n;
		if (n && *path != '/') { /* a pipe, or a directory that nothing leads to */
			if (!*name) return false;
			*partial = true;
			n = 0;
		}
		if (n && is_deleted(t, fd, path, n)) n -= 10;
		path[n] = 0;
		if (n && *name) *root = (u16)(inside && n > 1 ? (u64)n : root_of(t, path));
		if (n) path[n++] = '/';
	}
	memcpy(path + n, name, str_len(name) + 1);
	shorten_path(path, *root);
	return *path != 0;
}

/* Return what a call does with the descriptor at item i of its arguments. */
static enum use use_of_fd(const struct call *row, const struct list *l, u32 i) {
	const char *name = l->item[i].name;
	u64 len = str_len(name);
	if (len > 3 && (after(name, "in_") || after(name + len - 3, "_in"))) return F_READ;
	if (len > 4 && (after(name, "out_") || after(name + len - 4, "_out"))) return F_WRITE;
	if (row->ret == R_HEX) /* a mapping: PROT_WRITE and MAP_SHARED */
		return l->value[2] & 2 && l->value[3] & 1 ? F_WRITE : F_READ;
	if (i) return F_NONE;
	for (u32 k = 1; k < l->n; k++) {
		const struct item *it = &l->item[k];
		switch (it->kind) {
		case K_SELECT: return F_NONE;
		case K_OUT_BUF:
		case K_OUT_CALL: return F_READ;
		case K_OUT:
		case K_OUT_SIZED: return F_STAT;
		case K_MODE:
		case K_UID:
		case K_BUF: return F_WRITE;
		case K_ARRAY:
		case K_CALL:
			if (it->ref == st_iovec || it->ref == print_xattr_value) return F_WRITE;
		}
	}
	return F_NONE;
}

/* Return what a call does with the path at item i. *makes: it creates or changes it. */
static enum use use_of_path(
	struct tracee *t, const struct call *row, const struct list *l, u32 i, bool *makes) {
	const struct item *next = &l->item[i + 1];
	u64 flags = i + 1 < l->n ? l->value[i + 1] : 0;
	bool looks = has_word("chdir chroot uselib inotify_add_watch fanotify_mark acct mount "
			      "pivot_root swapon", call_names[t->call]);
	*makes = false;
	for (u32 k = 0; k < l->n; k++) {
		u8 kind = l->item[k].kind, use = kind_table[kind].use;
		if (kind == K_ARGV) return F_EXEC;
		looks |= use == USE_O || use == USE_X || use == USE_T ||
			 l->item[k].ref == SET(access_modes);
	}
	if (row->ret == R_FD && i + 1 < l->n) {
		if (next->kind == K_IN_SIZED && !peek(t, flags, &flags, sizeof flags)) flags = 0;
		*makes = next->kind == K_MODE || (next->kind != K_FLAGS && flags & O_CREAT);
	}
	if (row->ret == R_FD) return F_OPEN;
	*makes = !looks;
	return looks ? F_STAT : F_WRITE;
}

/* Note that the call which t enters uses a path, by a name or ("") by a descriptor. Return its
   file, or NULL if there is no room. */
static struct file *touch_file(
	struct tracee *t, const char *path, bool partial, enum use use, const char *name) {
	struct file *f = t->touched_count < COUNT(t->touched) ? file_of(path) : NULL;
	if (!f) return NULL;
	if (!*name && f->alias) f = &files[f->alias - 1];
	f->partial |= partial;
	t->touched[t->touched_count].empty = !*name;
	if (!f->pid) f->pid = t->pid;
	f->shared |= f->pid != t->pid;
	t->touched[t->touched_count].use = (u8)use;
	t->touched[t->touched_count++].file = (u32)(f - files);
	return f;
}

/* Note that the call which t enters uses a name, in a directory (dir < 0: the working directory).
   inside: that is its root. makes: it creates or changes it. */
static void touch_name(
	struct tracee *t, s64 dir, const char *name, bool inside, enum use use, bool makes) {
	char path[PATH_ROOM];
	struct file *f;
	bool partial;
	u16 root;
	if (!*name && dir < 0) return;
	if (!path_in(t, dir, name, inside, path, &partial, &root)) return;
	f = touch_file(t, path, partial, use, name);
	if (!f) return;
	f->executed |= use == F_EXEC;
	if (!*name && use != F_EXEC) return; /* it may come from elsewhere: standard output, say */
	f->makes |= makes && !f->named;
	f->named = true;
	f->root = root;
}

/* The same of the name in a socket address of len bytes, if it has one. */
static void touch_socket(struct tracee *t, u64 addr, u64 len) {
	u8 bytes[2 + 108 + 1] = {0}; /* struct sockaddr_un */
	if (!peek(t, addr, bytes, MIN(len, sizeof bytes - 1))) return;
	if (load(bytes, 2) != N_AF_UNIX) return;
	touch_name(t, -1, (char *)bytes + 2, false, t->call == C_bind ? F_WRITE : F_OPEN,
		t->call == C_bind);
}

/* Return whether a directory is the root for the name that the call of t opens. */
static bool resolves_inside(struct tracee *t) {
	enum { INSIDE = 0x10 }; /* RESOLVE_IN_ROOT */
	u64 how[3]; /* flags, mode, resolve of struct open_how */
	return t->call == C_openat2 && peek(t, t->args[2], how, sizeof how) &&
	       how[2] & INSIDE;
}

static void files_entry(struct tracee *t) {
	struct list l;
	const struct call *row = layout_call(t, &l);
	char path[PATH_ROOM];
	bool ended, partial, makes;
	u16 root;
	t->touched_count = 0;
	for (u32 i = 0; i < l.n; i++) {
		const struct item *it = &l.item[i];
		u8 *name = room_for(PATH_MAX + 1);
		enum use use = it->kind == K_FD ? use_of_fd(row, &l, i) : F_NONE;
		s64 dir = i && l.item[i - 1].kind == K_DIRFD ? (s64)l.value[i - 1] : -1;
		if (it->kind == K_FD && use != F_NONE && (s64)l.value[i] >= 0 &&
			path_in(t, (s64)l.value[i], "", false, path, &partial, &root))
			touch_file(t, path, partial, use, "");
		if (it->ref == (const void *)print_sockaddr && i + 1 < l.n)
			touch_socket(t, l.value[i], l.value[i + 1]);
		if (it->kind != K_PATH || !name) continue;
		if (t->call == C_mq_open || t->call == C_mq_unlink) return;
		/* What a symbolic link says, and what is mounted, need not be a file. */
		if (has_word("target source", it->name) && l.n > i + 1 &&
			(l.item[i + 1].kind == K_DIRFD || l.item[i + 1].kind == K_PATH))
			continue;
		*name = 0; /* no address: the descriptor itself, as with "" */
		if (l.value[i] &&
			(peek_str(t, l.value[i], name, PATH_MAX - 1, &ended) < 0 || !ended))
			continue;
		use = use_of_path(t, row, &l, i, &makes);
		touch_name(t, dir, (char *)name, resolves_inside(t), use, makes);
	}
}

/* Note that t opened a file: uses of the path that its descriptor has are uses of that name. */
static void name_opened(struct tracee *t, u32 index) {
	char path[PATH_ROOM];
	struct file *f;
	bool partial;
	u16 root;
	if (!path_in(t, t->ret, "", false, path, &partial, &root)) return;
	f = file_of(path);
	if (f) f->alias = index + 1;
}

/* Remember what a call that succeeded tells of descriptors and directories. */
static void learn_paths(struct tracee *t, const struct call *row) {
	bool opens = t->touched_count && t->touched[0].use == F_OPEN;
	const char *path = t->touched_count ? files[t->touched[0].file].path : NULL;
	char copied[PATH_MAX + 1];
	s64 from = (s32)t->args[0], to = NO_FD, n;
	s32 process = leader_of(t);

	switch (t->call) {
	case C_chdir: remember_path(process, FD_CWD, path); return;
	case C_chroot: remember_path(process, FD_ROOT, path); return;
	case C_close: remember_path(process, from, NULL); return;
	case C_close_range: forget_paths(process, (u32)t->args[0], (u32)t->args[1]); return;
	case C_fchdir: to = FD_CWD; break;
	case C_dup:
	case C_dup2:
	case C_dup3: to = t->ret; break;
	case C_fcntl:
	case C_fcntl64:
		if (t->args[1] == N_F_DUPFD || t->args[1] == N_F_DUPFD_CLOEXEC) to = t->ret;
	}
	if (to != NO_FD) {
		n = fd_path(t, from, copied, PATH_MAX);
		copied[n < 0 ? 0 : n] = 0;
		remember_path(process, to, n < 0 ? NULL : copied);
	} else if (row && row->ret == R_FD) {
		remember_path(process, t->ret, opens ? path : NULL);
	}
}

static void files_exit(struct tracee *t) {
	const struct call *row = row_of_tracee(t);
	int err = is_failure(t) ? (int)-t->ret : 0;
	if (copies.used && !err) learn_paths(t, row);
	for (u32 i = 0; i < t->touched_count; i++) {
		struct file *f = &files[t->touched[i].file];
		u32 *n = &f->uses[t->touched[i].use];
		bool first = !f->error;
		if (!err && *n < ~0u) ++*n;
		for (u32 k = 0; k < F_USES; k++) first &= !f->uses[k];
		if (err && (will_restart(err) || err == EAGAIN || err == EINTR)) break;
		if (err && t->touched[i].empty) continue; /* what failed is not that file */
		f->absent |= err && first;
		if (err && !f->error) f->error = (u16)err;
		if (err) break; /* of two paths it is rather the first one */
		if (t->touched[i].use == F_OPEN && row->ret == R_FD)
			name_opened(t, t->touched[i].file);
	}
	rings_entered |= t->call == C_io_uring_enter;
	t->touched_count = 0;
	forks_seen |= !err && is_fork(t);
}

/* Return the number of calls that succeeded with a file. */
static u64 file_uses(const struct file *f) {
	u64 n = 0;
	for (u32 i = 0; i < F_USES; i++) n += f->uses[i];
	return n;
}

static int compare_paths(const struct file *a, const struct file *b) {
	return str_cmp(a->path, b->path);
}

/* By name, then in the order in which they were used first. */
static int compare_names(const struct file *a, const struct file *b) {
	int c = str_cmp(base_name(a->path), base_name(b->path));
	return c ? c : a < b ? -1 : 1;
}

/* Let the element at i of a heap of n sink to its place. */
static void sift(u32 *heap, u32 i, u32 n,
	int (*compare)(const struct file *a, const struct file *b)) {
	for (u32 k; (k = 2 * i + 1) < n; i = k) {
		u32 v = heap[i];
		if (k + 1 < n && compare(&files[heap[k]], &files[heap[k + 1]]) < 0) k++;
		if (compare(&files[v], &files[heap[k]]) >= 0) break;
		heap[i] = heap[k];
		heap[k] = v;
	}
}

/* Return the indexes of all files, in order: memory of file_count words. */
static u32 *sorted_files(int (*compare)(const struct file *a, const struct file *b)) {
	u32 *order = alloc((file_count + 1) * sizeof *order);
	for (u32 i = 0; i < file_count; i++) order[i] = i;
	for (u32 i = file_count / 2; i--;) sift(order, i, file_count, compare);
	for (u32 n = file_count; n > 1;) {
		u32 v = order[--n];
		order[n] = order[0];
		order[0] = v;
		sift(order, 0, n, compare);
	}
	return order;
}

static void out_file(const char *path, u64 len) { out_quoted((const u8 *)path, len, QUOTE_PATH); }

/* Say that there was no room for all files. */
static void out_dropped(void) {
	if (files_dropped) out_fmt("... and %u more\n", files_dropped);
}

/* --files, --files=writes: a line a path. */
static void print_files(void) {
	static const char *const titles[] = {"open", "read", "write", "exec", "stat"};
	const u32 *order = sorted_files(compare_paths);
	bool pids = false;
	for (u32 i = 0; i < file_count; i++) pids |= files[i].pid && files[i].pid != files[0].pid;
	for (u32 i = 0; i < COUNT(titles); i++)
		summary_text(&columns[COL_CALLS], titles[i], 7, false);
	out_fmt(" error       %s path\n", pids ? "     pid" : "");
	for (u32 i = 0; i < file_count; i++) {
		const struct file *f = &files[order[i]];
		const char *name = f->error ? errno_name(f->error) : "";
		if (!file_uses(f) && !f->error) continue;
		if (opt.files == FILES_WRITES && !f->uses[F_WRITE] && !(f->makes && file_uses(f)))
			continue;
		for (u32 k = 0; k < F_USES; k++) {
			if (f->uses[k]) out_pad(f->uses[k], 7, ' ');
			else out_str("       ");
		}
		out_char(' ');
		summary_text(&columns[COL_NAME], name ? name : "?", 12, false);
		if (pids) out_pad((u64)f->pid, 7, ' ');
		if (pids) out_char(f->shared ? '+' : ' ');
		out_char(' ');
		out_file(f->path, str_len(f->path));
		out_str(f->partial ? " (in a directory that is not known)\n" : "\n");
	}
	out_dropped();
}

/* Return what a file that does not exist belongs to, if nobody misses it: "loader", "locale"; NULL
   otherwise. */
static const char *noise_of(const char *path) {
	static const struct { const char *part, *of; } parts[] = {{"/ld.so.", "loader"},
		{"/glibc-hwcaps", "loader"}, {"/tls", "loader"}, {"/locale", "locale"},
		{"/gconv", "locale"}, {"/charset.alias", "locale"}};
	for (; *path; path++)
		for (u32 i = 0; i < COUNT(parts); i++)
			if (after(path, parts[i].part)) return parts[i].of;
	return NULL;
}

/* Print the directory of a path. */
static void out_directory(const char *path) {
	u64 len = (u64)(base_name(path) - path);
	out_file(len ? path : ".", len > 1 ? len - 1 : 1);
}

/* Return whether a file was looked for and never there. */
static bool is_absent(const struct file *f) {
	return !file_uses(f) && (f->error == ENOENT || f->error == ENOTDIR);
}

/* Print what is missing of the n files at order, which have the same name: those that never
   succeeded. If it was looked for in several directories, or found later in another one, that is
   one line. */
static void print_missing_name(const u32 *order, u32 n) {
	enum { SHOWN = 4 };
	const struct file *found = NULL;
	u32 missed = 0;
	for (u32 i = 0; i < n; i++) {
		const struct file *f = &files[order[i]];
		missed += is_absent(f);
		if (missed && !found && file_uses(f)) found = f;
	}
	for (u32 i = 0; i < n; i++) {
		const struct file *f = &files[order[i]];
		const char *name = errno_name(f->error);
		if (file_uses(f) || !f->error) continue;
		if (is_absent(f) && (missed > 1 || found)) continue;
		out_file(f->path, str_len(f->path));
		out_fmt(": %s (%s)\n", name ? name : "?", errno_text(f->error));
	}
	if (missed < 2 && !(missed && found)) return;
	out_file(base_name(files[*order].path), str_len(base_name(files[*order].path)));
	out_fmt(": not in %u director%s", missed, missed == 1 ? "y" : "ies");
	out_str(found ? ", found in " : ": ");
	if (found) out_directory(found->path);
	for (u32 i = 0, shown = 0; i < n && !found; i++) {
		const struct file *f = &files[order[i]];
		if (!is_absent(f)) continue;
		if (shown) out_str(", ");
		if (shown++ == SHOWN) {
			out_more();
			break;
		}
		out_directory(f->path);
	}
	out_char('\n');
}

/* --files=missing */
static void print_missing(void) {
	u32 *order = sorted_files(compare_names), n = 0, same, noise[2] = {0};
	for (u32 i = 0; i < file_count; i++) {
		const struct file *f = &files[order[i]];
		const char *of = file_uses(f) || !f->error ? NULL : noise_of(f->path);
		if (of) noise[of[2] == 'c']++; /* loader, locale */
		else order[n++] = order[i];
	}
	for (u32 i = 0; i < n; i += same) {
		const char *name = base_name(files[order[i]].path);
		for (same = 1; i + same < n; same++)
			if (!str_eq(base_name(files[order[i + same]].path), name)) break;
		print_missing_name(order + i, same);
	}
	if (noise[0] || noise[1])
		out_fmt("(and what is optional: %u of the loader, %u of the locale)\n", noise[0],
			noise[1]);
	out_dropped();
}

/* ---- --files=list */

enum { LISTED_DIRECTORIES = 20 }; /* that messages name */

/* Return the length of the directory of a path of len bytes, without a / at its end. */
static u64 parent_of(const char *path, u64 len) {
	while (len && path[--len] != '/')
		;
	return len;
}

/* Note that an image needs a file, with the symbolic links on the way to it, which are followed as
   the kernel does. */
static void need_file(const char *path, u64 root) {
	enum { LINKS = 40 };
	char done[PATH_ROOM] = "", rest[2 * PATH_ROOM], link[PATH_ROOM];
	struct kstat st;
	u32 links = 0;
	u64 len = 0;
	memcpy(rest, path, str_len(path) + 1);
	for (char *p = rest; *p;) {
		u64 n = 0;
		struct file *f;
		s64 r;
		while (*p == '/') p++;
		while (p[n] && p[n] != '/') n++;
		if (n == 2 && p[0] == '.' && p[1] == '.') {
			if (len > root) len = parent_of(done, len);
		} else if (n && !(n == 1 && *p == '.')) {
			if (len + n + 2 > PATH_MAX) return;
			done[len] = '/';
			memcpy(done + len + 1, p, n);
			len += n + 1;
		}
		done[len] = 0;
		p += n;
		r = sys(NR_newfstatat, AT_FDCWD, len ? done : "/", &st, AT_SYMLINK_NOFOLLOW);
		if (failed(r)) return;
		f = (st.mode & S_TYPE) == S_LINK || !*p ? file_of(len ? done : "/") : NULL;
		if (f && (st.mode & S_TYPE) == S_DIRECTORY) f->directory = true;
		else if (f) f->needed = (st.mode & S_TYPE) != S_SOCKET;
		if ((st.mode & S_TYPE) != S_LINK) continue;
		r = sys(NR_readlinkat, AT_FDCWD, done, link, PATH_MAX);
		if (r <= 0 || ++links > LINKS || (u64)r + str_len(p) + 2 > PATH_ROOM) return;
		memcpy(link + r, p, str_len(p) + 1);
		len = *link == '/' ? MIN(root, len) : parent_of(done, len);
		memcpy(rest, link, str_len(link) + 1);
		p = rest;
	}
}

/* Return whether a file was made after the trace began; true also if that is not known. */
static bool is_new(const char *path) {
	enum { STATX_BTIME = 0x800, BTIME_AT = 80 };
	u8 st[256];
	s64 r = sys(NR_statx, AT_FDCWD, path, AT_STATX_DONT_SYNC, STATX_BTIME, st);
	if (failed(r) || !(load(st, 4) & STATX_BTIME)) return true;
	return (s64)load(st + BTIME_AT, 8) * 1000000000 + (s64)load(st + BTIME_AT + 8, 4) >=
	       files_since;
}

/* Return whether a directory has no entries. */
static bool is_empty(const char *path) {
	u8 entries[64]; /* room for . and .. only */
	s64 fd = sys_open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0), n = 0, all = 0;
	while (!failed(fd) && (n = sys(NR_getdents64, fd, entries, sizeof entries)) > 0) all += n;
	if (!failed(fd)) sys_close((int)fd);
	return !failed(fd) && !n && all <= 48;
}

/* Return whether one of the files after i, of count in the order of their paths, is needed and
   below directory i. */
static bool has_needed(const u32 *order, u32 i) {
	const char *path = files[order[i]].path;
	for (u32 k = i + 1; k < file_count; k++) {
		const char *rest = after(files[order[k]].path, path);
		if (!rest) return false;
		if (files[order[k]].needed && (*rest == '/' || !path[1])) return true;
	}
	return false;
}

/* Print a path of the list as it is, or as tar -T reads it: with \n, \33 and \\. */
static void out_listed(const char *path, bool raw) {
	for (; *path; path++) {
		u8 c = (u8)*path;
		if (raw || (c >= ' ' && c < 127 && c != '\\')) out_char((char)c);
		else if (c == '\\') out_str("\\\\");
		else out_escape(c, (u8)path[1]);
	}
	out_char(raw ? 0 : '\n');
}

/* --files=list. tar would take all that is in a directory: only empty ones are listed; others come
   with the files in them. */
static void print_list(void) {
	u8 termios[64];
	bool raw = opt.nul && failed(sys(NR_ioctl, out->fd, TCGETS, termios));
	u32 *order, n = file_count, unlisted = 0, partial = 0;
	for (u32 i = 0; i < n; i++) {
		struct file f = files[i];
		if (!f.named || !file_uses(&f) || f.absent) continue;
		partial += f.partial;
		if (f.partial) continue;
		if (after(f.path, "/proc/") || after(f.path, "/sys/")) continue;
		if (f.makes && is_new(f.path)) continue;
		need_file(f.path, f.root);
	}
	order = sorted_files(compare_paths);
	for (u32 i = 0; i < file_count; i++) {
		struct file *f = &files[order[i]];
		if (f->directory && has_needed(order, i)) continue;
		if (f->directory && is_empty(f->path)) f->needed = true;
		if (f->needed) out_listed(f->path, raw);
		else unlisted += f->directory;
	}
	if (files_dropped)
		warn("no room for %u uses of files: the list is not complete", files_dropped);
	if (partial)
		warn("%u names in directories that are not known are not in the list: only /proc"
		     " tells", partial);
	for (u32 i = 0, shown = 0; unlisted && i < file_count; i++) {
		const struct file *f = &files[order[i]];
		if (!f->directory || f->needed || has_needed(order, i)) continue;
		if (shown++ == LISTED_DIRECTORIES) break;
		warn("not in the list, as tar would take all that is in it: %s", f->path);
	}
	if (unlisted > LISTED_DIRECTORIES)
		warn("... and %u more directories", unlisted - LISTED_DIRECTORIES);
}

/* ---- interpreters */

enum { HEAD = 256 }; /* bytes of a file that say what it is */

/* Read the interpreter that an ELF file of size bytes, with the header head, names into
   *interpreter; leave that unchanged if there is none. Return false if the file ends before what
   its header refers to. */
static bool elf_interpreter(int fd, const u8 *head, u64 size, char **interpreter) {
	enum { PT_INTERP = 3 };
	bool wide = head[4] == 2;
	u64 at = load(head + (wide ? 32 : 28), wide ? 8 : 4), entry = wide ? 56 : 32;
	u64 n = load(head + (wide ? 56 : 44), 2);

	if (at > size || n * entry > size - at) return false;
	for (; n; n--, at += entry) {
		u8 header[56];
		u64 offset, length;
		if (sys(NR_pread64, fd, header, entry, at) != (s64)entry) return false;
		if (load(header, 4) != PT_INTERP) continue;
		offset = load(header + (wide ? 8 : 4), wide ? 8 : 4);
		length = load(header + (wide ? 32 : 16), wide ? 8 : 4);
		if (offset > size || length > size - offset || length > PATH_MAX) return false;
		*interpreter = alloc(length + 1);
		sys(NR_pread64, fd, *interpreter, length, offset);
	}
	return true;
}

/* Return a copy of the interpreter that a script names; NULL if there is none. line: its first
   line, "#!...". */
static char *script_interpreter(const char *line) {
	const char *end;
	line += 2;
	while (*line == ' ' || *line == '\t') line++;
	end = line;
	while (*end && !str_chr(" \t\n", *end)) end++;
	return end > line ? str_dup(line, (u64)(end - line)) : NULL;
}

/* Open a file to see what program it is. Return a descriptor, -1 if there is none: other files than
   regular ones are not opened, as that can block, or let somebody else go on. */
static s64 open_regular(const char *file, struct kstat *st) {
	char link[64];
	s64 fd = sys_open(file, O_PATH | O_CLOEXEC, 0), r = -1;
	if (failed(fd)) return -1;
	format(link, sizeof link, "/proc/self/fd/%d", fd);
	if (!failed(sys(NR_fstat, fd, st)) && (st->mode & S_TYPE) == S_REGULAR) {
		r = sys_open(link, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
		if (r == -ENOENT) r = sys_open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	}
	sys_close((int)fd);
	return r;
}

/* Return the interpreter that the kernel starts for a file, NULL if there is none. */
static char *interpreter_of(const char *file) {
	u8 head[HEAD + 1] = {0};
	char *interpreter = NULL;
	struct kstat st;
	s64 fd = open_regular(file, &st), n;
	if (failed(fd)) return NULL;
	n = sys_read((int)fd, head, HEAD);
	if (n > 2 && head[0] == '#' && head[1] == '!')
		interpreter = script_interpreter((char *)head);
	else if (n >= 52 && !memcmp(head, "\177ELF", 4) && head[5] == 1)
		elf_interpreter((int)fd, head, st.rest[0], &interpreter);
	sys_close((int)fd);
	return interpreter;
}

/* Add the interpreters of the files that were executed, which no call names: the dynamic loader,
   the shell of a script. */
static void add_interpreters(void) {
	for (u32 i = 0; i < file_count; i++) {
		struct file of = files[i], *f;
		char *name = of.executed && *of.path == '/' ? interpreter_of(of.path) : NULL;
		char path[PATH_ROOM];
		struct kstat st;
		if (!name || *name != '/' || str_len(name) > PATH_MAX) continue;
		memcpy(path, of.path, of.root);
		memcpy(path + of.root, name, str_len(name) + 1);
		shorten_path(path, of.root);
		f = file_of(path);
		if (!f) return;
		if (!f->pid) f->pid = of.pid;
		f->root = of.root;
		f->named = f->executed = true;
		if (failed(sys(NR_newfstatat, AT_FDCWD, path, &st, 0))) f->error = ENOENT;
		else f->uses[F_EXEC] += of.uses[F_EXEC];
	}
}

static void files_end(void) {
	as_user(true);
	add_interpreters();
	if (opt.files == FILES_MISSING) print_missing();
	else if (opt.files == FILES_LIST) print_list();
	else print_files();
	as_user(false);
	warn_unfollowed();
	if (rings_entered) warn("what the program does through an io_uring is not in the report");
}

static const struct sink files_sink = {
	.entry = files_entry, .exit = files_exit, .end = files_end};

/* ---- --seccomp-profile */

/* The calls of each ABI that the profile allows. profile_entry() sets those that are seen. */
static bool allowed[ABI_COUNT][C_COUNT];
static u32 unnamed_calls; /* calls whose numbers have no name. profile_entry() counts them */

static void profile_entry(struct tracee *t) {
	u16 whole = call_of(t->abi, t->nr); /* socketcall(2) for connect(2), say */
	if (whole < C_COUNT) allowed[t->abi][whole] = true;
	if (t->call < C_COUNT) allowed[t->abi][t->call] = true;
	else unnamed_calls++;
	if (t->call < C_COUNT) forks_seen |= is_fork(t);
}

/* What the trace of a program does not show: the calls that the kernel makes for it, its end by a
   signal handler, and what a container's runtime (runc 1.1) does between installing the filter and
   executing the program. */
static const char runtime_calls[] =
	"restart_syscall rt_sigreturn exit exit_group execve capget capset chdir clone close "
	"close_range epoll_ctl epoll_pwait faccessat2 fchown fcntl fstat fstatfs futex getcwd "
	"getdents64 getpid getppid gettid madvise mmap mprotect munmap nanosleep newfstatat openat "
	"prctl read rt_sigaction rt_sigprocmask sched_yield setgid setgroups setuid sigaltstack "
	"statx tgkill write";

/* Print the names of calls in the order of the alphabet: those that were seen, or (others) those
   that the runtime needs besides. */
static void out_call_names(bool others) {
	const char *last = "", *next;
	do {
		next = NULL;
		for (u16 c = 0; c < C_COUNT; c++) {
			const char *name = call_names[c];
			bool seen = allowed[ABI_OWN][c] || allowed[ABI_COMPAT][c];
			if (others ? seen || call_numbers[c][ABI_OWN] < 0 ||
					!has_word(runtime_calls, name) : !seen)
				continue;
			if (str_cmp(name, last) > 0 && (!next || str_cmp(name, next) < 0))
				next = name;
		}
		if (next) out_fmt("%s\n\t\t\t\t\"%s\"", *last ? "," : "", next);
		last = next;
	} while (next);
}

/* Print the profile, as runtimes of the Open Container Initiative and Docker read it. */
static void print_profile(void) {
	static const char *const archs[][ABI_COUNT] = {
		[AMD64] = {"X86_64", "X86"}, [ARM64] = {"AARCH64", "ARM"}, [RISCV64] = {"RISCV64"}};
	bool compat = false;
	for (u16 c = 0; c < C_COUNT; c++) compat |= allowed[ABI_COMPAT][c];
	out_fmt("{\n\t\"defaultAction\": \"SCMP_ACT_ERRNO\",\n\t\"defaultErrnoRet\": %d,\n"
		"\t\"architectures\": [\n\t\t\"SCMP_ARCH_%s\"", EPERM, archs[ARCH][ABI_OWN]);
	if (compat) out_fmt(",\n\t\t\"SCMP_ARCH_%s\"", archs[ARCH][ABI_COMPAT]);
	out_str("\n\t],\n\t\"syscalls\": [\n\t\t{\n\t\t\t\"names\": [");
	out_call_names(false);
	out_str("\n\t\t\t],\n\t\t\t\"action\": \"SCMP_ACT_ALLOW\"\n\t\t},\n\t\t{\n"
		"\t\t\t\"comment\": \"for the runtime, and what the kernel does for a program\",\n"
		"\t\t\t\"names\": [");
	out_call_names(true);
	out_str("\n\t\t\t],\n\t\t\t\"action\": \"SCMP_ACT_ALLOW\"\n\t\t}\n\t]\n}\n");
}

static void profile_end(void) {
	u8 bytes[PAGE];
	struct out file = {.fd = -1, BUFFER(bytes)}, *saved = out;
	const char *trace_name = output_name;
	s64 fd;
	if (opt.profile_file) {
		out_flush();
		as_user(true);
		fd = sys_open(opt.profile_file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY,
			0666);
		as_user(false);
		if (failed(fd)) open_failed(opt.profile_file, (int)-fd);
		file.fd = (int)fd;
		output_name = opt.profile_file;
		out = &file;
	}
	print_profile();
	if (opt.profile_file) out_flush();
	out = saved;
	output_name = trace_name;
	if (unnamed_calls)
		warn("%u calls have numbers without names and are not in the profile",
			unnamed_calls);
	warn_unfollowed();
}

static const struct sink profile_sink = {.entry = profile_entry, .end = profile_end};

/* ---- --io-uring
 *
 * Calls that io_uring_enter(2) stands for. The program and the kernel share the rings, so that all
 * of it is hostile: what is read is read once, and clamped.
 */

/* A ring that a process has set up, by its address space and descriptor. */
struct ring {
	u32 space; /* 0: none */
	s32 fd;
	s32 task; /* thread that has registered its descriptor, as number `index` */
	u32 index;
	u32 flags; /* IORING_SETUP_* */
	u32 sq_entries, cq_entries;
	u32 sq_head, sq_tail, array, cq_tail, cqes; /* offsets in sq and cq */
	u64 sq, cq, sqes; /* addresses, 0: not mapped yet */
	u32 shown; /* number of completions that were shown */
};

enum { RINGS = 256, SQ_MOST = 1 << 15, CQ_MOST = 1 << 16 };
static struct ring rings[RINGS]; /* watch_rings() changes them */

/* Return the ring of t with a descriptor, or (registered) with the number of one; NULL if none is
   known. */
static struct ring *find_ring(const struct tracee *t, s32 fd, bool registered) {
	for (struct ring *r = rings; r < rings + RINGS; r++)
		if (registered ? r->space && r->task == t->pid && r->index == (u32)fd
			       : r->space == t->space && r->fd == fd)
			return r;
	return NULL;
}

/* Note the ring that t has set up. */
static void add_ring(struct tracee *t) {
	static u32 next; /* place of the next one, when all are taken */
	u8 p[120];
	struct ring *r;
	if (!peek(t, t->args[1], p, sizeof p)) return;
	r = find_ring(t, (s32)t->ret, false);
	for (u32 i = 0; i < RINGS && !r; i++)
		if (!rings[i].space) r = &rings[i];
	if (!r) r = &rings[next++ % RINGS];
	*r = (struct ring){.space = t->space, .fd = (s32)t->ret, .flags = (u32)load(p + 8, 4),
		.sq_entries = MIN((u32)load(p, 4), (u32)SQ_MOST),
		.cq_entries = MIN((u32)load(p + 4, 4), (u32)CQ_MOST),
		.sq_head = (u32)load(p + 40, 4), .sq_tail = (u32)load(p + 44, 4),
		.array = (u32)load(p + 64, 4), .cq_tail = (u32)load(p + 84, 4),
		.cqes = (u32)load(p + 100, 4)};
	if (r->flags & N_IORING_SETUP_NO_MMAP) {
		r->sqes = load(p + 72, 8);
		r->sq = r->cq = load(p + 112, 8);
	}
	if (r->flags & N_IORING_SETUP_REGISTERED_FD_ONLY) {
		r->fd = -1;
		r->task = t->pid;
		r->index = (u32)t->ret;
	}
	if (!(r->flags & N_IORING_SETUP_SQPOLL)) return;
	if (trace_out.eager) out_flush();
	warn("process %d: the kernel polls its io_uring ring %d (IORING_SETUP_SQPOLL): operations"
	     " that need no call are not shown", t->pid, t->ret);
}

/* Note where t has mapped a part of a ring. */
static void map_ring(const struct tracee *t, u64 offset) {
	enum { PARTS = 0x18000000, CQ_RING = 0x8000000, SQES = 0x10000000 };
	struct ring *r = find_ring(t, (s32)t->args[4], false);
	if (!r || offset & ~(u64)PARTS || t->args[3] & MAP_ANONYMOUS) return;
	if (offset == SQES) r->sqes = (u64)t->ret;
	else if (offset == CQ_RING) r->cq = (u64)t->ret;
	else if (!offset) r->sq = (u64)t->ret;
	if (!offset && !r->cq) r->cq = r->sq; /* IORING_FEAT_SINGLE_MMAP */
}

/* Note the numbers under which t has registered descriptors of rings, or which it gives up. */
static void register_rings(struct tracee *t, bool gives_up) {
	struct { u32 index, unused; u64 fd; } update[16];
	u64 n = MIN(t->args[3], COUNT(update));
	if (!peek(t, t->args[2], update, n * sizeof *update)) return;
	for (u64 i = 0; i < n; i++) {
		struct ring *r = find_ring(t, (s32)update[i].index, true);
		if (r) r->task = 0;
		r = find_ring(t, (s32)update[i].fd, false);
		if (!r || gives_up) continue;
		r->task = t->pid;
		r->index = update[i].index;
	}
}

/* Handle the exit of a call of t, shown or not: note what it does to rings. */
static void watch_rings(struct tracee *t) {
	struct ring *r;
	u32 op = (u32)t->args[1];
	bool registered = t->call == C_io_uring_register &&
			  op & N_IORING_REGISTER_USE_REGISTERED_RING;
	if (is_failure(t)) return;
	switch (t->call) {
	case C_io_uring_setup: return add_ring(t);
	case C_mmap: return map_ring(t, t->args[5]);
	case C_mmap2: return map_ring(t, (u64)(u32)t->args[5] << 12);
	case C_io_uring_register:
		op &= ~(u32)N_IORING_REGISTER_USE_REGISTERED_RING;
		if (op == N_IORING_REGISTER_RING_FDS) return register_rings(t, false);
		if (op == N_IORING_UNREGISTER_RING_FDS) return register_rings(t, true);
		if (op != N_IORING_REGISTER_RESIZE_RINGS) return;
		/* fall through */
	case C_close:
		r = find_ring(t, (s32)t->args[0], registered);
		if (r) r->space = 0;
	}
}

/* The operations, by the calls that they stand for. args: what is in each argument: f fd, a addr, l
   len, o off, F the flags, i file_index, 3 addr3. */
static const struct { u16 op, call; char args[8]; } ring_ops[] = {
	{N_IORING_OP_READV, C_preadv2, "falo0F"}, {N_IORING_OP_WRITEV, C_pwritev2, "falo0F"},
	{N_IORING_OP_READV_FIXED, C_preadv2, "falo0F"},
	{N_IORING_OP_WRITEV_FIXED, C_pwritev2, "falo0F"},
	{N_IORING_OP_FSYNC, C_fsync, "f"}, {N_IORING_OP_READ_FIXED, C_pread64, "falo"},
	{N_IORING_OP_WRITE_FIXED, C_pwrite64, "falo"}, {N_IORING_OP_READ, C_pread64, "falo"},
	{N_IORING_OP_READ_MULTISHOT, C_pread64, "falo"}, {N_IORING_OP_WRITE, C_pwrite64, "falo"},
	{N_IORING_OP_SYNC_FILE_RANGE, C_sync_file_range, "folF"},
	{N_IORING_OP_SENDMSG, C_sendmsg, "faF"}, {N_IORING_OP_SENDMSG_ZC, C_sendmsg, "faF"},
	{N_IORING_OP_RECVMSG, C_recvmsg, "faF"}, {N_IORING_OP_TIMEOUT, C_nanosleep, "a"},
	{N_IORING_OP_LINK_TIMEOUT, C_nanosleep, "a"}, {N_IORING_OP_ACCEPT, C_accept4, "faoF"},
	{N_IORING_OP_CONNECT, C_connect, "fao"}, {N_IORING_OP_FALLOCATE, C_fallocate, "floa"},
	{N_IORING_OP_OPENAT, C_openat, "faFl"}, {N_IORING_OP_CLOSE, C_close, "f"},
	{N_IORING_OP_STATX, C_statx, "faFlo"}, {N_IORING_OP_FADVISE, C_fadvise64, "folF"},
	{N_IORING_OP_MADVISE, C_madvise, "alF"}, {N_IORING_OP_SEND, C_send, "falF"},
	{N_IORING_OP_SEND_ZC, C_send, "falF"}, {N_IORING_OP_RECV, C_recv, "falF"},
	{N_IORING_OP_OPENAT2, C_openat2, "faol"}, {N_IORING_OP_EPOLL_CTL, C_epoll_ctl, "floa"},
	{N_IORING_OP_TEE, C_tee, "iflF"}, {N_IORING_OP_SHUTDOWN, C_shutdown, "fl"},
	{N_IORING_OP_RENAMEAT, C_renameat2, "faloF"}, {N_IORING_OP_UNLINKAT, C_unlinkat, "faF"},
	{N_IORING_OP_MKDIRAT, C_mkdirat, "fal"}, {N_IORING_OP_SYMLINKAT, C_symlinkat, "afo"},
	{N_IORING_OP_LINKAT, C_linkat, "faloF"}, {N_IORING_OP_FSETXATTR, C_fsetxattr, "faolF"},
	{N_IORING_OP_SETXATTR, C_setxattr, "3aolF"}, {N_IORING_OP_FGETXATTR, C_fgetxattr, "faol"},
	{N_IORING_OP_GETXATTR, C_getxattr, "3aol"}, {N_IORING_OP_SOCKET, C_socket, "fol"},
	{N_IORING_OP_WAITID, C_waitid, "lfoi"}, {N_IORING_OP_FUTEX_WAIT, C_futex_wait, "ao3f"},
	{N_IORING_OP_FUTEX_WAKE, C_futex_wake, "a3of"}, {N_IORING_OP_FTRUNCATE, C_ftruncate, "fo"},
	{N_IORING_OP_FUTEX_WAITV, C_futex_waitv, "al"}, {N_IORING_OP_BIND, C_bind, "fao"},
	{N_IORING_OP_LISTEN, C_listen, "fl"}, {N_IORING_OP_EPOLL_WAIT, C_epoll_wait, "fal"},
	{N_IORING_OP_PIPE, C_pipe2, "aF"},
};

/* The members of a struct io_uring_sqe that arguments are in, by these letters; those that remain
   are shown by their names if they are not 0. */
static const struct { char letter; u8 at, size; const char *name; } sqe_members[] = {
	{'f', 4, 4, "fd"}, {'a', 16, 8, "addr"}, {'l', 24, 4, "len"}, {'o', 8, 8, "off"},
	{'F', 28, 4, "rw_flags"}, {'i', 44, 4, "file_index"}, {'3', 48, 8, "addr3"}};

/* Return the value of a member; 0 for any other letter. */
static u64 sqe_member(const u8 sqe[static 64], char letter) {
	for (u32 m = 0; m < COUNT(sqe_members); m++)
		if (sqe_members[m].letter == letter)
			return load(sqe + sqe_members[m].at, sqe_members[m].size);
	return 0;
}

/* Print the arguments of an operation as the row of its call does. */
static void print_ring_args(struct tracee *t, u16 call, const u64 *args, u32 n) {
	u64 saved_args[6], saved[SAVED] = {0};
	u16 outer = t->call;
	struct list l;
	struct walk w;
	u32 align;
	memcpy(saved_args, t->args, sizeof saved_args);
	memcpy(t->args, args, sizeof saved_args);
	t->call = call;
	layout(&l, calls[call].items, false, false, args, NULL, &align);
	w = walk_of(t, &l);
	w.saved = saved;
	for (u32 i = 0; i < MIN(l.n, n); i++) {
		const struct item *it = &l.item[i];
		u8 use = kind_table[it->kind].use;
		if (it->kind == K_PAD) continue;
		out_member(it->name);
		w.at = i;
		if (use == USE_O || use == USE_X) print_ptr(l.value[i]);
		else printers[it->kind](&w, it, l.value[i]);
	}
	t->call = outer;
	memcpy(t->args, saved_args, sizeof saved_args);
}

/* Print a submission. */
static void print_sqe(struct tracee *t, const u8 sqe[static 64]) {
	const char *used = "";
	u8 fds = opt.fds;
	u64 args[6] = {0};
	out_begin(G_STRUCT);
	out_member("opcode");
	out_enum_number(SET(io_uring_ops), sqe[0], out_udec);
	if (sqe[1]) {
		out_member("flags");
		print_flags(SET(io_uring_sqe_flags), sqe[1]);
	}
	if (sqe[1] & N_IOSQE_FIXED_FILE) opt.fds = 0; /* a number of a registered file */
	for (u32 i = 0; i < COUNT(ring_ops); i++) {
		if (ring_ops[i].op != sqe[0]) continue;
		used = ring_ops[i].args;
		for (u32 k = 0; used[k]; k++) args[k] = sqe_member(sqe, used[k]);
		print_ring_args(t, ring_ops[i].call, args, (u32)str_len(used));
	}
	for (u32 m = 0; m < COUNT(sqe_members); m++) {
		u64 v = sqe_member(sqe, sqe_members[m].letter);
		if (!v || str_chr(used, sqe_members[m].letter)) continue;
		out_member(sqe_members[m].name);
		if (sqe_members[m].size == 4 && m != 4) out_s32(v);
		else out_hex(v);
	}
	out_member("user_data");
	out_hex(load(sqe + 32, 8));
	out_end();
	opt.fds = fds;
}

/* Print the entries that the call is about to submit: to_submit of them. */
static void print_submissions(struct walk *w, const struct ring *r, u32 to_submit) {
	bool rewind = r->flags & N_IORING_SETUP_SQ_REWIND;
	bool mixed = r->flags & N_IORING_SETUP_SQE_MIXED;
	u32 size = r->flags & N_IORING_SETUP_SQE128 ? 128 : 64, head = 0, tail = to_submit;
	u64 limit = w->verbose ? MAX_ELEMENTS : (u64)opt.string_limit;
	bool known = rewind || (peek(w->t, r->sq + r->sq_head, &head, 4) &&
				       peek(w->t, r->sq + r->sq_tail, &tail, 4));
	u32 n = known ? MIN(MIN(to_submit, tail - head), r->sq_entries) : 0;
	out_begin(G_ARRAY);
	if (!known) out_unknown();
	for (u32 i = 0; i < n; i++) {
		u8 sqe[64];
		u32 at = (head + i) % r->sq_entries;
		out_next();
		if (i == limit || column() > MAX_LINE) {
			out_more();
			break;
		}
		if (!(r->flags & N_IORING_SETUP_NO_SQARRAY) &&
			!peek(w->t, r->sq + r->array + at * 4ul, &at, 4))
			at = ~0u;
		if (at >= r->sq_entries || !peek(w->t, r->sqes + (u64)at * size, sqe, 64)) {
			out_operator("???");
			continue;
		}
		print_sqe(w->t, sqe);
		i += mixed && (sqe[0] == N_IORING_OP_NOP128 || sqe[0] == N_IORING_OP_URING_CMD128);
	}
	out_end();
}

/* Print the completions that have arrived since the last ones that were shown. */
static void print_completions(struct walk *w, struct ring *r) {
	enum { F_32 = 1 << 15 };
	u32 size = r->flags & N_IORING_SETUP_CQE32 ? 32 : 16, tail, n;
	u64 limit = w->verbose ? MAX_ELEMENTS : (u64)opt.string_limit;
	if (!r->cq_entries || !peek(w->t, r->cq + r->cq_tail, &tail, 4) || tail == r->shown)
		return;
	n = MIN(tail - r->shown, r->cq_entries);
	r->shown = tail;
	out_change();
	out_begin(G_ARRAY);
	for (u32 i = 0; i < n; i++) {
		u8 cqe[16];
		u64 at = (tail - n + i) % r->cq_entries;
		s32 res;
		out_next();
		if (i == limit || !peek(w->t, r->cq + r->cqes + at * size, cqe, sizeof cqe)) {
			out_more();
			break;
		}
		res = (s32)load(cqe + 8, 4);
		out_begin(G_STRUCT);
		out_member("user_data");
		out_hex(load(cqe, 8));
		out_member("res");
		out_dec(res);
		if (res < 0 && res > -4096 && errno_name(-res)) {
			out_begin(G_COMMENT);
			out_name("", errno_name(-res));
			out_end();
		}
		if (load(cqe + 12, 4)) {
			out_member("flags");
			print_flags(SET(io_uring_cqe_flags), load(cqe + 12, 4));
		}
		out_end();
		i += r->flags & N_IORING_SETUP_CQE_MIXED && load(cqe + 12, 4) & F_32;
	}
	out_end();
}

/* Return the ring of the io_uring_enter(2) that t is in, if its entries can be shown. */
static struct ring *entered_ring(const struct tracee *t) {
	static bool said;
	struct ring *r = find_ring(t, (s32)t->args[0], t->args[3] & N_IORING_ENTER_REGISTERED_RING);
	bool usable = r && r->sq && r->cq && r->sqes && r->sq_entries;
	if (usable) return r->flags & N_IORING_SETUP_SQPOLL ? NULL : r;
	if (said) return NULL;
	said = true;
	warn("process %d: where its io_uring ring %d is was not seen: its entries are not shown",
		t->pid, (s32)t->args[0]);
	return NULL;
}

PRINTS(print_ring_entries) {
	struct ring *r = entered_ring(w->t);
	(void)value;
	if (!r) return;
	if (w->exit) print_completions(w, r);
	else print_submissions(w, r, (u32)w->t->args[1]);
}

/* Add to the arguments of an io_uring_enter(2) the entries of its ring. */
static void add_ring_entries(struct tracee *t, struct list *l, bool exit) {
	if (t->call != C_io_uring_enter || l->n == MAX_ITEMS) return;
	if (!exit) t->ring_shown = entered_ring(t) != NULL;
	if (!t->ring_shown) return;
	l->value[l->n] = 0;
	l->item[l->n++] = (struct item){
		.name = "entries", .kind = K_INOUT_CALL, .ref = (const void *)print_ring_entries};
}

/* ------------------------------------------------------------------ 31. Events
 *
 * Turns what a source of events (ptrace) reports into what the sinks are told, and has the sinks of
 * lines, records and what --last keeps of them. A source calls event_entry() and event_exit() for
 * each call that wanted() accepts, and the other event functions for every tracee. Events relies on
 * the printers and on peek(), never on ptrace. It promises that a line that another tracee
 * interrupts is marked unfinished and resumed later.
 */

/* The tracee whose line in the shared output is not finished; NULL: the output is at the start of a
   line. Changed by line_begin(), line_leave_open(), line_end() and resume_line(). */
static struct tracee *open_line;

/* -f with -o: print a pid at the start of every line, even with one tracee. Set by Main. */
static bool pid_prefix;

static s64 last_relative; /* -r: time of the line before, in ns; out_times() changes it */

/* When the event that is handled happened, in ns of CLOCK_MONOTONIC; 0: now. A source sets it. */
static s64 event_time;
static s64 realtime_offset; /* from CLOCK_MONOTONIC to CLOCK_REALTIME then, in ns */

/* Return the time of the event, of a clock: CLOCK_REALTIME or CLOCK_MONOTONIC. */
static s64 time_of_event(int clock) {
	if (!event_time) return now(clock);
	return event_time + (clock == CLOCK_REALTIME ? realtime_offset : 0);
}

static bool quiet(u8 bit) { return opt.quiet & bit; }

/* Print a message about a tracee on stderr, after the part of the trace that precedes it, unless -q
   suppresses messages of this kind (QUIET_*). */
#define note(quiet_bit, fmt, ...) \
	do { \
		if (!quiet(quiet_bit)) { \
			flush_before_message(); \
			warn(fmt, __VA_ARGS__); \
		} \
	} while (0)

static void flush_before_message(void) {
	if (trace_out.eager) out_flush();
}

/* -ff: open the file of t, at its first line. Leave t->fd as it is if the output failed before.
   Exit if the file cannot be opened. */
static void open_own_file(struct tracee *t) {
	char name[PATH_MAX + 32];
	s64 fd;
	if (out->broken) return;
	if (str_len(opt.output) > PATH_MAX) open_failed(opt.output, ENAMETOOLONG);
	format(name, sizeof name, "%s.%d", opt.output, t->pid);
	as_user(true);
	fd = sys_open(
		name, O_WRONLY | O_CREAT | O_CLOEXEC | (opt.append ? O_APPEND : O_TRUNC), 0666);
	as_user(false);
	if (failed(fd)) {
		out_flush(); /* the lines of other tracees */
		open_failed(name, (int)-fd);
	}
	t->fd = move_fd((int)fd);
}

/* Make the output of t the current one, and set the column to where its line is. */
static void select_output(struct tracee *t) {
	if (!opt.separate || !opt.output) return;
	if (t->fd < 0) open_own_file(t);
	if (t->fd < 0) return;
	if (out->fd != t->fd) {
		out_flush();
		out->fd = t->fd;
	}
	own_file = t->pid;
	set_column(t->column);
}

/* Print the fraction of a second of a time in ns, cut to so many digits (0 to 9). */
static void out_fraction(s64 ns, u32 digits) {
	u64 v = (u64)ns % 1000000000;
	if (!digits) return;
	for (u32 i = digits; i < 9; i++) v /= 10;
	out_char('.');
	out_pad(v, (int)digits, '0');
}

/* Print the time of day (-t) and the time since the line before (-r). */
static void out_times(void) {
	if (opt.time_format) {
		s64 ns = time_of_event(CLOCK_REALTIME), sec = ns / 1000000000;
		if (opt.time_format == TIME_UNIX) {
			out_dec(sec);
		} else {
			sec += utc_offset(sec);
			out_clock((u64)(sec % 86400 + 86400) % 86400);
		}
		out_fraction(ns, opt.time_digits);
		out_char(' ');
	}
	if (opt.relative) {
		s64 ns = time_of_event(CLOCK_MONOTONIC);
		s64 since = last_relative ? ns - last_relative : 0;
		last_relative = ns;
		out_str(opt.time_format ? "(+" : "");
		out_pad((u64)since / 1000000000, 6, ' ');
		out_fraction(since, opt.relative_digits);
		out_str(opt.time_format ? ") " : " ");
	}
}

/* Print the start of a line of t, before its text: pid, times, system call number (-n), instruction
   pointer (-i). */
static void out_prefix(struct tracee *t) {
	if (pid_prefix || opt.always_pid || (tracee_count > 1 && !opt.output)) {
		bool bare = opt.output || opt.always_pid;
		learn_comm(t);
		if (!bare) {
			out_begin(G_ARRAY);
			out_str("pid ");
		}
		out_pad((u64)t->pid, bare ? *t->comm ? 0 : -5 : 5, ' ');
		out_comm(t->comm);
		if (!bare) out_end();
		out_char(' ');
	}
	out_times();
	if (opt.syscall_nr) {
		out_begin(G_ARRAY);
		if (t->nr == ~0ul) out_str("????");
		else out_pad(t->nr, 4, ' ');
		out_end();
		out_char(' ');
	}
	if (opt.ip) {
		out_begin(G_ARRAY);
		if (t->ip) out_base(t->ip, 4, t->abi == ABI_COMPAT ? 8 : 16);
		else out_str(t->abi == ABI_COMPAT ? "????????" : "????????????????");
		out_end();
		out_char(' ');
	}
}

/* Begin what end_record() writes as a whole. It becomes the current output. */
static void begin_record(void) { begin_text(&record); }

/* Write bytes about t (NULL: about no tracee) by one write(2), if the kernel takes that. */
static void write_whole(struct tracee *t, u8 *bytes, u32 n) {
	struct out saved;
	out = &trace_out;
	if (t) select_output(t);
	if (n > out->size - out->len) out_flush();
	if (n <= out->size - out->len) {
		memcpy(out->data + out->len, bytes, n);
		out->len += n;
		out_flush();
	} else {
		saved = *out;
		out->data = bytes;
		out->len = out->size = n;
		out_flush();
		out->data = saved.data;
		out->size = saved.size;
		out->len = 0;
	}
	out->line = out->len;
}

/* ---- --last
 *
 * The flight recorder: of each process the last lines, or records, are kept, and written when it
 * dies or strace is asked.
 */

enum {
	KEPT_MAX = 1 << 22, /* bytes of a process */
	ALL_KEPT_MAX = 1 << 28, /* of all: from then on a process gets no more memory */
	LAST_MAX = 1 << 20 /* lines */
};

/* The lines kept of a process: each is its length, in 4 bytes, and its text. */
struct kept {
	s32 process;
	u32 lines, first, end, size; /* data[first .. end) are in use */
	u8 *data;
	u64 lost; /* lines that there was no room for */
	struct kept *next;
};
static struct kept *all_kept, *free_kept;
static u64 kept_size; /* the sum of all sizes. make_room() adds to it */

/* Return where the pointer to the lines of a process is; it is NULL if there are none. */
static struct kept **kept_of(s32 process) {
	struct kept **k = &all_kept;
	while (*k && (*k)->process != process) k = &(*k)->next;
	return k;
}

static void drop_first(struct kept *k) {
	k->first += 4 + (u32)load(k->data + k->first, 4);
	k->lines--;
}

/* Make room for n bytes behind the lines of k. If all have much memory already give up half of the
   lines instead, as far as that helps. */
static void make_room(struct kept *k, u32 n) {
	u32 before = k->size;
	bool full = kept_size >= ALL_KEPT_MAX && k->size - k->end < n;
	for (; full && k->lines && k->end - k->first > k->size / 2; k->lost++) drop_first(k);
	for (; full && k->lines && k->end - k->first + n > k->size; k->lost++) drop_first(k);
	if (full || k->first > k->end / 2) {
		memmove(k->data, k->data + k->first, k->end - k->first);
		k->end -= k->first;
		k->first = 0;
	}
	while (k->size - k->end < n) k->data = grow(k->data, k->size, &k->size, 1);
	kept_size += k->size - before;
}

/* Keep a line about t. */
static void keep(struct tracee *t, const u8 *line, u32 n) {
	struct kept *k = *kept_of(leader_of(t));
	if (!k) {
		k = free_kept;
		if (k) free_kept = k->next;
		else k = alloc(sizeof *k);
		*k = (struct kept){.process = leader_of(t), .size = k->size, .data = k->data,
			.next = all_kept};
		all_kept = k;
	}
	if (n > KEPT_MAX / 2) {
		k->lost++;
		return;
	}
	if (k->lines == (u32)opt.last) drop_first(k);
	for (; k->end - k->first + n > KEPT_MAX - 4; k->lost++) drop_first(k);
	make_room(k, n + 4);
	memcpy(k->data + k->end, &n, 4);
	memcpy(k->data + k->end + 4, line, n);
	k->end += n + 4;
	k->lines++;
}

/* Write what is kept of the process of t, and forget it. */
static void write_kept(struct tracee *t, struct kept *k) {
	if (k->lost) {
		begin_record();
		out_lost(k->lost);
		write_whole(t, record.data, record.len);
		k->lost = 0;
	}
	for (; k->lines; drop_first(k))
		write_whole(t, k->data + k->first + 4, (u32)load(k->data + k->first, 4));
	k->first = k->end = 0;
}

/* Return the leader of a process, or, if that is not traced, another thread of it than `but`; NULL
   if there is none. -p attaches to any thread, and a leader may have ended before. */
static struct tracee *thread_of(s32 process, const struct tracee *but) {
	struct tracee *t = tracee_find(process);
	if (t) return t;
	for (t = tracees; t; t = t->next)
		if (t != but && leader_of(t) == process) return t;
	return NULL;
}

static void last_asked(void) {
	for (struct kept *k = all_kept; k; k = k->next) {
		struct tracee *t = thread_of(k->process, NULL);
		if (t) write_kept(t, k);
	}
}

/* Write what is kept of a process that failed, when the last of its threads is gone: its leader, if
   that is traced. */
static void last_gone(struct tracee *t, int status) {
	struct kept **at = kept_of(leader_of(t)), *k = *at;
	if (!k || (k->process != t->pid && thread_of(k->process, t))) return;
	if (status) write_kept(t, k);
	*at = k->next;
	k->lines = k->first = k->end = 0;
	k->next = free_kept;
	free_kept = k;
}

static void last_detached(struct tracee *t) { last_gone(t, 0); }

static const struct sink last_sink = {
	.gone = last_gone, .detached = last_detached, .asked = last_asked};

/* Write the record about t, or keep it (--last). */
static void end_record(struct tracee *t) {
	out = &trace_out;
	if (opt.last && t) keep(t, record.data, record.len);
	else write_whole(t, record.data, record.len);
}

/* Begin a line of t. If another line is open in the same output, mark it as unfinished first. */
static void line_begin(struct tracee *t) {
	bool own = opt.separate && opt.output;
	if (opt.last) {
		begin_record();
		return out_prefix(t);
	}
	select_output(t);
	if (own ? t->flags & T_OPEN_LINE : open_line != NULL) {
		out_mark("unfinished");
		out_char('\n');
	}
	if (own) t->flags &= (u16)~T_OPEN_LINE;
	else open_line = NULL;
	out_prefix(t);
}

static bool line_is_open(const struct tracee *t) {
	return opt.separate && opt.output ? t->flags & T_OPEN_LINE : open_line == t;
}

/* Return from lines_entry() with the line open; lines_exit() completes it. */
static void line_leave_open(struct tracee *t) {
	t->flags |= T_OPEN_LINE;
	t->column = column();
	open_line = t;
}

/* The line of t is complete, and what belongs to it, too. */
static void line_done(struct tracee *t) {
	if (opt.last) end_record(t);
	t->column = 0;
	t->flags &= (u16)~T_OPEN_LINE;
	if (open_line == t) open_line = NULL;
}

/* Complete the line of t. */
static void line_end(struct tracee *t) {
	out_char('\n');
	line_done(t);
}

/* --syscall-limit, --limit-bytes: the last call was shown, whatever tracees do now. event_exit()
   and event_handled() set it. */
static bool limit_reached;
static bool bytes_over; /* it was the limit of --limit-bytes. event_handled() sets it */

/* Return whether the call that t is in is traced: by its name (-e trace), its paths (-P) and its
   descriptors (--trace-fds). */
static bool wanted(struct tracee *t) {
	struct list l;
	if (t->in_loader && is_in_loader(t)) return false;
	if (!(t->qual & Q_TRACE) || t->flags & T_STARTING || limit_reached) return false;
	if (!traced_path_count && !traced_fds) return true;
	layout_call(t, &l);
	return touches(t, &l);
}

/* Print the name of the call that t is in, or syscall_0x and its number. */
static void out_call_name(struct tracee *t) {
	ink_to(INK_SYSCALL);
	if (t->call < C_UNKNOWN) {
		out_str(call_names[t->call]);
	} else {
		out_str("syscall_0x");
		out_base(t->nr, 4, 1);
	}
}

/* Run the CALL printers of arguments that are printed at exit, and discard their output: at entry
   they save in w->saved what the kernel will overwrite. */
static void save_for_exit(struct walk *w, const struct list *l) {
	u8 bytes[64];
	struct out nowhere = {.broken = true, BUFFER(bytes)}, *saved = out;
	u32 depth = nested;
	out = &nowhere;
	for (u32 i = 0; i < l->n; i++) {
		if (l->item[i].kind != K_OUT_CALL) continue;
		w->at = i;
		w->failed = true; /* the result is not known yet */
		printers[K_OUT_CALL](w, &l->item[i], l->value[i]);
	}
	out = saved;
	nested = depth;
}

/* Return the number of registers that a row names (at most 6). If a SELECT chooses further items,
   count the longest choice. */
static u32 register_count(const u64 *row) {
	u32 n = 0, most = 0;
	struct item it;
	while (*row) {
		row = decode(row, &it);
		n += *it.name || it.kind == K_PAD;
		if (it.kind != K_SELECT) continue;
		const struct choice *c = it.ref;
		for (const struct variant *v = first_variant(c); v; v = next_variant(c, v)) {
			u32 more = v->also ? 0 : register_count(v->items);
			most = n + more > most ? n + more : most;
		}
	}
	return MIN(n > most ? n : most, 6u);
}

/* Return the number of arguments of the call that t is in, as far as is known. */
static u32 argument_count(const struct tracee *t) {
	const struct call *row = t->call < C_UNKNOWN ? row_of(t->abi, t->call) : NULL;
	return row && row->items ? register_count(row->items) : 6;
}

/* Print the arguments of the call that t is in: at entry those that the kernel reads, at exit the
   rest. l receives the list of arguments, which the caller needs for the return value. Leave the
   group G_ARGS open. */
static HOT void print_call(struct tracee *t, bool exit, struct list *l) {
	struct walk w;
	const struct call *row = layout_call(t, l);
	if (t->unknown_args) {
		if (exit) return out_resume(G_ARGS, true);
		out_next();
		return out_operator("???");
	}
	if (!row || !row->items || t->qual & Q_RAW) {
		u32 n = argument_count(t);
		if (exit) out_resume(G_ARGS, true);
		for (u32 i = 0; !exit && i < n; i++) {
			out_next();
			out_hex(t->args[i]);
		}
		return;
	}
	if (opt.io_uring) add_ring_entries(t, l, exit);
	w = walk_of(t, l);
	w.exit = exit;
	w.failed = exit && is_failure(t);
	if (!exit) {
		t->inlen = NO_INLEN;
		for (u32 i = 0; i < l->n; i++)
			if (l->item[i].kind == K_INLEN) {
				s32 len;
				if (l->value[i] && peek(t, l->value[i], &len, sizeof len))
					t->inlen = len;
			}
	}
	print_args(&w, l);
	if (!exit) save_for_exit(&w, l);
}

/* i386 has one system call for all socket calls, socketcall(2), and one for all IPC calls, ipc(2).
   The first argument of both, op, selects the call. args says where the arguments of that call are:
   for socketcall the number of words to read at args[1], for ipc one character per argument: a
   digit is the number of an argument of ipc, a and b are the two words in memory at its fifth. */
enum { UNFOLDED_IPC = 20 /* those of ipc(2) */ };
static const struct {
	u16 call;
	u8 op;
	char args[7];
} unfolded[] = {
	{C_socket, 1, "3"}, {C_bind, 2, "3"}, {C_connect, 3, "3"}, {C_listen, 4, "2"},
	{C_accept, 5, "3"}, {C_getsockname, 6, "3"}, {C_getpeername, 7, "3"},
	{C_socketpair, 8, "4"}, {C_send, 9, "4"}, {C_recv, 10, "4"}, {C_sendto, 11, "6"},
	{C_recvfrom, 12, "6"}, {C_shutdown, 13, "2"}, {C_setsockopt, 14, "5"},
	{C_getsockopt, 15, "5"}, {C_sendmsg, 16, "3"}, {C_recvmsg, 17, "3"}, {C_accept4, 18, "4"},
	{C_recvmmsg, 19, "5"}, {C_sendmmsg, 20, "4"}, {C_semop, 1, "142"}, {C_semget, 2, "123"},
	{C_semctl, 3, "123a"}, {C_semctl, 3, "1234"}, {C_semtimedop, 4, "1425"},
	{C_msgsnd, 11, "1423"}, {C_msgrcv, 12, "14253"}, {C_msgrcv, 12, "1a2b3"},
	{C_msgget, 13, "12"}, {C_msgctl, 14, "124"}, {C_shmat, 21, "1423"}, {C_shmdt, 22, "4"},
	{C_shmget, 23, "123"}, {C_shmctl, 24, "124"},
};

/* mmap(2) and select(2) of i386 take the address of their arguments: replace t->args by these. */
static void unfold_arguments(struct tracee *t) {
	u32 words[6], n = t->nr == NR32_mmap ? 6 : 5;
	t->flags &= (u16)~T_FOLDED;
	if (t->abi != ABI_COMPAT || (t->nr != NR32_mmap && t->nr != NR32_select)) return;
	if (!peek(t, (u32)t->args[0], words, n * sizeof *words)) {
		t->flags |= T_FOLDED;
		return;
	}
	for (u32 i = 0; i < n; i++) t->args[i] = words[i];
}

/* Return the call that t enters. For socketcall(2) and ipc(2) replace t->args by the arguments of
   the call that they select; return ipc or socketcall itself if there is no such call, or its
   arguments cannot be read. */
static u16 unfold_call(struct tracee *t) {
	bool ipc = t->nr == NR32_ipc;
	u64 args[6];
	u32 words[6] = {0};
	if (t->abi != ABI_COMPAT || (!ipc && t->nr != NR32_socketcall))
		return call_of(t->abi, t->nr);
	memcpy(args, t->args, sizeof args);
	for (u32 i = 0; i < COUNT(unfolded); i++) {
		const char *p = unfolded[i].args;
		if (unfolded[i].op != (ipc ? (u16)args[0] : (u32)args[0]) ||
			ipc != (i >= UNFOLDED_IPC))
			continue;
		if (ipc && unfolded[i].op == 12 && (args[0] >> 16 == 0) != (p[1] == 'a')) continue;
		if (!ipc && !peek(t, (u32)args[1], words, (u64)(*p - '0') * 4)) continue;
		if (ipc && (p[1] == 'a' || p[3] == 'a') &&
			!peek(t, (u32)args[4], words, p[1] == 'a' ? 8 : 4))
			continue;
		for (u32 n = 0; ipc ? p[n] != 0 : n < 6; n++)
			t->args[n] = !ipc || p[n] >= 'a' ? words[ipc ? (u32)(p[n] - 'a') : n]
							 : args[p[n] - '0'];
		return unfolded[i].call;
	}
	return call_of(t->abi, t->nr);
}

/* Return whether call nr is traced, or is socketcall(2) or ipc(2) and one of the calls that it
   multiplexes is. */
static bool may_be_traced(u8 abi, u32 nr) {
	bool traced = qualities[abi][call_of(abi, nr)] & Q_TRACE;
	for (u32 i = 0; abi == ABI_COMPAT && i < COUNT(unfolded); i++)
		if (nr == (i < UNFOLDED_IPC ? NR32_socketcall : NR32_ipc))
			traced |= qualities[abi][unfolded[i].call] & Q_TRACE;
	return traced;
}

/* Return whether calls are printed only at exit, as --whole-lines asks, and as -z, -Z and -e status
   require. */
static bool holds_back(void) {
	return opt.status != STATUS_ALL || opt.whole_lines || opt.last;
}

/* ---- -e namespace=new */

enum { NAMESPACES = 8 };
static const char *const namespaces[NAMESPACES] = {
	"cgroup", "ipc", "mnt", "net", "pid_for_children", "time_for_children", "user", "uts"};

/* Return whether to compare the namespaces before and after the call that t is in. */
static bool enters_namespaces(const struct tracee *t) {
	return opt.namespaces && (t->call == C_clone || t->call == C_clone3 || t->call == C_setns ||
					 t->call == C_unshare);
}

/* Read the inode numbers of the namespaces of a process. pid: its pid in our PID namespace, or a
   thread of it. 0: the namespace cannot be read. */
static void read_namespaces(s32 pid, u64 ids[static NAMESPACES]) {
	s32 c = proc_pid(pid);
	for (u32 i = 0; i < NAMESPACES; i++) ids[i] = namespace_of(c, namespaces[i]);
}

/* Print, as a note, the namespaces that t entered with this call: " (new uts:[4026532311])". For a
   clone print those in which the child differs from t. lines_entry() saved the old ones in
   t->saved. */
static void out_namespaces(const struct tracee *t) {
	bool child = t->call == C_clone || t->call == C_clone3;
	u64 ids[NAMESPACES];
	read_namespaces(child ? t->child : t->pid, ids);
	note_begin("new ");
	for (u32 i = 0; i < NAMESPACES; i++) {
		if (!ids[i] || ids[i] == t->saved[SAVED - NAMESPACES + i]) continue;
		out_next();
		out_word(namespaces[i]);
		out_word(":");
		out_begin(G_ARRAY);
		out_udec(ids[i]);
		out_end();
	}
	note_end();
}

/* ---- the sink of lines */

/* Print what is known of a call at its entry. */
static void lines_entry(struct tracee *t) {
	struct list l;
	bool held = holds_back();
	if (enters_namespaces(t)) read_namespaces(t->pid, t->saved + SAVED - NAMESPACES);
	if (held) {
		begin_text(&t->held);
		out_prefix(t);
	} else {
		line_begin(t);
	}
	inked_begin();
	out_call_name(t);
	out_begin(G_ARGS);
	print_call(t, false, &l);
	inked_end();
	if (held) out = &trace_out;
	else line_leave_open(t);
}

/* Mark the line that is open in the shared output, if one is, as unfinished. */
static void break_line(void) {
	if (!open_line) return;
	out_mark("unfinished");
	out_char('\n');
	open_line = NULL;
}

/* Print what lines_entry() held back. */
static void show_held(struct tracee *t) {
	break_line();
	if (opt.last) begin_record();
	else select_output(t);
	set_column(0);
	for (u32 i = 0; i < t->held.len; i++) out_char((char)t->held.data[i]);
	out->line += t->held.line; /* escape sequences, which take no columns */
}

/* Print the beginning of the line of t that lines_exit() completes: nothing if it is still open,
   what lines_entry() held back, or "<... read resumed>". */
static void resume_line(struct tracee *t) {
	if (holds_back()) {
		show_held(t);
	} else if (line_is_open(t)) {
		select_output(t);
	} else {
		line_begin(t);
		out_str("<... ");
		out_call_name(t);
		out_str(" resumed>");
	}
}

/* ---- -e read, -e write */

/* MAX_IO: the maximum number of bytes that a call transfers (MAX_RW_COUNT of the kernel).
   MAX_UNMOVED: the maximum number of bytes to show of a write that failed. */
enum { MAX_IO = 0x7ffff000, MAX_UNMOVED = 1 << 24 };
/* Calls whose data are dumped: b a buffer, v a vector, m a message, n several messages; in capitals
   what is written, else what is read. */
static const struct {
	u16 call;
	char form;
} dumped_calls[] = {
	{C_read, 'b'}, {C_pread64, 'b'}, {C_recv, 'b'}, {C_recvfrom, 'b'}, {C_write, 'B'},
	{C_pwrite64, 'B'}, {C_send, 'B'}, {C_sendto, 'B'}, {C_readv, 'v'}, {C_preadv, 'v'},
	{C_preadv2, 'v'}, {C_writev, 'V'}, {C_pwritev, 'V'}, {C_pwritev2, 'V'}, {C_vmsplice, 'V'},
	{C_recvmsg, 'm'}, {C_sendmsg, 'M'}, {C_recvmmsg, 'n'}, {C_recvmmsg_time64, 'n'},
	{C_sendmmsg, 'N'},
};

/* Dump len bytes at addr, but at most *room, and subtract their number from *room. Stop at the
   first block of 64 KiB that cannot be read, as strace does, and as the record is too long for
   --last to keep it: then there is no room any more. */
static void dump_bytes(struct tracee *t, u64 addr, u64 len, u64 *room) {
	enum { BLOCK = 1 << 16 };
	u8 *bytes = room_for(BLOCK);
	u64 shown = MIN(len, *room);
	*room -= shown;
	for (u64 at = 0, n; at < shown; at += n) {
		n = MIN(shown - at, BLOCK);
		if (opt.last && record.len > KEPT_MAX) {
			*room = 0;
			return;
		}
		if (!bytes || !peek(t, addr + at, bytes, n)) return;
		for (u64 k = 0; k < n; k += 16) out_dump(at + k, bytes + k, MIN(n - k, 16));
	}
	if (shown < len && is_failure(t)) out_dump_more();
}

/* Dump the buffers of an iovec of count elements, *room bytes in all; nothing if its last element
   cannot be read, as strace does. */
static void dump_vector(struct tracee *t, u64 addr, u64 count, u64 *room) {
	u64 word = t->abi == ABI_COMPAT ? 4 : 8;
	u8 v[16];
	if (!count || count > ~0u >> 4 || !peek(t, addr + (count - 1) * 2 * word, v, 2 * word))
		return;
	for (u64 i = 0; i < count && *room && peek(t, addr + i * 2 * word, v, 2 * word); i++) {
		u64 len = load(v + word, word);
		if (!len) break; /* strace stops at an empty buffer */
		out_dump_buffer(MIN(len, *room), i);
		dump_bytes(t, load(v, word), len, room);
	}
}

/* Dump the buffers of the struct msghdr at addr. */
static void dump_message(struct tracee *t, u64 addr, u64 *room) {
	u64 word = t->abi == ABI_COMPAT ? 4 : 8;
	u8 m[32];
	if (peek(t, addr, m, 4 * word))
		dump_vector(t, load(m + 2 * word, word), load(m + 3 * word, word), room);
}

/* Dump the buffers of count structs mmsghdr at addr: of each as many bytes as its msg_len says. */
static void dump_messages(struct tracee *t, u64 addr, u64 count) {
	u64 word = t->abi == ABI_COMPAT ? 4 : 8, all = MAX_IO;
	for (u64 i = 0; i < MIN(count, 1024) && all; i++, addr += 8 * word) {
		u64 buffers = 0, room;
		u32 len;
		if (!peek(t, addr + 3 * word, &buffers, word) ||
			!peek(t, addr + 7 * word, &len, sizeof len))
			break;
		out_dump_message(buffers, i);
		room = MIN(len, all);
		all -= room;
		dump_message(t, addr, &room);
	}
}

/* -e read, -e write: dump the data that the call of t has transferred, after its line. */
static void dump_data(struct tracee *t) {
	for (u32 i = 0; i < COUNT(dumped_calls); i++) {
		char form = dumped_calls[i].form;
		bool writes = form < 'a', fails = is_failure(t);
		const char *fds = writes ? dumped_writes : dumped_reads;
		u64 moved = fails ? 0 : (u64)t->ret,
		    room = !writes ? moved : fails ? MAX_UNMOVED : MAX_IO;
		if (dumped_calls[i].call != t->call || !fds ||
			!in_numbers(fds, (u32)t->args[0]))
			continue;
		switch (lower(form)) {
		case 'b': dump_bytes(t, t->args[1], writes ? t->args[2] : room, &room); break;
		case 'v': dump_vector(t, t->args[1], t->args[2], &room); break;
		case 'm': dump_message(t, t->args[1], &room); break;
		case 'n': dump_messages(t, t->args[1], MIN(t->args[2], moved)); break;
		}
	}
}

/* Say that the call of t was tampered with. */
static void out_injected(const struct tracee *t) {
	const struct injection *in = t->injected;
	if (t->poked || in->returns) {
		out_begin(G_NOTE);
		out_next();
		out_word(t->poked ? "INJECTED: args" : "INJECTED");
		if (t->poked && in->returns) {
			out_next();
			out_word("retval");
		}
		out_end();
	}
	if (!in->delay[ENTER] && !in->delay[EXIT]) return;
	out_begin(G_NOTE);
	out_word("DELAYED");
	out_end();
}

/* Print the result of the call that t left, with its notes. l: its arguments. */
static void print_result(struct tracee *t, struct list *l) {
	const struct call *row = row_of_tracee(t);
	enum ret kind = row ? (enum ret)row->ret : R_HEX;
	print_return(t, l, t->qual & Q_RAW ? R_HEX : l->ret ? l->ret : kind);
	if (enters_namespaces(t) && !is_failure(t)) out_namespaces(t);
}

/* Complete the line of a call. */
static void lines_exit(struct tracee *t) {
	struct list l;
	resume_line(t);
	inked_begin();
	print_call(t, true, &l);
	out_result();
	print_result(t, &l);
	if (t->injected) out_injected(t);
	inked_end();
	if (opt.syscall_times) {
		out_str(" <");
		out_udec((u64)t->elapsed / 1000000000);
		out_fraction(t->elapsed, opt.elapsed_digits);
		out_char('>');
	}
	out_char('\n');
	if (dumped_reads || dumped_writes) dump_data(t);
	line_done(t);
}

/* Return whether the exit from t's call prints more: arguments, or a note on its return value. */
static bool prints_at_exit(const struct tracee *t) {
	struct list l;
	const struct call *row = layout_call(t, &l);
	if (!row || !row->items || t->qual & Q_RAW) return false;
	while (l.n && l.item[l.n - 1].kind == K_PAD) l.n--;
	return (u32)t->next_item < l.n || return_text_of(l.ret ? l.ret : (enum ret)row->ret);
}

/* Complete the line of a call that never returns to t. */
static void lines_unfinished(struct tracee *t) {
	resume_line(t);
	if (prints_at_exit(t)) out_mark("unfinished");
	inked_begin();
	out_resume(G_ARGS, true);
	out_result();
	out_begin(G_RESULT);
	out_word("?");
	out_end();
	inked_end();
	line_end(t);
}

/* Complete the line of a call in which t is let go. */
static void lines_cut(struct tracee *t) {
	if (holds_back()) resume_line(t);
	else if (line_is_open(t)) select_output(t);
	else return;
	out_mark("detached");
	line_end(t);
}

/* Return whether t is in a call that is shown. */
static bool in_shown_call(const struct tracee *t) {
	return t->flags & T_IN_CALL && t->flags & T_SHOWN;
}

/* Show the calls of all tracees that have not returned, those of older tracees first. */
static void show_running(void (*show)(struct tracee *t)) {
	struct tracee *t = tracees;
	while (t && t->next) t = t->next;
	for (; t; t = t->previous)
		if (in_shown_call(t)) show(t);
}

static void lines_running(struct tracee *t) {
	show_held(t);
	out_mark("unfinished");
	line_end(t);
}

static void lines_asked(void) { show_running(lines_running); }

/* Print the siginfo of a signal for t. */
static void print_info(struct tracee *t, const struct siginfo *si) {
	struct list none = {0};
	struct walk w = walk_of(t, &none);
	w.verbose = true;
	w.compat = false; /* PTRACE_GETSIGINFO returns the 64-bit layout */
	inked_begin();
	print_siginfo(&w, (u64)si);
	inked_end();
}

static void lines_signal(struct tracee *t, const struct siginfo *si, int sig) {
	line_begin(t);
	out_str("--- ");
	out_signal((u64)sig);
	if (si) {
		out_char(' ');
		print_info(t, si);
	}
	out_str(" ---");
	line_end(t);
}

static void lines_stopped(struct tracee *t, int sig) {
	line_begin(t);
	out_str("--- stopped by ");
	out_signal((u64)sig);
	out_str(" ---");
	line_end(t);
}

/* Return whether the end with this wait status is not to be shown. */
static bool hides_end(int status) {
	int sig = status & 0x7f;
	return sig ? !(opt.signals & SIGBIT(sig)) : quiet(QUIET_EXIT);
}

static void lines_gone(struct tracee *t, int status) {
	int sig = status & 0x7f;
	if (hides_end(status)) return;
	line_begin(t);
	out_str(sig ? "+++ killed by " : "+++ exited with ");
	if (sig) out_signal((u64)sig);
	else out_udec(status >> 8 & 0xff);
	out_str(sig && status & 0x80 ? " (core dumped) +++" : " +++");
	line_end(t);
}

static void lines_superseded(struct tracee *t, s32 by) {
	line_begin(t);
	out_fmt("+++ superseded by execve in pid %d +++", by);
	line_end(t);
}

/* -ff: complete the line of t in its own file. A thread that executes a program takes the pid of
   its leader, and continues in the file of that pid. */
static void lines_renamed(struct tracee *t, s32 pid) {
	if (!opt.separate || !line_is_open(t)) return;
	select_output(t);
	out_fmt(" <pid changed to %d ...>", pid);
	line_end(t);
}

static void lines_personality(struct tracee *t) {
	if (quiet(QUIET_PERSONALITY)) return;
	line_begin(t);
	out_begin(G_ARRAY);
	out_str(" Process ");
	out_label("PID");
	out_dec(t->pid);
	out_fmt(" runs in %s mode. ", t->abi == ABI_COMPAT ? "32 bit" : "64 bit");
	out_end();
	line_end(t);
}

static void lines_lost(u64 n) {
	break_line();
	out_fmt("--- lost %u events ---\n", n);
}

#define LINES \
	.entry = lines_entry, .exit = lines_exit, .unfinished = lines_unfinished, \
	.cut = lines_cut, .signal = lines_signal, .stopped = lines_stopped, .gone = lines_gone, \
	.superseded = lines_superseded, .renamed = lines_renamed, \
	.personality = lines_personality, .lost = lines_lost
static const struct sink lines_sink = {LINES};
static const struct sink whole_lines_sink = {LINES, .asked = lines_asked};

/* ---- the sink of --json */

static void json_seconds(const char *name, s64 ns) {
	json_key(name);
	out_udec((u64)ns / 1000000000);
	out_fraction(ns, 9);
}

/* Begin a record about t, of a time in ns. It becomes the current output. */
static void json_begin(struct tracee *t, const char *type, s64 time) {
	begin_record();
	json_open('{');
	json_str("type", type);
	json_num("pid", leader_of(t));
	json_num("tid", t->pid);
	if (opt.comm && *t->comm) json_str("comm", t->comm);
	json_seconds("time", time);
}

static void json_end(struct tracee *t) {
	json_close('{');
	out_char('\n');
	end_record(t);
}

static const char *abi_name(u8 abi) {
	static const char *const names[][ABI_COUNT] = {
		[AMD64] = {"amd64", "i386"}, [ARM64] = {"arm64", "arm"},
		[RISCV64] = {"riscv64", "riscv32"}};
	return names[ARCH][abi];
}

/* Write the value of an argument as it was passed. n: its number. *at: the index of the items from
   which on to look for one of its name; moved behind it. */
static void json_raw(const struct tracee *t, const struct list *l, const struct element *e, u32 n,
	u32 *at) {
	u64 len = e->name ? (u64)(e->p - e->name) - 3 : 0;
	if (!l->n || t->qual & Q_RAW) {
		json_key("raw");
		return out_udec(t->args[MIN(n, 5u)]);
	}
	for (u32 i = *at; i < l->n && e->name; i++) {
		const struct item *it = &l->item[i];
		if (str_len(it->name) != len || memcmp(it->name, e->name + 1, len)) continue;
		*at = i + 1;
		json_key("raw");
		return (kind_table[it->kind].use == USE_S ? out_sdec : out_udec)(l->value[i]);
	}
}

/* Write the arguments of a call. text: as print_call() printed them, with marks. */
static void json_arguments(
	const struct tracee *t, const struct list *l, const u8 *text, const u8 *end) {
	struct element e;
	u32 n = 0, at = 0;
	text = piece_end(text, end); /* what leads G_ARGS */
	inside(&text, &end);
	json_key("args");
	json_open('[');
	while (next_element(&text, end, &e)) {
		json_open('{');
		json_key("name");
		if (e.name) json_name(&e);
		else out_str("null");
		json_plain("text", e.p, e.end);
		json_raw(t, l, &e, n++, &at);
		json_value("value", e.p, e.end, 0);
		json_close('{');
	}
	json_close('[');
}

/* Write the result of a call: its value, and what belongs to that. */
static void json_ret(const struct tracee *t, const u8 *p, const u8 *end) {
	struct value v;
	const u8 *core;
	inside(&p, &end);
	v = value_of(p, end);
	core = v.core[0];
	json_key("ret");
	if (!v.pieces || *core == '?') out_str("null");
	else if (*core == '-' || (is_digit((char)*core) && (*core != '0' || core[1] == 'x')))
		json_atom(core, v.core_end[0]);
	else out_dec(t->ret);
	json_notes(&v, p, end);
}

/* Write the result of a call, its error and its comments. */
static void json_result(const struct tracee *t, const u8 *p, const u8 *end) {
	bool named = false, result = false;
	for (const u8 *q = p, *next; q < end; q = next) {
		const u8 *in = q, *in_end;
		next = in_end = piece_end(q, end);
		if (*q != MARK_OPEN) continue;
		if (q[1] == ' ' + G_RESULT && !result) {
			json_ret(t, q, next);
			result = true;
		} else if (q[1] == ' ' + G_ERROR && !named) {
			inside(&in, &in_end);
			json_plain("error", in, in_end);
			named = true;
		}
	}
	if (!named) json_str("error", NULL);
	json_comments("text", p, end);
}

/* Write the record of the call of t. Its text, with marks, is in t->held: the arguments, from
   result on the result, from injected on what strace did. unfinished: why it has no result, or
   NULL. */
static void json_call(
	struct tracee *t, const struct list *l, u32 result, u32 injected, const char *unfinished) {
	char name[CALL_NAME_MAX];
	const u8 *text = t->held.data;
	s64 elapsed = unfinished ? time_of_event(CLOCK_MONOTONIC) - t->entered : t->elapsed;
	json_begin(t, "call", t->began);
	json_num("nr", (s64)t->nr);
	json_str("abi", abi_name(t->abi));
	json_str("name", t->call < C_UNKNOWN ? call_names[t->call]
					     : format(name, sizeof name, "syscall_%x", t->nr));
	if (opt.ip) json_address("ip", t->ip);
	json_arguments(t, l, text, text + result);
	if (unfinished) {
		json_str("ret", NULL);
		json_str("error", NULL);
		json_str("text", NULL);
		json_str("unfinished", unfinished);
	} else {
		json_result(t, text + result, text + injected);
	}
	json_seconds("duration", elapsed);
	json_comments("injected", text + injected, text + t->held.len);
	json_end(t);
}

static void json_entry(struct tracee *t) {
	struct list l;
	t->began = time_of_event(CLOCK_REALTIME);
	if (enters_namespaces(t)) read_namespaces(t->pid, t->saved + SAVED - NAMESPACES);
	begin_text(&t->held);
	out->marked = true;
	inked_begin();
	out_begin(G_ARGS);
	print_call(t, false, &l);
	inked_end();
	out = &trace_out;
}

static void json_exit(struct tracee *t) {
	struct list l;
	u32 result, injected;
	out = &t->held;
	inked_begin();
	print_call(t, true, &l);
	out_end();
	result = out->len;
	print_result(t, &l);
	injected = out->len;
	if (t->injected) out_injected(t);
	inked_end();
	json_call(t, &l, result, injected, NULL);
}

static void json_without_result(struct tracee *t, const char *why) {
	struct list l;
	layout_call(t, &l);
	json_call(t, &l, t->held.len, t->held.len, why);
}

static void json_unfinished(struct tracee *t) { json_without_result(t, "never returned"); }

static void json_cut(struct tracee *t) { json_without_result(t, "detached"); }

static void json_running(struct tracee *t) { json_without_result(t, "running"); }

static void json_asked(void) { show_running(json_running); }

static void json_event(struct tracee *t, const char *type) {
	json_begin(t, type, time_of_event(CLOCK_REALTIME));
}

static void json_signal_name(int sig) {
	json_key("signal");
	out_char('"');
	out_signal((u64)sig);
	out_char('"');
}

static void json_signal(struct tracee *t, const struct siginfo *si, int sig) {
	static struct out info = {.marked = true};
	begin_text(&info);
	if (si) print_info(t, si);
	json_event(t, "signal");
	json_signal_name(sig);
	json_value("info", info.data, info.data + info.len, 0);
	json_end(t);
}

static void json_stopped(struct tracee *t, int sig) {
	json_event(t, "stopped");
	json_signal_name(sig);
	json_end(t);
}

static void json_gone(struct tracee *t, int status) {
	int sig = status & 0x7f;
	if (hides_end(status)) return;
	json_event(t, sig ? "killed" : "exited");
	if (sig) {
		json_signal_name(sig);
		json_bool("core", status & 0x80);
	} else {
		json_num("status", status >> 8 & 0xff);
	}
	json_end(t);
}

/* Write the record of an event of which there is nothing more to say. */
static void json_only(struct tracee *t, const char *type) {
	json_event(t, type);
	json_end(t);
}

static void json_attached(struct tracee *t) { json_only(t, "attached"); }

static void json_forked(struct tracee *t, s32 child) {
	struct tracee *c = tracee_find(child);
	json_event(t, "forked");
	json_num("child", child);
	json_bool("thread", c && leader_of(c) != child);
	json_end(t);
}

static void json_executed(struct tracee *t) { json_only(t, "executed"); }

static void json_superseded(struct tracee *t, s32 by) {
	json_event(t, "superseded");
	json_num("by", by);
	json_end(t);
}

static void json_personality(struct tracee *t) {
	json_event(t, "personality");
	json_str("abi", abi_name(t->abi));
	json_end(t);
}

static void json_detached(struct tracee *t) { json_only(t, "detached"); }

static void json_lost(u64 n) {
	begin_record();
	out_lost(n);
	end_record(NULL);
}

static const struct sink json_sink = {
	.entry = json_entry, .exit = json_exit, .unfinished = json_unfinished, .cut = json_cut,
	.signal = json_signal, .stopped = json_stopped, .gone = json_gone,
	.attached = json_attached, .forked = json_forked, .executed = json_executed,
	.superseded = json_superseded, .personality = json_personality,
	.detached = json_detached, .lost = json_lost, .asked = json_asked};

/* -c, -C: write the table as an object. */
static void json_table(void) {
	begin_record();
	json_open('{');
	json_str("type", "summary");
	json_seconds("time", now(CLOCK_REALTIME));
	json_key("calls");
	json_open('[');
	for (u8 abi = 0; abi < ABI_COUNT; abi++) {
		u16 order[COUNTED];
		u32 n = sort_calls(abi, order);
		for (u32 i = 0; i < n; i++) {
			const s64 *v = counts[abi][order[i]];
			char name[CALL_NAME_MAX];
			json_open('{');
			json_str("abi", abi_name(abi));
			json_str("name", counted_call_name(abi, order[i], name));
			json_num("calls", v[COL_CALLS]);
			json_num("errors", v[COL_ERRORS]);
			json_seconds("seconds", v[COL_TIME]);
			json_seconds("min", v[COL_MIN]);
			json_seconds("max", v[COL_MAX]);
			json_seconds("wall", v[COL_WALL]);
			json_seconds("wall_min", v[COL_WALL_MIN]);
			json_seconds("wall_max", v[COL_WALL_MAX]);
			json_close('{');
		}
	}
	json_close('[');
	json_close('{');
	out_char('\n');
	end_record(NULL);
}

/* ---- the sink of -c and -C */

static void summary_exit(struct tracee *t) {
	count_call(t, is_failure(t), opt.bpf ? t->elapsed : t->stime_now - t->stime, t->elapsed);
	if (opt.by_process && t->call == C_execve && !t->ret && t->saved[0])
		memcpy(t->table->comm, t->saved, 15);
}

static void summary_asked(void) {
	break_line();
	print_summary();
	out_char('\n');
}

/* -C: the table follows the lines. -c: there are no lines but those on personalities. */
#define TABLE \
	.entry = keep_file_name, .exit = summary_exit, .executed = name_process, \
	.asked = summary_asked, .end = print_summary
static const struct sink table_sink = {TABLE};
static const struct sink table_only_sink = {TABLE, .personality = lines_personality};
static const struct sink json_table_sink = {
	.exit = summary_exit, .asked = json_table, .end = json_table};

/* ---- events */

/* Choose the sinks, as the options say. */
static void choose_sinks(void) {
	u32 n = 0;
	if (opt.summary_only && !opt.json) sinks[n++] = &table_only_sink;
	else if (opt.summary || opt.summary_only)
		sinks[n++] = opt.json ? &json_table_sink : &table_sink;
	if (opt.files) sinks[n++] = &files_sink;
	if (opt.profile) sinks[n++] = &profile_sink;
	if (!opt.summary_only && !opt.files && !opt.profile)
		sinks[n++] = opt.json		? &json_sink
			     : opt.whole_lines || opt.last ? &whole_lines_sink
					       : &lines_sink;
	if (opt.last) sinks[n++] = &last_sink;
	if (opt.files) files_since = now(CLOCK_REALTIME_COARSE);
	sinks[n] = NULL;
}

/* Handle a system call entry of t. The caller has set t->call, t->abi, t->nr, t->args and t->ip. */
static void event_entry(struct tracee *t) {
	t->flags |= T_SHOWN;
	t->next_item = 0;
	if (opt.clock) t->entered = time_of_event(CLOCK_MONOTONIC);
	t->stime = t->stime_now;
	tell(entry, t);
}

/* Return whether -e status and --errno let the call pass that t left. */
static bool passes(const struct tracee *t) {
	bool fails = is_failure(t);
	u64 err = -(u64)t->ret;
	if (!(opt.status & (fails ? STATUS_FAILED : STATUS_SUCCESSFUL))) return false;
	return !fails || !errnos_given || shown_errnos[err / 64] >> err % 64 & 1;
}

/* Handle a system call exit of t. The caller has set t->ret. */
static void event_exit(struct tracee *t) {
	if (opt.clock) t->elapsed = time_of_event(CLOCK_MONOTONIC) - t->entered;
	if (limit_reached || !passes(t)) return;
	limit_reached = opt.limit && !--opt.limit;
	tell(exit, t);
}

/* Forget the call that t was in. */
static void leave_call(struct tracee *t) {
	t->flags &= (u16) ~(T_IN_CALL | T_SHOWN);
	t->ip = 0;
}

/* Find out which call t enters. The source has set t->abi, t->nr and t->args. abi: the ABI of the
   call before. */
static void identify_call(struct tracee *t, u8 abi) {
	unfold_arguments(t);
	t->call = unfold_call(t);
	t->qual = qualities[t->abi][t->call];
	if (t->abi != abi && !(t->flags & T_STARTING)) tell(personality, t);
	t->flags |= T_IN_CALL;
}

/* Handle that t leaves its call, if that is shown. The source has set t->ret. */
static void end_call(struct tracee *t) {
	if (!in_shown_call(t)) return;
	event_exit(t);
	if (t->call != C_restart_syscall) t->last_call = t->call;
}

/* Handle that the call of t, if it is in one, never returns to it: t died, or another thread
   executed a program. */
static void event_unfinished(struct tracee *t) {
	if (!in_shown_call(t)) return;
	t->flags &= (u16)~T_SHOWN;
	if (opt.status & STATUS_UNFINISHED) tell(unfinished, t);
}

/* Handle a signal that is delivered to t. si: its siginfo, or NULL if it cannot be read. */
static void event_signal(struct tracee *t, const struct siginfo *si, int sig) {
	if (!(t->flags & T_STARTING) && opt.signals & SIGBIT(sig)) tell(signal, t, si, sig);
}

/* Handle a group-stop of t by sig. */
static void event_stopped(struct tracee *t, int sig) {
	if (!(t->flags & T_STARTING) && opt.signals & SIGBIT(sig)) tell(stopped, t, sig);
}

/* Handle the end of t. status: as wait4(2) returns it. */
static void event_gone(struct tracee *t, int status) {
	event_unfinished(t);
	leave_call(t);
	tell(gone, t, status);
}

/* Handle execve(2) in a thread: the leader t disappears, and the thread takes over its pid. by: pid
   of the thread. */
static void event_superseded(struct tracee *t, s32 by) {
	event_unfinished(t);
	leave_call(t);
	if (!quiet(QUIET_SUPERSEDED)) tell(superseded, t, by);
}

/* The same of the thread. pid: the one that it takes over. */
static void event_renamed(struct tracee *t, s32 pid) { tell(renamed, t, pid); }

/* Handle the new program of t. */
static void event_executed(struct tracee *t) { tell(executed, t); }

/* Handle that t was attached to, and that it created a child. */
static void event_attached(struct tracee *t) { tell(attached, t); }

static void event_forked(struct tracee *t, s32 child) { tell(forked, t, child); }

/* Handle strace's detaching from t. */
static void event_detached(struct tracee *t) {
	bool in_call = in_shown_call(t);
	note(QUIET_ATTACH, "Process %d detached", t->pid);
	if (in_call && opt.status & STATUS_DETACHED) tell(cut, t);
	tell(detached, t);
}

/* Return whether SIGUSR1 to strace means anything to a sink. */
static bool may_be_asked(void) {
	for (const struct sink *const *to = sinks; *to; to++)
		if ((*to)->asked) return true;
	return false;
}

/* Handle SIGUSR1 to strace. */
static void event_asked(void) {
	tell(asked);
	out_flush();
}

/* Handle that the source of events has lost n of them. */
static void event_lost(u64 n) {
	bool told = false;
	for (const struct sink *const *to = sinks; *to; to++) told |= (*to)->lost != NULL;
	tell(lost, n);
	if (!told || opt.separate) warn("%u events were lost", n);
}

/* Handle that a source has handled an event: take it for the last one if the trace has as many
   bytes as --limit-bytes allows. */
static void event_handled(void) {
	if (!opt.limit_bytes || bytes_over) return;
	if (trace_bytes + trace_out.len < opt.limit_bytes) return;
	bytes_over = limit_reached = true;
}

/* Handle the end of the trace. */
static void event_end(void) { tell(end); }

/* ------------------------------------------------------------------ 32. BPF
 *
 * The source of events of --bpf. The kernel runs two programs of BPF at the entry and at the exit
 * of every system call. They look the thread up in a table of the tracees, and write its call, with
 * copies of what the arguments point to, into a ring buffer; no tracee stops. What to copy is
 * compiled from the rows of the calls. The section relies on the walker's layout() and on Events;
 * the life of the tracees (launch, fork, exec, signals, end) is left to the source that stops them,
 * which hands a stopped tracee over with bpf_take(), drops it with bpf_drop(), and calls
 * bpf_drain() before it handles a stop: then the calls before the stop have been shown. It promises
 * that no call is lost silently, and that no memory is read after it may have changed.
 */

/* ---- what to copy */

/* Numbers that a copy depends on: the return value, the arguments, 0, and the window: the first
   words of the struct that was copied last. */
enum {
	VALUE_RET, VALUE_ARG /* the first of six */, VALUE_ZERO = 7, VALUE_WINDOW,
	WINDOW_WORDS = 16, WINDOW_BYTES = 8 * WINDOW_WORDS, VALUES = 32
};

/* When something is copied. AT_RETRY: at the exit, if at the entry some memory was not there, or if
   nothing is written at the entry. */
enum { AT_ENTRY = 1, AT_SUCCESS = 2, AT_FAILURE = 4, AT_EXIT = 6, AT_RETRY = 8 };
enum copy_kind { COPY_BYTES, COPY_STRING, COPY_STRUCT /* sets the window, too */ };

/* A copy: `fixed` + `scale` * (value `length` >> shift & mask) bytes, at most max, of what value
   `base` points to. A string: at most max bytes with its NUL. optional: the value need not be a
   pointer. */
struct copy_rule {
	u8 kind, base, length, shift, when, optional, pad[2];
	u32 fixed, scale, max, pad2;
	u64 mask;
};

/* What is copied for a call: `count` rules. If `select` is not 0 argument select & select_mask
   chooses another plan, in the map of variants. frame: the first argument is the stack pointer. */
struct plan { u16 first, count; u8 late, select, frame, pad; u32 select_mask, pad2; };

/* A thread that is traced, and the call that it is in. The entry of one that a seccomp filter
   refuses is not seen. */
enum { IN_NO_CALL, IN_TRACED_CALL, IN_OTHER_CALL };
struct slot {
	u32 tid;
	u32 inside; /* IN_* */
	u64 nr, args[6], ip; /* ip: with -i */
	u64 entered; /* ns of CLOCK_MONOTONIC, if bpf.timed */
	u32 abi, plan;
	u32 index; /* of the call in plan_of */
	u32 late; /* it is written at its exit only */
	u32 retry; /* at the entry some memory was not there, or nothing was copied */
	u32 refused; /* by a seccomp filter */
	u32 holds; /* HOLD_*: signals sent to stop it, which have not stopped it yet */
	u32 pad[5];
};

enum {
	PLANS = 8192, RULES = 16384, SLOTS = 16384, /* powers of two */
	PROBES = 8, /* a thread has one of so many slots, from that of its number on */
	RULES_PER_PLAN = 24,
	COPY_MAX = 0x3fff, /* bytes of a copy */
	COPIES_MAX = 0x3000, /* bytes of copies behind which no more begins */
	ERRORS = 4096
};

/* Plans: the call is not traced, there is nothing to copy, and that at the exit only. */
enum { PLAN_NONE, PLAN_NOTHING, PLAN_NOTHING_LATE, PLAN_FIRST };

/* Memory that the programs and strace share. */
struct shared_memory {
	u32 armed, pad; /* strace sleeps: wake it at the next event */
	u64 lost; /* events that had no room */
	u64 passes[ERRORS / 64]; /* bit e: -e status and --errno want calls that end with e */
	u32 plan_of[ABI_COUNT][NUMBERS]; /* the last one: of all higher numbers. 0: not traced */
	struct plan plans[PLANS];
	struct copy_rule rules[RULES];
	u32 tids[SLOTS + PROBES]; /* who has a slot, 0: nobody; behind them the first ones again */
	struct slot slots[SLOTS];
};

_Static_assert(sizeof(struct slot) == 128, "the programs multiply by shifting");

/* What strace knows of the programs. bpf_start() sets it. */
static struct {
	struct shared_memory *memory; /* NULL: --bpf is not used */
	u32 plans, rules; /* numbers in use */
	/* Descriptors, -1: there is none. */
	s32 memory_fd, scratch_fd, variants_fd, ring_fd, counts_fd, events[2], programs[2];
	s32 holder_pipe; /* strace's end */
	s32 holder; /* its pid, 0: there is none */
	s32 compat_at; /* TASK_COMPAT_AT of this kernel */
	bool raw; /* the programs are at raw tracepoints */
	bool timed; /* something shows when a call began, or how long it took */
	bool typed; /* the kernel knows the types of its structs, and lets programs load members */
	u64 ring_size;
	u64 *consumed; /* up to where strace has read the ring, in bytes */
	const u64 *produced; /* ... and the kernel has written */
	const u8 *ring;
	u64 dev, ino; /* of strace's PID namespace; 0: it is the initial one */
	u64 reported; /* number of lost events that the trace speaks of */
} bpf = {.ring_fd = -1,
	.counts_fd = -1,
	.events = {-1, -1},
	.programs = {-1, -1},
	.holder_pipe = -1};

/* What the function of a CALL reads: `fixed` bytes, and as many as the item `of` places on says,
   times `scale` (OF_RET: the return value). whole: not only what -s shows. optional: it may be no
   pointer. then: the structs there, whose members point to more; a COPY_STRUCT without it is a
   struct msghdr. Of a function without a row the address is shown. */
enum { OF_RET = 64 };
STRUCT(clone_pointers, 88, AT(8, 8, IN(pidfd, int)), AT(24, 24, IN(parent_tid, int)), END(88, 88));
static const struct call_copy {
	print_fn fn;
	u16 fixed;
	u8 of, scale, kind;
	bool whole, optional;
	const u64 *then;
} call_copies[] = {
	{print_blob, .of = 1, .scale = 1},
	{print_cap_data, .fixed = 24},
	{print_char, .fixed = 1},
	{print_clone_args, .of = 1, .scale = 1, .whole = true, .kind = COPY_STRUCT,
		.then = st_clone_pointers},
	{print_comm, .kind = COPY_STRING},
	{print_comm_buffer, .fixed = 17, .optional = true},
	{print_controls, .fixed = 32},
	{print_cpu_set, .fixed = 128},
	{print_cwd, .of = OF_RET, .scale = 1, .whole = true},
	{print_dirents, .of = OF_RET, .scale = 1, .whole = true},
	{print_dirents64, .of = OF_RET, .scale = 1, .whole = true},
	{print_dm_request, .fixed = 1024, .optional = true},
	{print_drive_command, .fixed = 516, .optional = true},
	{print_fd_set, .fixed = 128},
	{print_file_handle, .fixed = 136, .optional = true},
	{print_font_op, .fixed = 32},
	{print_groups, .fixed = 256},
	{print_handle_mount, .fixed = 8},
	{print_host_name, .of = 1, .scale = 1},
	{print_hwprobe_cpus, .fixed = 128},
	{print_if_name, .kind = COPY_STRING},
	{print_info_to_set, .fixed = 88, .optional = true},
	{print_io_uring_probe, .fixed = 16, .of = 1, .scale = 8, .whole = true},
	{print_ioctl_argument, .fixed = 512, .optional = true},
	{print_iov_read, .of = 1, .scale = 16, .whole = true, .kind = COPY_STRUCT,
		.then = st_iovec},
	{print_kdf_params, .fixed = 56, .kind = COPY_STRUCT, .then = st_keyctl_kdf_params},
	{print_kexec_segments, .fixed = 512},
	{print_key_caps, .of = OF_RET, .scale = 1},
	{print_key_text, .of = OF_RET, .scale = 1},
	{print_label, .fixed = 256},
	{print_ldt_entry, .fixed = 16},
	{print_lock64, .fixed = 32, .optional = true},
	{print_lock64_got, .fixed = 32, .optional = true},
	{print_lsm_ids, .fixed = 512},
	{print_lsm_size, .fixed = 8},
	{print_mmsg_timeout, .fixed = 16},
	{print_mmsghdrs, .of = 1, .scale = 64, .kind = COPY_STRUCT, .whole = true},
	{print_mount_data, .kind = COPY_STRING},
	{print_mount_type, .kind = COPY_STRING},
	{print_msgbuf, .fixed = 16, .of = 1, .scale = 1},
	{print_nodes, .fixed = 128},
	{print_notification, .fixed = 80},
	{print_perf_attr, .fixed = 144},
	{print_perf_query, .fixed = 512, .optional = true},
	{print_pidfd_request, .fixed = 256, .optional = true},
	{print_pkey_data, .fixed = 64, .optional = true},
	{print_received, .of = OF_RET, .scale = 1},
	{print_recvmsg, .fixed = 56, .kind = COPY_STRUCT},
	{print_registers, .fixed = 512, .optional = true},
	{print_ring_clock, .fixed = 16},
	{print_ring_cpus, .of = 1, .scale = 1, .whole = true},
	{print_ring_napi, .fixed = 24},
	{print_ring_workers, .of = 1, .scale = 4},
	{print_rseq, .of = 1, .scale = 1, .whole = true},
	{print_rt_sigframe, .fixed = MAX(FRAME_MASK, FRAME_MASK_COMPAT) + 8},
	{print_sched_attr, .fixed = 64},
	{print_sendmsg, .fixed = 56, .kind = COPY_STRUCT},
	{print_sent, .of = 1, .scale = 1},
	{print_sg_io, .fixed = 160, .optional = true},
	{print_sigframe, .fixed = FRAME_MASK_OLD_HIGH + 4},
	{print_sized_result, .fixed = 88, .optional = true},
	{print_sockaddr, .of = 1, .scale = 1, .whole = true},
	{print_sockaddr_out, .fixed = 128},
	{print_sockopt, .fixed = 256},
	{print_statmount, .fixed = 1024},
	{print_tee_request, .fixed = 16},
	{print_thread_area, .fixed = 16},
	{print_typed_request, .fixed = 208},
	{print_ubi_request, .fixed = 160, .optional = true},
	{print_v4l2_buffer, .fixed = 88},
	{print_v4l2_request, .fixed = 32, .optional = true},
	{print_xattr_got, .of = OF_RET, .scale = 1, .whole = true},
	{print_xattr_list, .of = OF_RET, .scale = 1, .whole = true},
	{print_xattr_value, .of = 1, .scale = 1, .whole = true},
};

/* i386 calls with their arguments where one of their registers points to. answer: where shmat(2)
   puts its result. */
static const struct folded { u32 nr; u8 argument, answer; } folded_calls[] = {
	{NR32_mmap, 1, 0}, {NR32_select, 1, 0}, {NR32_socketcall, 2, 0}, {NR32_ipc, 5, 4}};

/* A plan that is being made. Registers of which the value does not matter are MARK + their number,
   from 1 on, to tell which item is which. */
enum { MARK = 0x7a5a5a00 };
struct planner {
	struct plan plan;
	u8 abi, form;
	const struct folded *folded; /* NULL: the arguments are in registers */
	bool verbose; /* structs are shown in full */
	bool again; /* what is copied at the entry is looked at at the exit, too */
	bool bare; /* nothing of what arguments point to is shown */
	bool frame; /* the call returns from a signal handler */
	bool ends; /* the call does not return to the memory it was made from */
	bool writes; /* the call writes to what the row shows as it is at the entry */
};

/* Return whether a call that ends with ret was interrupted by a signal, perhaps one that kills. */
static bool is_interruption(s64 ret) { return ret == -EINTR || will_restart((int)-ret); }

/* Return whether the result of a call decides whether it is shown. */
static bool filters_results(void) {
	enum { BOTH = STATUS_SUCCESSFUL | STATUS_FAILED };
	return errnos_given || (opt.status & BOTH) != BOTH;
}

static s64 bpf_call(int command, const void *attr, u32 size) {
	return sys(NR_bpf, command, attr, size);
}

/* Add an element to the map of variants, or change it. */
static void set_variant(const u32 key[static 2], u32 plan) {
	const struct { u32 fd, pad; const void *key, *value; u64 flags; } attr = {
		(u32)bpf.variants_fd, 0, key, &plan, 0};
	bpf_call(N_BPF_MAP_UPDATE_ELEM, &attr, sizeof attr);
}

/* Add a rule to the plan. Return whether there is room for it. */
static bool add_rule(struct planner *p, struct copy_rule r) {
	if (bpf.rules == RULES || p->plan.count == RULES_PER_PLAN) return false;
	if (!r.mask) r.length = VALUE_ZERO;
	if (!(r.when & AT_EXIT) && !p->ends && !p->writes) r.when |= AT_RETRY;
	r.max = MIN(r.max, (u32)COPY_MAX);
	if (r.kind == COPY_STRING) r.fixed = r.max;
	bpf.memory->rules[bpf.rules++] = r;
	p->plan.count++;
	return true;
}

/* The number of bytes to copy of a string or buffer: what -s shows, and one more. */
static u32 string_bytes(void) { return MIN((u32)opt.string_limit, (u32)COPY_MAX - 2) + 1; }

/* Let the length of r be scale times the value of item i of l: an argument, or a member of the
   struct in the window. */
static void set_length(struct copy_rule *r, const struct list *l, u32 i, bool member, u32 scale) {
	r->length = (u8)(member ? VALUE_WINDOW + l->offset[i] / 8 : l->value[i] & 7);
	r->shift = (u8)(member ? l->offset[i] % 8 * 8 : 0);
	r->mask = l->width[i] < 8 ? (1ul << l->width[i] * 8) - 1 : ~0ul;
	r->scale = scale;
}

/* The same of what p means to ref_count(). */
static void set_count(struct copy_rule *r, const struct list *l, u8 p, bool member, u32 scale) {
	p &= 31;
	if (p == RET || p == FIT) {
		r->length = VALUE_RET;
		r->mask = ~0ul;
		r->scale = scale;
	} else if (p == TWO || p == PAIR) {
		r->fixed = 2 * scale;
	} else if (p < RET && p < l->n) {
		set_length(r, l, p, member, scale);
	} else {
		r->fixed = r->max;
	}
}

static void plan_members(struct planner *p, const u64 *st, u32 at, u32 elements, u8 when);

/* Add the rules for the struct msghdr in the window: the address, the control messages, and at last
   the buffers, as their vector takes over the window. */
static void plan_message(struct planner *p, u8 when) {
	enum { NAME, NAME_LENGTH, VECTOR, ELEMENTS, CONTROL, CONTROL_LENGTH }; /* words */
	struct copy_rule r = {.kind = COPY_BYTES, .when = when, .scale = 1, .max = 4096};
	if (p->abi != ABI_OWN) return;
	r.base = VALUE_WINDOW + NAME;
	r.length = VALUE_WINDOW + NAME_LENGTH;
	r.mask = ~0u;
	add_rule(p, r);
	r.base = VALUE_WINDOW + CONTROL;
	r.length = VALUE_WINDOW + CONTROL_LENGTH;
	r.mask = ~0ul;
	add_rule(p, r);
	r.kind = COPY_STRUCT;
	r.base = VALUE_WINDOW + VECTOR;
	r.length = VALUE_WINDOW + ELEMENTS;
	r.scale = (u32)*st_iovec;
	if (add_rule(p, r)) plan_members(p, st_iovec, 0, WINDOW_BYTES / (u32)*st_iovec, when);
}

/* Add the rules for the CALL item i of l. */
static void plan_call(struct planner *p, const struct list *l, u32 i, struct copy_rule r) {
	const struct call_copy *c = call_copies;
	const struct call_copy *end = c + COUNT(call_copies);

	while (c < end && (const void *)(u64)c->fn != l->item[i].ref) c++;
	if (c == end) return;
	r.kind = c->kind;
	r.optional = c->optional;
	r.fixed = c->fixed;
	r.max = c->fixed + (c->whole ? COPY_MAX : string_bytes());
	if (c->kind == COPY_STRING) r.max = PATH_MAX + 1;
	if (c->of == OF_RET) set_count(&r, l, RET, false, c->scale);
	else if (c->of && i + c->of < l->n) set_length(&r, l, i + c->of, false, c->scale);
	if (!add_rule(p, r)) return;
	if (c->then) plan_members(p, c->then, 0, WINDOW_BYTES / (u32)*c->then, r.when);
	else if (c->kind == COPY_STRUCT) plan_message(p, r.when);
}

/* Add the rules for an argv: its pointers, and its first strings. */
static void plan_strings(struct planner *p, struct copy_rule r) {
	r.kind = COPY_STRUCT;
	r.max = r.fixed = 8 * string_bytes();
	if (!add_rule(p, r) || p->abi != ABI_OWN) return;
	r.kind = COPY_STRING;
	r.max = string_bytes() + 1;
	for (u8 i = 0; i < WINDOW_WORDS; i++) {
		r.base = VALUE_WINDOW + i;
		add_rule(p, r);
	}
}

/* Return how many bytes behind a struct may be shown with it. */
static u32 tail_room(const u64 *st) {
	enum { ELEMENTS = 512 };
	struct list l;
	u32 align;
	layout(&l, st + 1, (*st & PACKED) != 0, false, NULL, NULL, &align);
	if (!l.n || l.item[l.n - 1].kind != K_TAIL) return 0;
	return l.item[l.n - 1].ref ? ELEMENTS : l.item[l.n - 1].q;
}

/* Add the rules for what item i of l points to. base: the value that is its address. member: l are
   the members of a struct, whose pointers are followed, but no further. */
static void plan_item(struct planner *p, const struct list *l, u32 i, u8 base, bool member,
	u8 when) {
	const struct item *it = &l->item[i];
	struct copy_rule r = {.kind = COPY_BYTES, .base = base, .when = when};
	struct walk w = {.compat = p->abi == ABI_COMPAT, .form = p->form};
	const u64 *st = NULL;
	u32 size = 0, elements = 1, rules;

	if (it->kind >= K_IN && it->kind <= K_EXIT_SIZED) {
		st = form_of(&w, it->ref);
		size = size_of(&w, st);
	}
	switch (it->kind) {
	case K_CALL:
	case K_OUT_CALL:
	case K_INOUT_CALL: return plan_call(p, l, i, r);
	case K_ARGV: return plan_strings(p, r);
	case K_PATH:
	case K_OUT_PATH:
	case K_STR:
	case K_OUT_STR:
		r.kind = COPY_STRING;
		r.max = it->kind < K_STR || it->kind == K_OUT_PATH ? PATH_MAX + 1
								   : string_bytes() + 1;
		break;
	case K_BUF:
	case K_OUT_BUF:
		r.max = string_bytes();
		set_count(&r, l, it->p, member, 1);
		break;
	case K_ENVP: r.max = r.fixed = 2048; break;
	case K_SIGSET:
	case K_OUT_SIGSET: r.max = r.fixed = 8; break;
	case K_INLEN: r.max = r.fixed = 4; break;
	case K_IN_SIZED:
	case K_OUT_SIZED:
	case K_EXIT_SIZED:
		r.max = PAGE;
		set_count(&r, l, it->p, member, 1);
		break;
	case K_ARRAY:
	case K_OUT_ARRAY:
		r.max = p->verbose ? COPY_MAX : MIN(size * string_bytes(), (u32)COPY_MAX);
		set_count(&r, l, it->p, member, size);
		break;
	default:
		r.max = r.fixed = size + (st ? tail_room(st) : 0);
		r.optional = r.fixed > size || (it->kind == K_IN && (member || it->p & 63));
	}
	if (st && !member) r.kind = COPY_STRUCT;
	if (!add_rule(p, r) || r.kind != COPY_STRUCT) return;
	rules = bpf.rules;
	if (!r.fixed && size) elements = MAX(1, WINDOW_BYTES / size);
	plan_members(p, st, 0, elements, when);
	if (bpf.rules == rules) bpf.memory->rules[rules - 1].kind = COPY_BYTES; /* none points */
}

/* Add the rules for what the members of the structs in the window point to. at: where the first of
   these structs is there, in bytes; elements: their number. Those of 32-bit tracees are not
   followed. */
static void plan_members(struct planner *p, const u64 *st, u32 at, u32 elements, u8 when) {
	struct list l;
	u32 align, size = (u32)*st;

	if (p->abi != ABI_OWN) return;
	layout(&l, st + 1, (*st & PACKED) != 0, false, NULL, NULL, &align);
	for (u32 i = 0; i < l.n; i++) l.offset[i] += at;
	for (; at < WINDOW_BYTES && elements; at += size, elements--) {
		for (u32 i = 0; i < l.n; i++) {
			u32 word = l.offset[i] / 8;
			bool points = kind_table[l.item[i].kind].use >= USE_E && !(l.offset[i] % 8);
			if (l.item[i].kind == K_SUB)
				plan_members(p, l.item[i].ref, l.offset[i], 1, when);
			else if (points && word < WINDOW_WORDS)
				plan_item(p, &l, i, (u8)(VALUE_WINDOW + word), true, when);
		}
		for (u32 i = 0; i < l.n; i++) l.offset[i] += size;
	}
}

/* Return when what an item points to is copied. late: an item before it is printed at the exit, as
   it is then, too. */
static u8 copied_when(const struct item *it, bool late) {
	if (it->kind == K_INLEN || it->kind == K_OUT_CALL) return AT_ENTRY | AT_EXIT;
	switch (kind_table[it->kind].use) {
	case USE_E: return late ? AT_ENTRY | AT_EXIT : AT_ENTRY;
	case USE_X: return AT_EXIT;
	case USE_O: return AT_SUCCESS;
	default: return AT_ENTRY | AT_EXIT;
	}
}

/* Return the number of a plan without rules. */
static u32 empty_plan(const struct planner *p) {
	return filters_results() && !p->ends ? PLAN_NOTHING_LATE : PLAN_NOTHING;
}

/* Add the rules for the arguments of a call, l. Return the operation that chooses among variants,
   if there is one that registers do not have a value for. */
static const struct choice *plan_arguments(struct planner *p, const struct list *l) {
	const struct choice *choice = NULL;
	bool late = false, both = false, reads = p->folded != NULL;

	/* A function at the exit may look at other arguments, too. */
	for (u32 i = 0; i < l->n; i++)
		p->again |= l->item[i].kind == K_OUT_CALL || l->item[i].kind == K_INOUT_CALL;
	for (u32 i = 0; i < l->n && !p->bare; i++) {
		const struct item *it = &l->item[i];
		u8 use = kind_table[it->kind].use, when = copied_when(it, late);
		if ((l->value[i] & 0xfffffff8) != MARK) continue;
		if (it->kind == K_SELECT && !choice) {
			choice = it->ref;
			p->plan.select = l->value[i] & 7;
			p->plan.select_mask = choice->mask ? choice->mask : ~0u;
		}
		if (use < USE_E) continue;
		late |= use != USE_E;
		both |= when & AT_ENTRY && when & AT_EXIT;
		reads |= when & AT_ENTRY;
		plan_item(p, l, i, l->value[i] & 7, false, when);
		if (p->again && when == AT_ENTRY)
			plan_item(p, l, i, l->value[i] & 7, false, AT_SUCCESS);
	}
	/* What the call reads may be what it writes to: what it was is known at the entry only. */
	both |= reads && (late || p->again || p->writes);
	p->plan.late = filters_results() && !both && !p->ends;
	return choice;
}

/* Make a plan for the call of p, with the items at row, and the plans of its variants. Return its
   number. */
static u32 make_plan(const struct planner *call, const u64 *row, const u64 *registers) {
	struct planner p = *call;
	const struct choice *choice;
	struct list l;
	u32 align, plan = bpf.plans;
	u64 changed[6];

	p.plan = (struct plan){.first = (u16)bpf.rules, .frame = p.frame};
	if (p.folded)
		add_rule(&p, (struct copy_rule){.base = p.folded->argument,
				     .when = AT_ENTRY,
				     .fixed = 24,
				     .max = 24});
	if (p.folded && p.folded->answer)
		add_rule(&p, (struct copy_rule){.base = p.folded->answer,
				     .when = AT_SUCCESS,
				     .optional = true,
				     .fixed = 4,
				     .max = 4});
	layout(&l, row, false, p.abi == ABI_COMPAT, registers, NULL, &align);
	choice = plan_arguments(&p, &l);
	if ((!p.plan.count && !choice) || plan == PLANS) return empty_plan(&p);
	bpf.plans++;
	bpf.memory->plans[plan] = p.plan;
	memcpy(changed, registers, sizeof changed);
	if (!choice) return plan;
	for (const struct variant *v = first_variant(choice); v; v = next_variant(choice, v)) {
		u32 key[2] = {v->value, plan};
		changed[p.plan.select - 1] = key[0];
		set_variant(key, make_plan(call, row, changed));
	}
	return plan;
}

/* Return whether the programs can look at all registers, not only at the arguments at the entry. */
static bool knows_registers(void) { return bpf.raw || bpf.typed; }

/* Return whether a call that succeeds does not return to the memory that it was made from. */
static bool ends_memory(u16 call) {
	return call == C_execve || call == C_execveat || call == C_exit || call == C_exit_group;
}

static bool is_sigreturn(u16 call) { return call == C_rt_sigreturn || call == C_sigreturn; }

/* Make the plans of all calls that are traced. bare: nothing is copied. */
static void make_plans(bool bare) {
	static const u64 no_items[1], registers[] = {
		MARK + 1, MARK + 2, MARK + 3, MARK + 4, MARK + 5, MARK + 6};
	static const u16 writing[] = {C_bpf, C_capget, C_capset, C_copy_file_range,
		C_perf_event_open, C_sched_setattr, C_splice};
	bpf.plans = PLAN_FIRST;
	bpf.memory->plans[PLAN_NOTHING_LATE].late = true;
	for (u8 abi = 0; abi < ABI_COUNT; abi++)
		for (u32 nr = 0; nr < NUMBERS; nr++) {
			u16 call = nr < NUMBERS - 1 ? call_of(abi, nr) : C_UNKNOWN;
			const struct call *row = call < C_UNKNOWN ? row_of(abi, call) : NULL;
			u8 qual = qualities[abi][call];
			struct planner p = {.abi = abi, .bare = bare || qual & Q_RAW};
			if (!may_be_traced(abi, nr)) continue;
			p.form = abi == ABI_COMPAT && call < C_UNKNOWN ? call_form[call] : 0;
			p.verbose = !(qual & Q_ABBREV);
			p.again = row && (row->ret == R_POLL || row->ret == R_SELECT ||
						 row->ret == R_THREAD_AREA);
			p.ends = ends_memory(call);
			p.frame = is_sigreturn(call) && knows_registers();
			p.bare |= is_sigreturn(call) && !p.frame;
			for (u32 i = 0; i < COUNT(writing); i++) p.writes |= call == writing[i];
			for (u32 i = 0; i < COUNT(folded_calls) && abi == ABI_COMPAT; i++)
				if (folded_calls[i].nr == nr) p.folded = &folded_calls[i];
			bpf.memory->plan_of[abi][nr] =
				make_plan(&p, row && row->items ? row->items : no_items, registers);
		}
}

/* ---- an assembler
 *
 * Each function adds one instruction to the program: its name is what the instruction does, the
 * destination comes first, as in bpf(2) listings. Sizes are N_BPF_B, _W and _DW.
 */

enum { R0, R1, R2, R3, R4, R5, R6, R7, R8, R9, FP };
enum { INSTRUCTIONS_MAX = 1024, LABELS_MAX = 64, NO_LABEL = 0 };

struct instruction { u8 code, registers; s16 offset; s32 immediate; };

/* The assembled. Labels are numbers from 1 on. */
static struct {
	struct instruction code[INSTRUCTIONS_MAX];
	u8 target[INSTRUCTIONS_MAX]; /* the label that an instruction jumps to, or NO_LABEL */
	u32 length, labels, label_at[LABELS_MAX];
} assembled;

static void emit(u32 code, u32 to, u32 from, s64 offset, s64 immediate) {
	assembled.code[assembled.length] = (struct instruction){
		(u8)code, (u8)(to | from << 4), (s16)offset, (s32)immediate};
	assembled.target[assembled.length++] = NO_LABEL;
}

static void emit_move(u32 to, u32 from) { emit(N_BPF_ALU64 | N_BPF_MOV | N_BPF_X, to, from, 0, 0); }

static void emit_set(u32 to, s64 n) { emit(N_BPF_ALU64 | N_BPF_MOV | N_BPF_K, to, 0, 0, n); }

/* op: N_BPF_ADD, _MUL, _AND, _LSH ... */
static void emit_op(u32 op, u32 to, u32 from) { emit(N_BPF_ALU64 | op | N_BPF_X, to, from, 0, 0); }

static void emit_op_number(u32 op, u32 to, s64 n) {
	emit(N_BPF_ALU64 | op | N_BPF_K, to, 0, 0, n);
}

static void emit_load(u32 size, u32 to, u32 at, s64 offset) {
	emit(N_BPF_LDX | N_BPF_MEM | size, to, at, offset, 0);
}

static void emit_store(u32 size, u32 at, s64 offset, u32 from) {
	emit(N_BPF_STX | N_BPF_MEM | size, at, from, offset, 0);
}

static void emit_store_number(u32 size, u32 at, s64 offset, s64 n) {
	emit(N_BPF_ST | N_BPF_MEM | size, at, 0, offset, n);
}

/* A new label, and the place that it names. */
static u32 new_label(void) { return ++assembled.labels; }

static void emit_label(u32 label) { assembled.label_at[label] = assembled.length; }

static void emit_jump(u32 label) {
	emit(N_BPF_JMP, 0, 0, 0, 0);
	assembled.target[assembled.length - 1] = (u8)label;
}

/* op: N_BPF_JEQ, _JGT (unsigned), _JSLE (signed), _JSET (common bits) ... */
static void emit_jump_if(u32 a, u32 op, u32 b, u32 label) {
	emit(N_BPF_JMP | op | N_BPF_X, a, b, 0, 0);
	assembled.target[assembled.length - 1] = (u8)label;
}

static void emit_jump_if_number(u32 a, u32 op, s64 n, u32 label) {
	emit(N_BPF_JMP | op | N_BPF_K, a, 0, 0, n);
	assembled.target[assembled.length - 1] = (u8)label;
}

/* Arguments are in R1 to R5, which the call destroys; the result is in R0. */
static void emit_call(s32 function) { emit(N_BPF_JMP | N_BPF_CALL, 0, 0, 0, function); }

/* A constant of 64 bits: two instructions. kind: 0, or what `low` means: N_BPF_PSEUDO_*. */
static void emit_constant(u32 to, u32 kind, u64 low, u64 high) {
	emit(N_BPF_LD | N_BPF_DW, to, kind, 0, (s32)low);
	emit(0, 0, 0, 0, (s32)high);
}

static void emit_map(u32 to, s32 fd) { emit_constant(to, N_BPF_PSEUDO_MAP_FD, (u32)fd, 0); }

/* The address of what is at FP + offset, on the stack. */
static void emit_stack(u32 to, s64 offset) {
	emit_move(to, FP);
	emit_op_number(N_BPF_ADD, to, offset);
}

/* R0: the element of a map whose key is at FP - 8; go to `none` if there is none. */
static void emit_lookup(s32 map, u32 none) {
	emit_map(R1, map);
	emit_stack(R2, -8);
	emit_call(N_BPF_FUNC_map_lookup_elem);
	emit_jump_if_number(R0, N_BPF_JEQ, 0, none);
}

/* Read size bytes of the kernel's memory, at R3, to the stack at FP + to. */
static void emit_read_kernel(s64 to, s32 size) {
	emit_stack(R1, to);
	emit_set(R2, size);
	emit_call(N_BPF_FUNC_probe_read_kernel);
}

/* Clear the upper half of a register. */
static void emit_lower_half(u32 reg) { emit(N_BPF_ALU | N_BPF_MOV | N_BPF_X, reg, reg, 0, 0); }

/* Make 64 bits of a number of 32 bits. */
static void emit_sign_extend(u32 reg) {
	emit_op_number(N_BPF_LSH, reg, 32);
	emit_op_number(N_BPF_ARSH, reg, 32);
}

/* The address of a member of struct shared_memory. */
static void emit_shared(u32 to, u64 offset) {
	emit_constant(to, N_BPF_PSEUDO_MAP_VALUE, (u32)bpf.memory_fd, offset);
}
#define SHARED(member) __builtin_offsetof(struct shared_memory, member)
#define SLOT(member) (s64)__builtin_offsetof(struct slot, member)

static void emit_exit(void) { emit(N_BPF_JMP | N_BPF_EXIT, 0, 0, 0, 0); }

/* Fill in the offsets of jumps. */
static void resolve_jumps(void) {
	for (u32 i = 0; i < assembled.length; i++)
		if (assembled.target[i] != NO_LABEL)
			assembled.code[i].offset =
				(s16)(assembled.label_at[assembled.target[i]] - i - 1);
}

/* ---- the programs
 *
 * They run with the tracepoints raw_syscalls:sys_enter and sys_exit: as raw tracepoints, which cost
 * less, or, since Linux 7.0, as those of perf, because there other tasks preempt programs at raw
 * ones, and miss their own runs. Registers in all parts:
 *
 *	R6  the context of the tracepoint, later the rule of a copy
 *	R7  scratch memory of this CPU: the event, and what the copying keeps
 *	R8  the ABI, later the number of rules that are done
 *	R9  the slot of the thread
 *
 * What the verifier knows of a number, such as its limits, it forgets when the number is stored in
 * memory and loaded again. Then all rounds of a loop look alike to it, and it examines one of them.
 * So the loop keeps its state in the scratch memory.
 */

/* What is written into the ring: the first members, as many as `kind` says, and the copies. */
enum { RECORD_ENTRY, RECORD_EXIT, RECORD_CALL /* both */ };
struct event {
	s64 time; /* ns of CLOCK_MONOTONIC, if bpf.timed */
	u32 tid;
	u8 kind, abi;
	u8 refused; /* by a seccomp filter: of RECORD_CALL only */
	u8 faulted; /* some memory was not there at the entry: see the exit */
	s64 ret;
	u64 nr, ip, args[6]; /* not of RECORD_EXIT */
	s64 entered; /* of RECORD_CALL only */
};
static const u8 event_heads[] = {
	[RECORD_ENTRY] = __builtin_offsetof(struct event, entered),
	[RECORD_EXIT] = __builtin_offsetof(struct event, nr),
	[RECORD_CALL] = sizeof(struct event)};
#define EVENT(member) (s64)__builtin_offsetof(struct event, member)

/* The scratch memory. */
struct scratch {
	u8 event[0x7800];
	u64 values[VALUES];
	u64 when, first, count, size, address, length, fault;
	u8 pad[0x8000 - 0x7800 - 8 * VALUES - 56];
};
#define SCRATCH(member) (s64)__builtin_offsetof(struct scratch, member)
_Static_assert(sizeof(struct scratch) == 0x8000, "the limit of a map per CPU");

/* What R6 points to, in bytes: of the tracepoints of perf, and of raw ones. */
enum { CONTEXT_NR = 8, CONTEXT_ARGS = 16, CONTEXT_RET = 16, RAW_REGS = 0, RAW_NR = 8, RAW_RET = 8 };

/* R0: struct task_struct of this thread. */
static void emit_find_task(void) {
	emit_call(bpf.typed ? N_BPF_FUNC_get_current_task_btf : N_BPF_FUNC_get_current_task);
}

/* R0: struct pt_regs of the task in R0. Without types it is a copy on the stack, and only of `size`
   bytes from an offset on. */
static void emit_registers(s32 offset, s32 size) {
	s64 copy = -8 - size;
	if (bpf.typed) {
		emit_move(R1, R0);
		emit_call(N_BPF_FUNC_task_pt_regs);
		return;
	}
	emit_load(N_BPF_DW, R3, R6, RAW_REGS);
	emit_op_number(N_BPF_ADD, R3, offset);
	emit_read_kernel(copy, size);
	emit_stack(R0, copy - offset);
}

/* R9: the slot of this thread; go to `skip` if it has none. */
static void emit_find_slot(u32 skip) {
	enum { SIZE_BITS = 7 };
	u32 at[PROBES];

	if (bpf.ino) { /* the thread id in strace's PID namespace */
		emit_constant(R1, 0, bpf.dev, bpf.dev >> 32);
		emit_constant(R2, 0, bpf.ino, bpf.ino >> 32);
		emit_stack(R3, -8);
		emit_set(R4, 8);
		emit_call(N_BPF_FUNC_get_ns_current_pid_tgid);
		emit_jump_if_number(R0, N_BPF_JNE, 0, skip);
		emit_load(N_BPF_W, R0, FP, -8);
	} else {
		emit_call(N_BPF_FUNC_get_current_pid_tgid);
		emit_lower_half(R0);
	}
	emit_move(R9, R0);
	emit_op_number(N_BPF_AND, R9, SLOTS - 1);
	emit_move(R1, R9);
	emit_op_number(N_BPF_LSH, R1, 2);
	emit_shared(R2, SHARED(tids));
	emit_op(N_BPF_ADD, R2, R1);
	for (u32 i = 0; i < PROBES; i++) {
		emit_load(N_BPF_W, R1, R2, 4 * i);
		emit_jump_if(R1, N_BPF_JEQ, R0, at[i] = new_label());
	}
	emit_jump(skip);
	for (u32 i = PROBES; i-- > 0;) {
		emit_label(at[i]);
		if (i) emit_op_number(N_BPF_ADD, R9, 1); /* and on to the one before */
	}
	emit_op_number(N_BPF_AND, R9, SLOTS - 1);
	emit_op_number(N_BPF_LSH, R9, SIZE_BITS);
	emit_shared(R1, SHARED(slots));
	emit_op(N_BPF_ADD, R9, R1);
}

/* R8: the ABI of the call. R0: the task, if types are known. */
static void emit_find_abi(void) {
	u32 own = new_label();
	if (HAS_COMPAT || bpf.typed) emit_find_task();
	emit_set(R8, ABI_OWN);
	if (!HAS_COMPAT) return;
	if (bpf.typed) {
		emit_load(N_BPF_W, R1, R0, bpf.compat_at);
	} else {
		emit_move(R3, R0);
		emit_op_number(N_BPF_ADD, R3, bpf.compat_at);
		emit_read_kernel(-8, 4);
		emit_load(N_BPF_W, R1, FP, -8);
	}
	emit_op_number(N_BPF_AND, R1, TASK_COMPAT_BIT);
	emit_jump_if_number(R1, N_BPF_JEQ, 0, own);
	emit_set(R8, ABI_COMPAT);
	emit_label(own);
}

/* R7: the plan of the call whose number is in R7, R8: its ABI, R0: the task. Go to `skip` if it is
   not traced. The ABI takes time: find it out only if the number is that of a traced call in one of
   them. */
static void emit_find_call(u32 skip) {
	u32 known = new_label();
	emit_store(N_BPF_DW, R9, SLOT(nr), R7);
	emit_jump_if_number(R7, N_BPF_JLE, NUMBERS - 1, known);
	emit_set(R7, NUMBERS - 1);
	emit_label(known);
	emit_move(R1, R7);
	emit_op_number(N_BPF_LSH, R1, 2);
	emit_shared(R2, SHARED(plan_of));
	emit_op(N_BPF_ADD, R2, R1);
	emit_load(N_BPF_W, R3, R2, 0);
	emit_load(N_BPF_W, R1, R2, 4 * NUMBERS);
	emit_op(N_BPF_OR, R3, R1);
	emit_jump_if_number(R3, N_BPF_JEQ, PLAN_NONE, skip);
	emit_find_abi();
	emit_move(R1, R8);
	emit_op_number(N_BPF_MUL, R1, NUMBERS);
	emit_op(N_BPF_ADD, R7, R1);
	emit_store(N_BPF_W, R9, SLOT(index), R7);
	emit_op_number(N_BPF_LSH, R7, 2);
	emit_shared(R2, SHARED(plan_of));
	emit_op(N_BPF_ADD, R2, R7);
	emit_load(N_BPF_W, R7, R2, 0);
	emit_jump_if_number(R7, N_BPF_JEQ, PLAN_NONE, skip);
	emit_store(N_BPF_W, R9, SLOT(abi), R8);
}

/* R2: the address of the plan whose number is in a register. */
static void emit_find_plan(u32 number) {
	enum { SIZE_BITS = 4 };
	_Static_assert(sizeof(struct plan) == 1 << SIZE_BITS, "the programs multiply by shifting");
	emit_move(R1, number);
	emit_op_number(N_BPF_AND, R1, PLANS - 1);
	emit_op_number(N_BPF_LSH, R1, SIZE_BITS);
	emit_shared(R2, SHARED(plans));
	emit_op(N_BPF_ADD, R2, R1);
}
#define PLAN(member) (s64)__builtin_offsetof(struct plan, member)

/* Keep the arguments of a call in the slot. registers: they are at R0, in struct pt_regs. */
static void emit_arguments(u8 abi, bool registers) {
	static const u16 regs[][6] = REGS_ARGS;
	for (s64 i = 0; i < 6; i++) {
		if (registers) emit_load(N_BPF_DW, R2, R0, regs[abi][i]);
		else emit_load(N_BPF_DW, R2, R6, CONTEXT_ARGS + 8 * i);
		if (abi == ABI_COMPAT) emit_lower_half(R2);
		emit_store(N_BPF_DW, R9, SLOT(args) + 8 * i, R2);
	}
}

/* The same in the ABI that is in R8. R0: the task. */
static void emit_keep_arguments(bool registers) {
	u32 own = new_label(), done = new_label();
	if (registers) emit_registers(REGS_FIRST, REGS_SIZE);
	emit_jump_if_number(R8, N_BPF_JEQ, ABI_OWN, own);
	emit_arguments(ABI_COMPAT, registers);
	emit_jump(done);
	emit_label(own);
	emit_arguments(ABI_OWN, registers);
	emit_label(done);
}

/* Keep a register in the slot, at slot_at; where the registers have it. */
static void emit_keep_register(s64 slot_at, s32 where) {
	emit_find_task();
	emit_registers(where, 8);
	emit_load(N_BPF_DW, R2, R0, where);
	emit_store(N_BPF_DW, R9, slot_at, R2);
}

/* If the plan in R7 is about the frame of a signal handler let the stack pointer be the first
   argument. R8: the ABI. */
static void emit_keep_frame(void) {
	u32 done = new_label();
	if (!knows_registers()) return;
	emit_find_plan(R7);
	emit_load(N_BPF_B, R1, R2, PLAN(frame));
	emit_jump_if_number(R1, N_BPF_JEQ, 0, done);
	emit_keep_register(SLOT(args), REGS_SP_COMPAT);
	emit_jump_if_number(R8, N_BPF_JEQ, ABI_COMPAT, done);
	emit_keep_register(SLOT(args), REGS_SP);
	emit_label(done);
}

/* R0: the time, or 0 if nothing shows it. To tell it takes longer than to write an event. Without
   times events have the order of the ring: they were written before the call began, or after it
   ended. */
static void emit_time(void) {
	if (bpf.timed) emit_call(N_BPF_FUNC_ktime_get_ns);
	else emit_set(R0, 0);
}

/* Keep the call in the slot. R7: its plan; go to `skip` if the call is not traced. */
static void emit_keep_call(bool counting, u32 skip) {
	emit_store_number(N_BPF_W, R9, SLOT(inside), IN_OTHER_CALL);
	emit_load(N_BPF_DW, R7, R6, bpf.raw ? RAW_NR : CONTEXT_NR);
	emit_find_call(skip);
	emit_store_number(N_BPF_W, R9, SLOT(retry), 0);
	emit_store_number(N_BPF_W, R9, SLOT(inside), IN_TRACED_CALL);
	if (!counting) {
		emit_keep_arguments(bpf.raw);
		emit_keep_frame();
	}
	if (opt.ip) emit_keep_register(SLOT(ip), REGS_IP);
	emit_time();
	emit_store(N_BPF_DW, R9, SLOT(entered), R0);
}

/* R7: the plan of the variant that the arguments choose. Two choices can follow each other. */
static void emit_choose_variant(void) {
	u32 chosen = new_label();
	for (u32 i = 0; i < 2; i++) {
		emit_find_plan(R7);
		emit_load(N_BPF_B, R3, R2, PLAN(select));
		emit_jump_if_number(R3, N_BPF_JEQ, 0, chosen);
		emit_op_number(N_BPF_AND, R3, 7);
		emit_op_number(N_BPF_LSH, R3, 3);
		emit_op(N_BPF_ADD, R3, R9);
		emit_load(N_BPF_DW, R4, R3, SLOT(args) - 8);
		emit_load(N_BPF_W, R1, R2, PLAN(select_mask));
		emit_op(N_BPF_AND, R4, R1);
		emit_store(N_BPF_W, FP, -8, R4);
		emit_store(N_BPF_W, FP, -4, R7);
		emit_lookup(bpf.variants_fd, chosen);
		emit_load(N_BPF_W, R7, R0, 0);
	}
	emit_label(chosen);
	emit_store(N_BPF_W, R9, SLOT(plan), R7);
}

/* R7: the scratch memory, number `which` of this CPU. */
static void emit_find_scratch(s32 which, u32 skip) {
	emit_store_number(N_BPF_W, FP, -8, which);
	emit_lookup(bpf.scratch_fd, skip);
	emit_move(R7, R0);
}

/* Copy a word, which R1 holds meanwhile. */
static void emit_copy(u32 size, u32 to, s64 to_offset, u32 from, s64 from_offset) {
	emit_load(size, R1, from, from_offset);
	emit_store(size, to, to_offset, R1);
}

/* Write the call into the event, and the values that copies depend on. */
static void emit_describe(void) {
	emit_copy(N_BPF_W, R7, EVENT(tid), R9, SLOT(tid));
	emit_store_number(N_BPF_W, R7, EVENT(kind), 0);
	emit_copy(N_BPF_B, R7, EVENT(abi), R9, SLOT(abi)); /* little-endian, as all are here */
	emit_copy(N_BPF_DW, R7, EVENT(nr), R9, SLOT(nr));
	emit_copy(N_BPF_DW, R7, EVENT(ip), R9, SLOT(ip));
	emit_copy(N_BPF_DW, R7, EVENT(entered), R9, SLOT(entered));
	for (s64 i = 0; i < 48; i += 8) {
		emit_copy(N_BPF_DW, R7, EVENT(args) + i, R9, SLOT(args) + i);
		emit_store(N_BPF_DW, R7, SCRATCH(values) + 8 * VALUE_ARG + i, R1);
	}
	emit_store_number(N_BPF_DW, R7, SCRATCH(values) + 8 * VALUE_ZERO, 0);
	emit_store_number(N_BPF_DW, R7, SCRATCH(fault), 0);
}

/* Let the event have `size` bytes so far, and begin to copy by the plan in the slot. */
static void emit_begin_copying(s32 size) {
	emit_store_number(N_BPF_DW, R7, SCRATCH(size), size);
	emit_load(N_BPF_W, R8, R9, SLOT(plan));
	emit_find_plan(R8);
	emit_load(N_BPF_H, R1, R2, PLAN(first));
	emit_store(N_BPF_DW, R7, SCRATCH(first), R1);
	emit_load(N_BPF_H, R1, R2, PLAN(count));
	emit_store(N_BPF_DW, R7, SCRATCH(count), R1);
}

/* A register: the value that member `at` of the rule R6 names. */
static void emit_value_of(u32 to, s64 at) {
	emit_load(N_BPF_B, R1, R6, at);
	emit_op_number(N_BPF_AND, R1, VALUES - 1);
	emit_op_number(N_BPF_LSH, R1, 3);
	emit_op(N_BPF_ADD, R1, R7);
	emit_load(N_BPF_DW, to, R1, SCRATCH(values));
}
#define RULE(member) (s64)__builtin_offsetof(struct copy_rule, member)

/* R4: the number of bytes to copy by rule R6. */
static void emit_length(void) {
	enum { MANY = 0xffff };
	u32 few = new_label(), fits = new_label();
	emit_value_of(R4, RULE(length));
	emit_load(N_BPF_B, R1, R6, RULE(shift));
	emit_op_number(N_BPF_AND, R1, 63);
	emit_op(N_BPF_RSH, R4, R1);
	emit_load(N_BPF_DW, R1, R6, RULE(mask));
	emit_op(N_BPF_AND, R4, R1);
	emit_jump_if_number(R4, N_BPF_JLE, MANY, few);
	emit_set(R4, MANY);
	emit_label(few);
	emit_load(N_BPF_W, R1, R6, RULE(scale));
	emit_op(N_BPF_MUL, R4, R1);
	emit_load(N_BPF_W, R1, R6, RULE(fixed));
	emit_op(N_BPF_ADD, R4, R1);
	emit_load(N_BPF_W, R1, R6, RULE(max));
	emit_jump_if(R4, N_BPF_JLE, R1, fits);
	emit_move(R4, R1);
	emit_label(fits);
}

/* R1: where the next copy goes, R2: its length, R3: the address in the tracee. */
static void emit_copy_arguments(u32 done) {
	emit_load(N_BPF_DW, R2, R7, SCRATCH(size));
	emit_jump_if_number(R2, N_BPF_JGT, COPIES_MAX, done);
	emit_move(R1, R7);
	emit_op(N_BPF_ADD, R1, R2);
	emit_op_number(N_BPF_ADD, R1, sizeof(struct copied));
	emit_load(N_BPF_DW, R2, R7, SCRATCH(length));
	emit_op_number(N_BPF_AND, R2, COPY_MAX);
	emit_load(N_BPF_DW, R3, R7, SCRATCH(address));
}

/* Read the memory. Where it is not there as a whole read what is there on the first page. Go to
   `got` if there is something: scratch.length says how much. */
static void emit_read(u32 got, u32 done, u32 loop) {
	u32 string = new_label(), fault = new_label(), whole = new_label(),
	    not_empty = new_label();

	emit_copy_arguments(done);
	emit_load(N_BPF_B, R4, R6, RULE(kind));
	emit_jump_if_number(R4, N_BPF_JEQ, COPY_STRING, string);
	emit_call(N_BPF_FUNC_probe_read_user);
	emit_jump_if_number(R0, N_BPF_JEQ, 0, got);
	emit_load(N_BPF_B, R1, R6, RULE(optional));
	emit_jump_if_number(R1, N_BPF_JNE, 0, whole);
	emit_store_number(N_BPF_DW, R7, SCRATCH(fault), 1);
	emit_label(whole);
	emit_load(N_BPF_DW, R3, R7, SCRATCH(address));
	emit_op_number(N_BPF_AND, R3, (s64)page_size - 1);
	emit_set(R2, (s64)page_size);
	emit_op(N_BPF_SUB, R2, R3);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(length));
	emit_jump_if(R2, N_BPF_JGE, R1, loop);
	emit_store(N_BPF_DW, R7, SCRATCH(length), R2);
	emit_copy_arguments(done);
	emit_call(N_BPF_FUNC_probe_read_user);
	emit_jump_if_number(R0, N_BPF_JNE, 0, loop);
	emit_jump(got);

	emit_label(string);
	emit_call(N_BPF_FUNC_probe_read_user_str);
	emit_jump_if_number(R0, N_BPF_JSLT, 0, fault);
	emit_jump_if_number(R0, N_BPF_JNE, 0, not_empty);
	emit_set(R0, 1); /* Linux 5.10 does not count the NUL of an empty one */
	emit_label(not_empty);
	/* One that is cut ends with a NUL that is not the tracee's. */
	emit_load(N_BPF_DW, R1, R7, SCRATCH(length));
	emit_store(N_BPF_DW, R7, SCRATCH(length), R0);
	emit_jump_if(R0, N_BPF_JLT, R1, got);
	emit_op_number(N_BPF_ADD, R0, -1);
	emit_store(N_BPF_DW, R7, SCRATCH(length), R0);
	emit_jump(got);
	emit_label(fault);
	emit_store_number(N_BPF_DW, R7, SCRATCH(fault), 1);
	emit_jump(loop);
}

/* Put the head, to which R3 then points, in front of the copy, and set scratch.size. R6: the
   rule. */
static void emit_copied(u32 done) {
	u32 at_exit = new_label();
	emit_load(N_BPF_DW, R2, R7, SCRATCH(size));
	emit_op_number(N_BPF_AND, R2, -8);
	emit_jump_if_number(R2, N_BPF_JGT, COPIES_MAX, done);
	emit_move(R3, R7);
	emit_op(N_BPF_ADD, R3, R2);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(address));
	emit_store(N_BPF_DW, R3, 0, R1);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(length));
	emit_store(N_BPF_W, R3, 8, R1);
	emit_op_number(N_BPF_ADD, R1, 7);
	emit_op_number(N_BPF_AND, R1, ~7);
	emit_op(N_BPF_ADD, R2, R1);
	emit_op_number(N_BPF_ADD, R2, sizeof(struct copied));
	emit_store(N_BPF_DW, R7, SCRATCH(size), R2);
	emit_store_number(N_BPF_W, R3, 12, 1);
	emit_load(N_BPF_B, R1, R6, RULE(when));
	emit_op_number(N_BPF_AND, R1, AT_EXIT);
	emit_jump_if_number(R1, N_BPF_JEQ, 0, at_exit);
	emit_store_number(N_BPF_W, R3, 12, 0);
	emit_label(at_exit);
}

/* The window: in the scratch memory. */
#define WINDOW (SCRATCH(values) + 8 * VALUE_WINDOW)

/* Clear the window, and what it will be filled from: the place of the next copy. */
static void emit_clear_window(u32 done) {
	emit_load(N_BPF_DW, R2, R7, SCRATCH(size));
	emit_op_number(N_BPF_AND, R2, -8); /* it is aligned, which some architectures want to see */
	emit_jump_if_number(R2, N_BPF_JGT, COPIES_MAX, done);
	emit_move(R1, R7);
	emit_op(N_BPF_ADD, R1, R2);
	for (s64 i = 0; i < WINDOW_BYTES; i += 8) {
		emit_store_number(N_BPF_DW, R7, WINDOW + i, 0);
		emit_store_number(N_BPF_DW, R1, (s64)sizeof(struct copied) + i, 0);
	}
}

/* Copy what the rules of the plan say, at the time that scratch.when says. */
static void emit_copying(void) {
	u32 loop = new_label(), done = new_label(), got = new_label(), plain = new_label();

	emit_set(R8, 0);
	emit_label(loop);
	emit_load(N_BPF_DW, R2, R7, SCRATCH(count));
	emit_jump_if(R8, N_BPF_JGE, R2, done);
	emit_jump_if_number(R8, N_BPF_JGE, RULES_PER_PLAN, done);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(first));
	emit_op(N_BPF_ADD, R1, R8);
	emit_op_number(N_BPF_AND, R1, RULES - 1);
	emit_op_number(N_BPF_MUL, R1, sizeof(struct copy_rule));
	emit_shared(R6, SHARED(rules));
	emit_op(N_BPF_ADD, R6, R1);
	emit_op_number(N_BPF_ADD, R8, 1);
	emit_load(N_BPF_B, R1, R6, RULE(when));
	emit_load(N_BPF_DW, R2, R7, SCRATCH(when));
	emit_op(N_BPF_AND, R1, R2);
	emit_jump_if_number(R1, N_BPF_JEQ, 0, loop);
	emit_value_of(R3, RULE(base));
	emit_store(N_BPF_DW, R7, SCRATCH(address), R3);
	emit_length();
	emit_store(N_BPF_DW, R7, SCRATCH(length), R4);
	/* The window, which both may come from, is empty until a struct is there. */
	emit_load(N_BPF_B, R1, R6, RULE(kind));
	emit_jump_if_number(R1, N_BPF_JNE, COPY_STRUCT, plain);
	emit_clear_window(done);
	emit_label(plain);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(length));
	emit_jump_if_number(R1, N_BPF_JEQ, 0, loop);
	emit_load(N_BPF_DW, R1, R7, SCRATCH(address));
	emit_jump_if_number(R1, N_BPF_JEQ, 0, loop);
	emit_read(got, done, loop);

	emit_label(got);
	emit_copied(done);
	emit_load(N_BPF_B, R1, R6, RULE(kind));
	emit_jump_if_number(R1, N_BPF_JNE, COPY_STRUCT, loop);
	for (s64 i = 0; i < WINDOW_BYTES; i += 8)
		emit_copy(N_BPF_DW, R7, WINDOW + i, R3, (s64)sizeof(struct copied) + i);
	emit_jump(loop);
	emit_label(done);
}

/* Write the event into the ring. R4: flags. R0: 0, or there is no room. */
static void emit_record(void) {
	emit_map(R1, bpf.ring_fd);
	emit_move(R2, R7);
	emit_load(N_BPF_DW, R3, R7, SCRATCH(size));
	emit_op_number(N_BPF_AND, R3, sizeof(struct scratch) - 1);
	emit_call(N_BPF_FUNC_ringbuf_output);
}

/* The same, and wake strace if it asked for that. Count the event if there is no room. The kernel
   reads how far strace has read the ring before it waits for a lock: so it also refuses an event if
   the other CPUs have filled the ring once meanwhile. Try twice. */
static void emit_output(void) {
	enum { NO_WAKEUP = 1, WAKEUP = 2 }; /* BPF_RB_NO_WAKEUP, BPF_RB_FORCE_WAKEUP */
	u32 send = new_label(), sent = new_label();
	emit_set(R4, NO_WAKEUP);
	emit_shared(R1, SHARED(armed));
	emit_load(N_BPF_W, R2, R1, 0);
	emit_jump_if_number(R2, N_BPF_JEQ, 0, send);
	emit_store_number(N_BPF_W, R1, 0, 0);
	emit_set(R4, WAKEUP);
	emit_label(send);
	emit_record();
	emit_jump_if_number(R0, N_BPF_JEQ, 0, sent);
	emit_set(R4, WAKEUP);
	emit_record();
	emit_jump_if_number(R0, N_BPF_JEQ, 0, sent);
	emit_shared(R1, SHARED(lost));
	emit_set(R2, 1);
	emit(N_BPF_STX | N_BPF_XADD | N_BPF_DW, R1, R2, 0, 0);
	emit_label(sent);
}

static void emit_end(u32 skip) {
	emit_label(skip);
	emit_set(R0, 0);
	emit_exit();
	resolve_jumps();
}

static void begin_program(void) { assembled.length = assembled.labels = 0; }

/* The program at the entry of a call. counting: it only notes the time. */
static void make_entry_program(bool counting) {
	u32 skip = new_label();

	emit_move(R6, R1);
	emit_find_slot(skip);
	emit_keep_call(counting, skip);
	if (!counting) {
		emit_choose_variant();
		emit_find_plan(R7);
		emit_load(N_BPF_B, R1, R2, PLAN(late));
		emit_store(N_BPF_W, R9, SLOT(late), R1);
		emit_store(N_BPF_W, R9, SLOT(retry), R1);
		emit_jump_if_number(R1, N_BPF_JNE, 0, skip);
		emit_find_scratch(0, skip);
		emit_describe();
		emit_copy(N_BPF_DW, R7, EVENT(time), R9, SLOT(entered));
		emit_store_number(N_BPF_DW, R7, SCRATCH(when), AT_ENTRY);
		emit_begin_copying(event_heads[RECORD_ENTRY]);
		emit_copying();
		emit_load(N_BPF_DW, R1, R7, SCRATCH(fault));
		emit_store(N_BPF_W, R9, SLOT(retry), R1);
		emit_store(N_BPF_B, R7, EVENT(faulted), R1);
		emit_output();
	}
	emit_end(skip);
}

/* R8: the result of the call. scratch.when: which copies to make. Go to `skip` if -e status or
   --errno leaves the call out. FP - 16: the error, or 0. */
static void emit_result(u32 skip) {
	u32 success = new_label(), plain = new_label();
	emit_load(N_BPF_DW, R8, R6, bpf.raw ? RAW_RET : CONTEXT_RET);
	if (HAS_COMPAT) { /* an error is one in the lower half */
		emit_load(N_BPF_W, R2, R9, SLOT(abi));
		emit_jump_if_number(R2, N_BPF_JNE, ABI_COMPAT, plain);
		emit_move(R1, R8);
		emit_sign_extend(R1);
		emit_jump_if_number(R1, N_BPF_JLT, -(ERRORS - 1), plain);
		emit_move(R8, R1);
		emit_label(plain);
	}
	emit_set(R1, 0);
	emit_jump_if_number(R8, N_BPF_JLT, -(ERRORS - 1), success);
	emit_op(N_BPF_SUB, R1, R8);
	emit_label(success);
	emit_store(N_BPF_DW, FP, -16, R1);
	if (!filters_results()) return;
	emit_op_number(N_BPF_AND, R1, ERRORS - 1);
	emit_move(R2, R1);
	emit_op_number(N_BPF_RSH, R2, 6);
	emit_op_number(N_BPF_LSH, R2, 3);
	emit_shared(R3, SHARED(passes));
	emit_op(N_BPF_ADD, R3, R2);
	emit_load(N_BPF_DW, R2, R3, 0);
	emit_op_number(N_BPF_AND, R1, 63);
	emit_op(N_BPF_RSH, R2, R1);
	emit_op_number(N_BPF_AND, R2, 1);
	emit_jump_if_number(R2, N_BPF_JEQ, 0, skip);
}

/* What -c counts of a call, on one CPU. */
struct counted_calls { u64 calls, errors, time, min, max; };
#define COUNTED_CALLS(member) (s64)__builtin_offsetof(struct counted_calls, member)

/* Count the call. */
static void emit_count(u32 skip) {
	u32 failed_not = new_label(), less = new_label(), more_not = new_label();
	emit_time();
	emit_move(R8, R0);
	emit_load(N_BPF_DW, R1, R9, SLOT(entered));
	emit_op(N_BPF_SUB, R8, R1);
	emit_copy(N_BPF_W, FP, -8, R9, SLOT(index));
	emit_lookup(bpf.counts_fd, skip);
	emit_load(N_BPF_DW, R2, R0, COUNTED_CALLS(calls));
	emit_move(R3, R2);
	emit_op_number(N_BPF_ADD, R2, 1);
	emit_store(N_BPF_DW, R0, COUNTED_CALLS(calls), R2);
	emit_load(N_BPF_DW, R1, FP, -16);
	emit_jump_if_number(R1, N_BPF_JEQ, 0, failed_not);
	emit_load(N_BPF_DW, R1, R0, COUNTED_CALLS(errors));
	emit_op_number(N_BPF_ADD, R1, 1);
	emit_store(N_BPF_DW, R0, COUNTED_CALLS(errors), R1);
	emit_label(failed_not);
	emit_load(N_BPF_DW, R1, R0, COUNTED_CALLS(time));
	emit_op(N_BPF_ADD, R1, R8);
	emit_store(N_BPF_DW, R0, COUNTED_CALLS(time), R1);
	emit_jump_if_number(R3, N_BPF_JEQ, 0, less); /* the first one */
	emit_load(N_BPF_DW, R1, R0, COUNTED_CALLS(min));
	emit_jump_if(R8, N_BPF_JGE, R1, more_not);
	emit_label(less);
	emit_store(N_BPF_DW, R0, COUNTED_CALLS(min), R8);
	emit_label(more_not);
	emit_load(N_BPF_DW, R1, R0, COUNTED_CALLS(max));
	emit_jump_if(R8, N_BPF_JLE, R1, skip);
	emit_store(N_BPF_DW, R0, COUNTED_CALLS(max), R8);
}

/* How a thread is held when the ring fills faster than strace reads it: a signal stops it before it
   returns to user mode, as it is traced; strace reads the ring and lets it go without the signal.
   If strace is killed meanwhile the signal takes effect: so it is SIGWINCH, ignored by default.
   A thread that blocks it is held by SIGSTOP when the ring is yet fuller; the holder lets it go if
   strace is killed. */
enum { HOLD_WINCH = 1, HOLD_STOP = 2 };

/* Hold the thread if the ring is half full. send_signal_thread() fails for PID 1 of the machine. */
static void emit_hold(u32 skip) {
	enum { AVAILABLE = 0 }; /* BPF_RB_AVAIL_DATA */
	u32 send = new_label();
	emit_map(R1, bpf.ring_fd);
	emit_set(R2, AVAILABLE);
	emit_call(N_BPF_FUNC_ringbuf_query);
	emit_jump_if_number(R0, N_BPF_JLT, (s64)bpf.ring_size / 2, skip);
	emit_set(R1, SIGWINCH);
	emit_set(R6, HOLD_WINCH);
	emit_jump_if_number(R0, N_BPF_JLT, (s64)bpf.ring_size / 4 * 3, send);
	emit_set(R1, SIGSTOP);
	emit_set(R6, HOLD_STOP);
	emit_label(send);
	emit_load(N_BPF_W, R8, R9, SLOT(holds));
	emit_op(N_BPF_OR, R6, R8);
	emit_store(N_BPF_W, R9, SLOT(holds), R6);
	emit_call(N_BPF_FUNC_send_signal_thread);
	emit_jump_if_number(R0, N_BPF_JEQ, 0, skip);
	emit_store(N_BPF_W, R9, SLOT(holds), R8);
}

/* Set scratch.when for the exit of a call, and what the event is. FP - 16: the error. */
static void emit_exit_kind(void) {
	u32 success = new_label(), ready = new_label(), once = new_label(), whole = new_label(),
	    seen = new_label();
	emit_set(R2, AT_FAILURE);
	emit_load(N_BPF_DW, R1, FP, -16);
	emit_jump_if_number(R1, N_BPF_JNE, 0, success);
	emit_set(R2, AT_SUCCESS);
	emit_label(success);
	emit_load(N_BPF_W, R1, R9, SLOT(retry));
	emit_jump_if_number(R1, N_BPF_JEQ, 0, once);
	emit_op_number(N_BPF_OR, R2, AT_RETRY);
	emit_label(once);
	emit_load(N_BPF_W, R1, R9, SLOT(refused));
	emit_store(N_BPF_B, R7, EVENT(refused), R1);
	emit_jump_if_number(R1, N_BPF_JEQ, 0, seen);
	emit_op_number(N_BPF_OR, R2, AT_ENTRY);
	emit_label(seen);
	emit_store(N_BPF_DW, R7, SCRATCH(when), R2);
	emit_store_number(N_BPF_B, R7, EVENT(kind), RECORD_EXIT);
	emit_load(N_BPF_B, R1, R9, SLOT(late));
	emit_jump_if_number(R1, N_BPF_JNE, 0, whole);
	emit_begin_copying(event_heads[RECORD_EXIT]);
	emit_jump(ready);
	emit_label(whole);
	emit_store_number(N_BPF_B, R7, EVENT(kind), RECORD_CALL);
	emit_begin_copying(event_heads[RECORD_CALL]);
	emit_label(ready);
}

/* A call whose entry was not seen: a seccomp filter has refused it. Keep it in the slot, as if it
   had begun now: only other threads may have changed what its arguments point to. Go to `skip` if
   it is not traced. */
static void emit_keep_refused(bool counting, u32 skip) {
	if (bpf.raw) { /* an int to the kernel, whatever the register has */
		emit_find_task();
		emit_registers(REGS_NR, 8);
		emit_load(N_BPF_W, R7, R0, REGS_NR);
		emit_sign_extend(R7);
	} else {
		emit_load(N_BPF_DW, R7, R6, CONTEXT_NR);
	}
	emit_find_call(skip);
	emit_store_number(N_BPF_W, R9, SLOT(plan), PLAN_NOTHING);
	emit_store_number(N_BPF_W, R9, SLOT(refused), 1);
	emit_store_number(N_BPF_W, R9, SLOT(late), 1);
	if (!counting && knows_registers()) {
		emit_keep_arguments(true);
		emit_keep_frame();
		emit_choose_variant();
	}
	if (opt.ip) emit_keep_register(SLOT(ip), REGS_IP);
	emit_time();
	emit_store(N_BPF_DW, R9, SLOT(entered), R0);
}

/* The program at the exit of a call. */
static void make_exit_program(bool counting) {
	u32 skip = new_label(), known = new_label();

	emit_move(R6, R1);
	emit_find_slot(skip);
	emit_load(N_BPF_W, R1, R9, SLOT(inside));
	emit_store_number(N_BPF_W, R9, SLOT(inside), IN_NO_CALL);
	emit_store_number(N_BPF_W, R9, SLOT(refused), 0);
	emit_jump_if_number(R1, N_BPF_JEQ, IN_OTHER_CALL, skip);
	emit_jump_if_number(R1, N_BPF_JEQ, IN_TRACED_CALL, known);
	emit_keep_refused(counting, skip);
	emit_label(known);
	emit_result(skip);
	if (counting) {
		emit_count(skip);
	} else {
		emit_find_scratch(1, skip);
		emit_describe();
		emit_store(N_BPF_DW, R7, EVENT(ret), R8);
		emit_store(N_BPF_DW, R7, SCRATCH(values) + 8 * VALUE_RET, R8);
		emit_time();
		emit_store(N_BPF_DW, R7, EVENT(time), R0);
		emit_exit_kind();
		emit_copying();
		emit_output();
		if (opt.bpf != BPF_DROP) emit_hold(skip);
	}
	emit_end(skip);
}

/* ---- loading
 *
 * The structs that bpf(2) and perf_event_open(2) take are longer; what is missing is 0 to the
 * kernel.
 */

/* The step of loading that failed, for the message. */
static const char *bpf_step;

/* Return a new map, or -errno. */
static s64 make_map(u32 type, u32 key_size, u64 value_size, u64 elements, u32 flags) {
	const struct { u32 type, key_size, value_size, elements, flags; } attr = {
		type, key_size, (u32)value_size, (u32)elements, flags};
	bpf_step = "a map of BPF";
	return bpf_call(N_BPF_MAP_CREATE, &attr, sizeof attr);
}

static u32 program_type(void) {
	return bpf.raw ? N_BPF_PROG_TYPE_RAW_TRACEPOINT : N_BPF_PROG_TYPE_TRACEPOINT;
}

enum { LOG_SIZE = 1 << 20 };

/* Load the program. Return its descriptor, or -errno. log: where the verifier says what it thinks,
   in LOG_SIZE bytes; 0: nowhere. */
static s64 load_program(u32 type, u64 log) {
	u32 tries = 100;
	const struct {
		u32 type, length;
		const void *code;
		const char *license;
		u32 log_level, log_size;
		u64 log;
	} attr = {type, assembled.length, assembled.code, "Dual MIT/GPL", log != 0,
		log ? LOG_SIZE : 0, log};
	s64 r;
	bpf_step = "a program of BPF";
	/* A signal, even one that stops strace, ends the verifier. */
	do r = bpf_call(N_BPF_PROG_LOAD, &attr, sizeof attr);
	while (r == -EAGAIN && tries--);
	return r;
}

/* Print the end of what the verifier says of the program. */
static void print_verifier_log(void) {
	enum { SHOWN = 1500 };
	s64 log = sys_mmap(LOG_SIZE);
	u64 length;
	if (failed(log)) return;
	load_program(program_type(), (u64)log);
	length = str_len((const char *)log);
	warn("%s", (const char *)log + length - MIN(length, (u64)SHOWN));
	sys(NR_munmap, log, LOG_SIZE);
}

/* Stat the PID namespace of a process. Return 0, or -errno if neither /proc tells nor the kernel,
   which does since Linux 6.11. */
static s64 stat_pid_namespace(s32 pid, struct kstat *st) {
	char path[64];
	s64 r, process, fd;

	proc_path(path, proc_pid(pid), "/ns/pid", -1);
	r = sys(NR_newfstatat, AT_FDCWD, path, st, 0);
	if (!failed(r)) return r;
	process = sys(NR_pidfd_open, pid, 0);
	fd = sys(NR_ioctl, process, N_PIDFD_GET_PID_NAMESPACE);
	if (!failed(fd)) r = sys(NR_fstat, fd, st);
	sys_close((int)fd);
	sys_close((int)process);
	return r;
}

/* Find out whether programs can load what is in the kernel's structs, which costs less than to have
   it copied: since Linux 5.15, if it was built with BTF, and translates programs. */
static bool knows_types(void) {
	s64 fd;

	begin_program();
	bpf.typed = true;
	emit_find_abi();
	emit_registers(REGS_NR, 4);
	emit_load(N_BPF_W, R1, R0, REGS_NR);
	emit_end(new_label());
	fd = load_program(program_type(), 0);
	sys_close((int)fd);
	return !failed(fd);
}

/* Find out in which PID namespace strace is: let a program return the id that the kernel itself
   uses for this thread. Return 0 or -errno. */
static s64 find_own_namespace(void) {
	struct {
		u32 fd, result, size_in, size_out;
		u64 in, out;
		u32 repeat, duration, context_in_size, context_out_size;
		u64 context_in, context_out;
	} test = {0};
	struct kstat st = {0};
	s64 fd, r;

	begin_program();
	emit_call(N_BPF_FUNC_get_current_pid_tgid);
	emit_lower_half(R0);
	emit_exit();
	fd = load_program(N_BPF_PROG_TYPE_RAW_TRACEPOINT, 0);
	if (failed(fd)) return fd;
	test.fd = (u32)fd;
	r = bpf_call(N_BPF_PROG_TEST_RUN, &test, sizeof test);
	sys_close((int)fd);
	if (!failed(r) && test.result == (u32)sys(NR_gettid)) return 0;
	bpf_step = "its own PID namespace, which /proc tells, or Linux 6.11";
	r = stat_pid_namespace((s32)sys(NR_getpid), &st);
	bpf.dev = st.dev;
	bpf.ino = st.ino;
	return r;
}

/* Return the number of a tracepoint of raw_syscalls, which tracefs tells, or -errno. That file
   system need not be mounted. */
static s64 find_tracepoint(const char *name) {
	char path[64], text[32];
	const char *p = text;
	u64 id;
	s64 fs = sys(NR_fsopen, "tracefs", 1 /* FSOPEN_CLOEXEC */), fd, n;

	bpf_step = "tracefs";
	if (failed(fs)) return fs;
	n = sys(NR_fsconfig, fs, N_FSCONFIG_CMD_CREATE, NULL, NULL, 0);
	fd = failed(n) ? n : sys(NR_fsmount, fs, 1 /* FSMOUNT_CLOEXEC */, 0);
	sys_close((int)fs);
	if (failed(fd)) return fd;
	format(path, sizeof path, "events/raw_syscalls/%s/id", name);
	n = sys(NR_openat, fd, path, O_RDONLY | O_CLOEXEC, 0);
	sys_close((int)fd);
	if (failed(n)) return n;
	fd = n;
	n = sys_read((int)fd, text, sizeof text - 1);
	sys_close((int)fd);
	if (failed(n)) return n;
	text[n] = 0;
	return parse_digits(&p, 10, &id) ? (s64)id : -EINVAL;
}

/* Let the kernel run a program at a tracepoint of perf. Return the descriptor that keeps it there,
   or -errno. */
static s64 attach_to_perf(const char *tracepoint, s64 program) {
	enum { TRACEPOINT = 2 /* PERF_TYPE_TRACEPOINT */, CLOEXEC = 8 /* PERF_FLAG_FD_CLOEXEC */ };
	struct { u32 type, size; u64 config, rest[6]; } attr = {TRACEPOINT, sizeof attr, 0, {0}};
	s64 id = find_tracepoint(tracepoint), fd, r;

	if (failed(id)) return id;
	attr.config = (u64)id;
	bpf_step = "perf_event_open";
	fd = sys(NR_perf_event_open, &attr, -1, 0, -1, CLOEXEC);
	if (failed(fd)) return fd;
	r = sys(NR_ioctl, fd, N_PERF_EVENT_IOC_SET_BPF, program);
	return failed(r) ? r : fd;
}

/* The same at a raw tracepoint. */
static s64 attach_raw(const char *tracepoint, s64 program) {
	const struct { const char *name; u64 program; } attr = {tracepoint, (u64)program};
	bpf_step = "a raw tracepoint";
	return bpf_call(N_BPF_RAW_TRACEPOINT_OPEN, &attr, sizeof attr);
}

/* Load the program and let the kernel run it at a tracepoint, in all tasks. Return the descriptor
   that keeps it there, or -errno. *program: that of the program itself. */
static s64 attach_program(const char *tracepoint, s32 *program) {
	s64 code = load_program(program_type(), 0), fd;

	if (code == -EINVAL || code == -EACCES || code == -E2BIG) print_verifier_log();
	if (failed(code)) return code;
	fd = (bpf.raw ? attach_raw : attach_to_perf)(tracepoint, code);
	*program = (s32)move_fd((int)code);
	return failed(fd) ? fd : move_fd((int)fd);
}

/* Map a part of the ring, or of a map. Return the address, or -errno. */
static s64 map_memory(s32 fd, u64 size, int protection, u64 offset) {
	return sys(NR_mmap, 0, size, protection, MAP_SHARED, fd, offset);
}

/* Make the maps, and map those that strace reads. Return 0 or -errno. */
static s64 make_maps(bool counting) {
	u64 size = sizeof(struct shared_memory);
	u32 n = 4;
	s64 r[5], at;

	r[0] = make_map(N_BPF_MAP_TYPE_ARRAY, 4, sizeof(struct shared_memory), 1, N_BPF_F_MMAPABLE);
	r[1] = make_map(N_BPF_MAP_TYPE_PERCPU_ARRAY, 4, sizeof(struct scratch), 2, 0);
	r[2] = make_map(N_BPF_MAP_TYPE_HASH, 8, 4, PLANS, 0);
	r[3] = make_map(N_BPF_MAP_TYPE_RINGBUF, 0, 0, bpf.ring_size, 0);
	if (counting)
		r[n++] = make_map(N_BPF_MAP_TYPE_PERCPU_ARRAY, 4, sizeof(struct counted_calls),
			ABI_COUNT * NUMBERS, 0);
	for (u32 i = 0; i < n; i++)
		if (failed(r[i])) return r[i];
	for (u32 i = 0; i < n; i++) r[i] = move_fd((int)r[i]);
	bpf.memory_fd = (s32)r[0];
	bpf.scratch_fd = (s32)r[1];
	bpf.variants_fd = (s32)r[2];
	bpf.ring_fd = (s32)r[3];
	if (counting) bpf.counts_fd = (s32)r[4];
	at = map_memory(bpf.memory_fd, size, PROT_READ | PROT_WRITE, 0);
	if (failed(at)) return at;
	bpf.memory = (struct shared_memory *)at;
	at = map_memory(bpf.ring_fd, page_size, PROT_READ | PROT_WRITE, 0);
	if (failed(at)) return at;
	bpf.consumed = (u64 *)at;
	/* The data are mapped twice, so that an event at the end is in one piece. */
	at = map_memory(bpf.ring_fd, page_size + 2 * bpf.ring_size, PROT_READ, page_size);
	if (failed(at)) return at;
	bpf.produced = (const u64 *)at;
	bpf.ring = (const u8 *)at + page_size;
	return 0;
}

/* Note which errors pass -e status and --errno. Error 0 is success. A call that was interrupted may
   turn out to be unfinished. */
static void set_passes(void) {
	bool unfinished = opt.status & STATUS_UNFINISHED && !opt.summary_only;
	for (u64 e = 0; e < ERRORS; e++) {
		struct tracee t = {.ret = -(s64)e};
		if (passes(&t) || (unfinished && is_interruption(t.ret)))
			bpf.memory->passes[e / 64] |= 1ul << e % 64;
	}
}

/* Set what only the kernel's release tells, which is 2.6 under the personality UNAME26. */
static void judge_release(void) {
	struct { char name[65], node[65], release[65], rest[3 * 65]; } u;
	const char *p;
	u64 major = 0, minor = 0;
	sys(NR_uname, &u);
	p = u.release;
	parse_digits(&p, 10, &major);
	p += *p == '.';
	parse_digits(&p, 10, &minor);
	bpf.compat_at = major == 5 && minor < 11 ? TASK_COMPAT_AT_OLD : TASK_COMPAT_AT;
	bpf.raw = major == 5 || major == 6;
}

/* ---- processes that outlive strace
 *
 * They block in read(2) of a pipe whose other end only strace has, and so learn that it is gone,
 * even if SIGKILL ended it. Signals meant for strace must not reach them: such a process runs in
 * its own session, under its own name, without arguments and with all signals blocked. It does not
 * share strace's memory: the OOM killer kills all processes that share the memory of its victim.
 */

/* Close all descriptors except the n that keep has (-1: none). close_range(2) exists since Linux
   5.9; without it close those up to LAST. */
static void close_others(const int *keep, u32 n) {
	enum { LAST = 1023 };

	for (u32 from = 0, to; from <= LAST; from = to + 1) {
		to = ~0u; /* the next descriptor to keep, or ~0u, as -1 is too */
		for (u32 i = 0; i < n; i++)
			if ((u32)keep[i] >= from && (u32)keep[i] < to) to = (u32)keep[i];
		if (to == from) continue;
		if (failed(sys(NR_close_range, from, to - (to != ~0u), 0)))
			for (u32 fd = from; fd < to && fd <= LAST; fd++) sys_close((int)fd);
		if (to == ~0u) break;
	}
}

/* Start a process that waits until strace is gone, with the n descriptors that keep has (at most
   7), and then calls end() and exits. Return its pid, or -errno; *pipe: strace's end of the pipe.
   Its exit signal is 0, so that only a wait with __WALL or __WCLONE reports it: the waits for
   tracees do not. */
static s64 start_keeper(const char *name, const int *keep, u32 n, void (*end)(void), int *pipe) {
	int ends[2], kept[8];
	char nothing;
	s64 r = sys(NR_pipe2, ends, O_CLOEXEC);

	if (failed(r)) return r;
	for (u32 i = 0; i < 2; i++) ends[i] = move_fd(ends[i]);
	r = sys(NR_clone, 0, 0, 0, 0, 0);
	if (r) {
		sys_close(ends[0]);
		if (failed(r)) sys_close(ends[1]);
		*pipe = ends[1];
		return r;
	}
	sys(NR_setsid);
	sys_sigmask(SIG_SETMASK, ~0ul, NULL);
	sys(NR_prctl, PR_SET_NAME, name);
	for (char **word = opt.argv; *word; word++) memset(*word, 0, str_len(*word));
	kept[0] = ends[0];
	for (u32 i = 0; i < n; i++) kept[i + 1] = keep[i];
	close_others(kept, n + 1);
	while (sys_read(ends[0], &nothing, 1) == -EINTR)
		;
	end();
	sys_exit(0);
}

/* ---- the holder
 *
 * The kernel takes up to a tenth of a second to take a program away from a tracepoint, and who
 * closes its last descriptor waits for that: so a process that outlives strace has it, too. If
 * strace was killed there may be threads that are stopped, because they were held.
 */

/* Give slot i to thread tid, or (0) to nobody. */
static void set_slot_owner(u32 i, u32 tid) {
	if (i < PROBES) __atomic_store_n(&bpf.memory->tids[SLOTS + i], tid, __ATOMIC_RELEASE);
	__atomic_store_n(&bpf.memory->tids[i], tid, __ATOMIC_SEQ_CST);
}

/* Return the state of thread tid, as /proc tells it, or 0. */
static char thread_state(u32 tid) {
	char path[64], text[256];
	const char *state = NULL;

	proc_path(path, proc_pid((s32)tid), "/stat", -1);
	if (!read_beginning(path, text, sizeof text)) return 0;
	for (const char *p = text; (p = str_chr(p, ')')); p++) state = p;
	return state && state[1] ? state[2] : 0;
}

/* Continue the threads that the programs have stopped. One whose tracer is gone stops as soon as it
   runs again, which can take a while. Without /proc send a signal more to threads that go on. */
static void release_held(void) {
	enum { ROUNDS = 25, BLIND_ROUNDS = 3 };
	static const struct timespec pause = {0, 20000000};
	static u32 held[SLOTS];
	u32 n = 0;

	for (u32 i = 0; i < COUNT(held); i++) {
		u32 tid = bpf.memory->tids[i];
		set_slot_owner(i, 0);
		if (tid && bpf.memory->slots[i].holds & HOLD_STOP) held[n++] = tid;
	}
	for (u32 round = 0; n && round < ROUNDS; round++) {
		for (u32 i = 0; i < n; i++) {
			char state = thread_state(held[i]);
			if (state == 'T' || (!state && round < BLIND_ROUNDS))
				sys_kill((s32)held[i], SIGCONT);
		}
		sys(NR_nanosleep, &pause, NULL);
	}
}

static s64 start_holder(void) {
	return start_keeper(
		"bpf-holder", bpf.events, COUNT(bpf.events), release_held, &bpf.holder_pipe);
}

/* ---- starting and ending */

/* Load the programs, with the plans of all traced calls. Return 0, or -errno of the step that
   bpf_step tells. */
static s64 bpf_load(void) {
	enum { RLIMIT_MEMLOCK = 8 };
	const u64 unlimited[2] = {~0ul, ~0ul};
	bool counting = opt.summary_only && !opt.by_process;
	s64 r = 0;

	/* Before Linux 5.11 maps and programs count there, for all processes of the user. */
	sys(NR_prlimit64, 0, RLIMIT_MEMLOCK, unlimited, NULL);
	bpf.ring_size = opt.bpf_buffer;
	judge_release();
	bpf.timed = opt.clock || opt.time_format || opt.relative;
	bpf.typed = knows_types();
	bpf_step = "BTF and the JIT of BPF, for -i";
	if (opt.ip && !knows_registers()) return -ENOSYS;
	r = find_own_namespace();
	if (!failed(r)) r = make_maps(counting);
	if (failed(r)) return r;
	make_plans(opt.summary_only || opt.profile);
	set_passes();
	for (u32 i = 0; i < 2 && !failed(r); i++) {
		begin_program();
		if (i) make_exit_program(counting);
		else make_entry_program(counting);
		r = attach_program(i ? "sys_exit" : "sys_enter", &bpf.programs[i]);
		bpf.events[i] = (s32)r;
	}
	if (failed(r)) return r;
	bpf_step = "a process that holds the programs";
	r = start_holder();
	bpf.holder = (s32)r;
	return MIN(r, 0);
}

/* Return how often the kernel did not run a program, as it was running on that CPU already (struct
   bpf_prog_info). Linux counts that since 5.12. */
static u64 missed_runs(s32 fd) {
	struct { u64 rest[26], recursion_misses, more[8]; } info = {{0}, 0, {0}};
	const struct { u32 fd, size; void *info; } attr = {(u32)fd, sizeof info, &info};
	bpf_call(N_BPF_OBJ_GET_INFO_BY_FD, &attr, sizeof attr);
	return info.recursion_misses;
}

/* The trace has ended. In a container nobody may wait for the holder if strace does not. */
static void bpf_end(void) {
	u64 missed = 0;
	if (!bpf.holder) return;
	for (u32 i = 0; i < COUNT(bpf.programs); i++) missed += missed_runs(bpf.programs[i]);
	if (missed) {
		warn("--bpf: the kernel did not run the programs %u times: calls may be missing",
			missed);
		exit_status = 1;
	}
	if (!bpf.ino) return;
	for (u32 i = 0; i < COUNT(bpf.events); i++) sys_close(bpf.events[i]);
	sys_close(bpf.holder_pipe);
	sys_wait4(bpf.holder, NULL, WALL, NULL);
}

enum { CAP_SYS_PTRACE = 19, CAP_SYS_ADMIN = 21, CAP_PERFMON = 38, CAP_BPF = 39 };

/* Return the effective capabilities of strace, a bit each. */
static u64 capabilities(void) {
	u32 header[2] = {0x20080522 /* _LINUX_CAPABILITY_VERSION_3 */, 0}, data[6] = {0};
	sys(NR_capget, header, data);
	return data[0] | (u64)data[3] << 32;
}

/* Return what is missing, when bpf_load() failed with r. */
static const char *bpf_advice(s64 r) {
	u64 have = capabilities(), both = 1ul << CAP_BPF | 1ul << CAP_PERFMON;
	bool admin = have >> CAP_SYS_ADMIN & 1;
	if (r == -ENOSYS) return ": this kernel is built without it";
	if (r == -EINVAL) return ": it takes Linux 5.8";
	if (r != -EPERM && r != -EACCES) return "";
	if (!admin && (have & both) != both)
		return ": strace lacks CAP_SYS_ADMIN, or CAP_BPF and CAP_PERFMON: run it as root";
	if (!admin) return ": strace lacks CAP_SYS_ADMIN, which this kernel asks for";
	return ": a seccomp filter, the user namespace or lockdown of the kernel refuses it";
}

/* --bpf: load the programs. Exit, or with --bpf=auto say why and go on without them, if that
   fails. */
static void bpf_start(void) {
	s64 r = bpf_load();

	if (!failed(r)) return;
	bpf.memory = NULL;
	if (opt.bpf != BPF_AUTO)
		die("--bpf: %s: %s%s", bpf_step, errno_text((int)-r), bpf_advice(r));
	warn("--bpf=auto: tracing with ptrace: %s: %s%s", bpf_step, errno_text((int)-r),
		bpf_advice(r));
	opt.bpf = 0;
}

/* ---- threads in the table */

enum { NO_SLOT = SLOTS };

/* Return the number of the slot that thread pid has (owner: pid), or of one that it could have and
   nobody has (owner: 0); NO_SLOT if there is none. */
static u32 find_slot(s32 pid, u32 owner) {
	for (u32 i = 0; i < PROBES; i++) {
		u32 at = ((u32)pid + i) & (SLOTS - 1);
		if (bpf.memory->tids[at] == owner) return at;
	}
	return NO_SLOT;
}

/* Return the slot of t, or NULL. */
static struct slot *slot_of(const struct tracee *t) {
	u32 at = t->flags & T_RECORDED ? find_slot(t->pid, (u32)t->pid) : NO_SLOT;
	return at == NO_SLOT ? NULL : &bpf.memory->slots[at];
}

/* Hand the stopped tracee t over to the programs: from now on it does not stop at its calls. Return
   false if there is no room for it, or they cannot see it: it is in another PID namespace. */
static bool bpf_take(struct tracee *t) {
	struct kstat st;
	u32 at = find_slot(t->pid, 0);

	if (at == NO_SLOT) return false;
	if (bpf.ino && (failed(stat_pid_namespace(leader_of(t), &st)) || st.ino != bpf.ino))
		return false;
	bpf.memory->slots[at] = (struct slot){.tid = (u32)t->pid};
	if (opt.files && (leader_of(t) == t->pid || t->flags & T_ATTACHED))
		remember_descriptors(t);
	set_slot_owner(at, (u32)t->pid);
	t->flags |= T_RECORDED;
	return true;
}

/* Take t away from the programs. */
static void bpf_drop(struct tracee *t) {
	struct slot *s = slot_of(t);
	t->flags &= (u16)~T_RECORDED;
	if (!s) return;
	set_slot_owner((u32)(s - bpf.memory->slots), 0);
	t->holds = (u8)s->holds;
}

/* Return whether sig, which has stopped t, was sent by the programs to hold it. */
static bool bpf_holds(struct tracee *t, int sig, const struct siginfo *si) {
	u32 bit = sig == SIGWINCH ? HOLD_WINCH : sig == SIGSTOP ? HOLD_STOP : 0, holds = t->holds;
	struct slot *s = slot_of(t);
	if (s) holds = s->holds;
	if (!(holds & bit) || si->code != SI_KERNEL) return false;
	t->holds &= (u8)~bit;
	if (s) s->holds &= ~bit;
	return true;
}

/* Thread t, which executes a program, has got the pid of its leader; `old` is its former one. Its
   call goes on in its new slot. */
static void bpf_renamed(struct tracee *t, s32 old) {
	u32 from = t->flags & T_RECORDED ? find_slot(old, (u32)old) : NO_SLOT;
	struct slot *to, goes_on;
	if (from == NO_SLOT) return;
	goes_on = bpf.memory->slots[from];
	goes_on.tid = (u32)t->pid;
	set_slot_owner(from, 0);
	t->flags &= (u16)~T_RECORDED;
	to = bpf_take(t) ? slot_of(t) : NULL;
	if (to) *to = goes_on;
}

/* ---- reading the ring */

/* Let memory of the tracee be read from the copies of the event that is handled. */
static void use_copies(const u8 *from, const u8 *end, u8 kinds) {
	copies.used = true;
	copies.lists[0] = (struct copies){from, end, kinds, false};
	copies.lists[1] = (struct copies){NULL, NULL, 0, false};
}

/* The copies of an event follow its head. */
static const u8 *copies_of(const struct event *e) { return (const u8 *)e + event_heads[e->kind]; }

/* Handle that t has entered the call of e. The caller has set the copies. */
static void enter_recorded(struct tracee *t, const struct event *e, s64 time) {
	u8 abi = t->abi;
	if (t->flags & T_IN_CALL) leave_call(t); /* a filter has left out its exit, or it is lost */
	event_time = time;
	t->abi = e->abi;
	t->nr = e->nr;
	t->ip = e->ip;
	if (e->refused && !knows_registers()) memset(t->args, 0, sizeof t->args);
	else memcpy(t->args, e->args, sizeof t->args);
	identify_call(t, abi);
	t->sp = is_sigreturn(t->call) ? t->args[0] : 0;
	t->unknown_args = !knows_registers() && (e->refused || is_sigreturn(t->call));
	if (wanted(t)) event_entry(t);
}

/* Handle that t has left its call. The caller has set the copies. */
static void leave_recorded(struct tracee *t, const struct event *e) {
	if (!(t->flags & T_IN_CALL)) return; /* its entry is lost */
	event_time = e->time;
	t->ret = e->ret;
	end_call(t);
	leave_call(t);
}

/* Keep e, an event of size bytes, to handle it later. */
static void defer_event(struct tracee *t, const struct event *e, u32 size) {
	while (t->deferred_size < size)
		t->deferred = grow(t->deferred, t->deferred_size, &t->deferred_size, 1);
	memcpy(t->deferred, e, size);
	t->deferred_len = size;
	t->deferred_long = false;
}

/* Return the event of t that was kept, if it is an entry (or: an exit); else NULL. */
static const struct event *deferred_event(const struct tracee *t, bool entry) {
	const struct event *e = (const void *)t->deferred;
	return t->deferred_len && (e->kind == RECORD_ENTRY) == entry ? e : NULL;
}

/* Show an entry that was kept until more of the memory that it is about is known. retried: the exit
   with more copies, up to end; or NULL. */
static void show_deferred(struct tracee *t, const struct event *retried, const u8 *end) {
	const struct event *e = deferred_event(t, true);
	if (!e) return;
	use_copies(copies_of(e), t->deferred + t->deferred_len, COPIES_ALL);
	if (retried) copies.lists[1] = (struct copies){copies_of(retried), end, COPIES_ENTRY, true};
	t->deferred_len = 0;
	enter_recorded(t, e, e->time);
}

/* Handle that t has left its call by e, which ends at `end`. */
static void show_exit(struct tracee *t, const struct event *e, const u8 *end) {
	use_copies(copies_of(e), end, e->refused ? COPIES_ALL : COPIES_EXIT);
	leave_recorded(t, e);
}

/* From now on memory and clocks are read as they are. */
static void end_events(void) {
	copies.used = false;
	copies.live = false;
	event_time = 0;
}

/* Show the entries that were kept, of calls in which threads wait: what the kernel has read of
   their arguments is in memory now. all: also those that were not there the last time. */
static void show_waiting(bool all) {
	for (struct tracee *t = tracees; t; t = t->next) {
		const struct event *e = deferred_event(t, true);
		const struct slot *s = e ? slot_of(t) : NULL;
		if (!s || s->inside != IN_TRACED_CALL) continue;
		if (ends_memory(call_of(e->abi, e->nr))) continue;
		copies.live = true;
		if (all || t->deferred_long) show_deferred(t, NULL, NULL);
		t->deferred_long = true;
	}
	end_events();
}

/* Handle that t goes on: if a call was interrupted, t has returned from it. */
static void bpf_goes_on(struct tracee *t) {
	const struct event *e = deferred_event(t, false);
	if (!e) return;
	show_exit(t, e, t->deferred + t->deferred_len);
	t->deferred_len = 0;
	end_events();
}

/* Handle an event of size bytes. Keep the exit of a call that was interrupted until t goes on: a
   thread that is killed in a call never returns from it. */
static void handle_event(const struct event *e, u32 size) {
	struct tracee *t = tracee_find((s32)e->tid);
	const u8 *end = (const u8 *)e + size;

	if (!t || !(t->flags & T_RECORDED) || limit_reached) return;
	bpf_goes_on(t);
	if (e->kind == RECORD_ENTRY && e->faulted) {
		if (t->flags & T_IN_CALL) leave_call(t);
		defer_event(t, e, size);
		return;
	}
	if (e->kind != RECORD_EXIT) t->deferred_len = 0;
	show_deferred(t, e, end);
	if (e->kind != RECORD_EXIT) {
		use_copies(copies_of(e), end,
			e->kind == RECORD_ENTRY || e->refused ? COPIES_ALL : COPIES_ENTRY);
		enter_recorded(t, e, e->kind == RECORD_CALL ? e->entered : e->time);
	}
	if (e->kind == RECORD_ENTRY) return;
	if (is_interruption(e->ret)) defer_event(t, e, size);
	else show_exit(t, e, end);
}

/* Handle that t, which is stopped or has ended, may never return from its call: show its entry, if
   that has not been shown. The call that was shown may be an older one, whose exit a filter has
   left out. */
static void bpf_settle(struct tracee *t) {
	struct slot *s = slot_of(t);
	bool in_call, unseen;

	if (!s || limit_reached) return;
	in_call = s->inside == IN_TRACED_CALL;
	unseen = in_call && (s->late || bpf.counts_fd > 0);
	if (deferred_event(t, false)) {
		t->deferred_len = 0;
		return;
	}
	if (!in_call || unseen) {
		t->deferred_len = 0;
		if (t->flags & T_IN_CALL) leave_call(t);
	}
	show_deferred(t, NULL, NULL);
	if (unseen) {
		struct event e = {.abi = (u8)s->abi, .nr = s->nr, .ip = s->ip};
		memcpy(e.args, s->args, sizeof e.args);
		use_copies(NULL, NULL, COPIES_ALL);
		enter_recorded(t, &e, (s64)s->entered);
		s->late = 0;
	}
	end_events();
}

/* Handle that t, which is stopped, ends. No program runs for a call in which seccomp(2) kills its
   thread alone, or that waits for a notifier: only the registers tell it. */
static void bpf_settle_end(struct tracee *t) {
	struct call_registers c;
	struct event e = {.refused = 1};
	const struct slot *s;

	bpf_settle(t);
	s = slot_of(t);
	if (!s || s->inside != IN_NO_CALL || t->flags & T_IN_CALL) return;
	if (!read_call_registers(t->pid, &c) || !is_call_unmade(t->pid, &c)) return;
	if (c.nr == t->nr && t->ret == -ENOSYS) return; /* it has been handled */
	e.abi = c.arch == (u32)AUDIT_COMPAT ? ABI_COMPAT : ABI_OWN;
	e.nr = c.nr;
	e.ip = c.ip;
	memcpy(e.args, c.args, sizeof e.args);
	enter_recorded(t, &e, 0);
}

/* Say how many events had no room in the ring, if that is new. */
static void report_lost(void) {
	u64 lost = __atomic_load_n(&bpf.memory->lost, __ATOMIC_RELAXED);
	if (lost == bpf.reported) return;
	event_lost(lost - bpf.reported);
	bpf.reported = lost;
	exit_status = 1;
}

/* Events that are read, but not handled yet: in the order of their times, those of a thread in
   their own order, and where they are in the ring. */
static struct pending { const struct event *event; u64 at; u32 size; } pending[256];
static u32 pending_count;

#define RECORD_BUSY (1u << 31) /* BPF_RINGBUF_BUSY_BIT */

/* Read events until there are none, or no room for more. *at: where the next one is. */
static void read_events(u64 *at, u64 end) {
	enum { RECORD_HEAD = 8, SIZE = (1 << 30) - 1 };
	while (*at < end && pending_count < COUNT(pending)) {
		const u8 *p = bpf.ring + (*at & (bpf.ring_size - 1));
		u32 head = __atomic_load_n((const u32 *)p, __ATOMIC_ACQUIRE), i = pending_count;
		struct pending next = {(const void *)(p + RECORD_HEAD), *at, head & SIZE};
		if (head & RECORD_BUSY) return;
		*at += RECORD_HEAD + ((next.size + 7) & ~7u);
		for (; i && pending[i - 1].event->time > next.event->time; i--)
			pending[i] = pending[i - 1];
		pending[i] = next;
		pending_count++;
	}
}

/* Wait until the record at `at`, which a CPU is writing, is complete, and return true. Nothing
   preempts the program that writes it; but the CPU may be a virtual one, which does not run: then
   there may be many events behind it, also of a thread that has stopped meanwhile. Return false if
   that takes seconds. */
static bool wait_written(u64 at) {
	enum { SPINS = 1000, ROUNDS = 10000 };
	static const struct timespec moment = {0, 1000000};
	const u32 *head = (const void *)(bpf.ring + (at & (bpf.ring_size - 1)));

	for (u32 round = 0; round < ROUNDS; round++) {
		for (u32 i = 0; i < SPINS; i++)
			if (!(__atomic_load_n(head, __ATOMIC_ACQUIRE) & RECORD_BUSY)) return true;
		sys(NR_nanosleep, &moment, NULL);
	}
	return false;
}

/* Return where the events in the ring end. */
static u64 ring_end(void) { return __atomic_load_n(bpf.produced, __ATOMIC_ACQUIRE); }

/* Handle the events that are in the ring, up to end, or farther if that was done. Return whether
   there were any. */
static bool bpf_drain_to(u64 end) {
	static u64 at; /* where the next event is that has not been read */
	u64 before = at;

	if (!bpf.memory) return false;
	if (opt.time_format || opt.json)
		realtime_offset = now(CLOCK_REALTIME) - now(CLOCK_MONOTONIC);
	for (;;) {
		u64 next = at;
		u32 n;
		read_events(&at, end);
		/* Events of other CPUs may be older: handle the older half, if more may follow. */
		n = at < end && at != next ? (pending_count + 1) / 2 : pending_count;
		if (!n && at < end && wait_written(at)) continue;
		if (!n) break;
		for (u32 i = 0; i < n; i++) {
			handle_event(pending[i].event, pending[i].size);
			event_handled();
		}
		pending_count -= n;
		memmove(pending, pending + n, pending_count * sizeof *pending);
		next = at;
		for (u32 i = 0; i < pending_count; i++) next = MIN(next, pending[i].at);
		__atomic_store_n(bpf.consumed, next, __ATOMIC_RELEASE);
	}
	end_events();
	report_lost();
	return at != before;
}

/* Handle all events that are in the ring. Return whether there were any. */
static bool bpf_drain(void) { return bpf.memory && bpf_drain_to(ring_end()); }

/* Show what tracees wait for. Then sleep until there is an event, or a signal. idle: number of
   sleeps since the last event. At first look now and then, which costs the tracees nothing; later
   let them wake strace. */
static void bpf_sleep(u32 idle) {
	enum { LOOKS = 5, IN = 1 };
	static const struct timespec moment = {0, 1000000};
	struct pollfd ring = {bpf.ring_fd, IN, 0};
	u64 mask = 0;

	show_waiting(idle == LOOKS);
	out_flush();
	sys_sigmask(SIG_UNBLOCK, 0, &mask);
	mask &= ~SIGBIT(SIGCHLD);
	if (idle < LOOKS) {
		sys(NR_ppoll, NULL, 0, &moment, &mask, 8);
		return;
	}
	__atomic_store_n(&bpf.memory->armed, 1, __ATOMIC_SEQ_CST);
	if (__atomic_load_n(bpf.produced, __ATOMIC_SEQ_CST) != *bpf.consumed) return;
	sys(NR_ppoll, &ring, 1, NULL, &mask, 8);
}

/* Sum up in *sum what all CPUs have counted of the calls with a key. per_cpu: room for that. Return
   false if there is nothing. */
static bool sum_counts(u32 key, struct counted_calls *per_cpu, struct counted_calls *sum) {
	const struct { u32 fd, pad; const void *key, *values; u64 flags; } attr = {
		(u32)bpf.counts_fd, 0, &key, per_cpu, 0};
	const u64 none = ~0ul;

	*sum = (struct counted_calls){.min = ~0ul};
	if (failed(bpf_call(N_BPF_MAP_LOOKUP_ELEM, &attr, sizeof attr))) return false;
	for (struct counted_calls *c = per_cpu; c->calls != none; c++) {
		sum->calls += c->calls;
		sum->errors += c->errors;
		sum->time += c->time;
		sum->max = MAX(sum->max, c->max);
		if (c->calls) sum->min = MIN(sum->min, c->min);
	}
	return sum->calls != 0;
}

/* Let no other thread run on strace's CPU, if it may ask for that, or (on: false) let it again. */
static void stay_running(bool on) {
	enum { SCHED_FIFO = 1, SCHED_DEADLINE = 6 };
	static s64 policy;
	static s32 priority;
	static const s32 lowest = 1;

	if (on) {
		policy = sys(NR_sched_getscheduler, 0);
		if (failed(sys(NR_sched_getparam, 0, &priority))) priority = 1;
	}
	if (priority || policy == SCHED_DEADLINE) return; /* it does that already */
	sys(NR_sched_setscheduler, 0, on ? SCHED_FIFO : policy, on ? &lowest : &priority);
}

/* Add what the programs have counted since the last time to the table of -c. Its times are those of
   the clock. */
static void bpf_count(void) {
	enum { CPUS_MAX = 8192 }; /* of all kernels */
	static struct counted_calls counted[ABI_COUNT * NUMBERS];
	u64 room = (CPUS_MAX + 1) * sizeof *counted;
	s64 memory = bpf.counts_fd > 0 ? sys_mmap(room) : -ENOSYS;
	struct counted_calls *per_cpu = (void *)memory, sum;

	if (failed(memory)) return;
	memset(per_cpu, 0xff, room); /* the kernel does not say for how many CPUs it counts */
	/* While strace is in a lookup no program runs on that CPU: threads must not run there. */
	stay_running(true);
	for (u32 key = 0; key < COUNT(counted); key++) {
		struct counted_calls *before = &counted[key];
		s64 one[COL_NAME] = {0};
		u8 abi = (u8)(key / NUMBERS);
		u32 nr = key % NUMBERS, i = C_COUNT + UNKNOWN_MAX;
		if (!sum_counts(key, per_cpu, &sum) || sum.calls == before->calls) continue;
		one[COL_CALLS] = (s64)(sum.calls - before->calls);
		one[COL_ERRORS] = (s64)(sum.errors - before->errors);
		one[COL_TIME] = (s64)(sum.time - before->time);
		if (opt.overhead > 0)
			one[COL_TIME] = MAX(one[COL_TIME] - opt.overhead * one[COL_CALLS], 0);
		one[COL_WALL] = one[COL_TIME];
		one[COL_MIN] = one[COL_WALL_MIN] = (s64)sum.min;
		one[COL_MAX] = one[COL_WALL_MAX] = (s64)sum.max;
		if (nr < NUMBERS - 1) i = count_index(abi, call_of(abi, nr), nr);
		add_counts(all_counts[abi][i], one);
		*before = sum;
	}
	stay_running(false);
	sys(NR_munmap, memory, room);
}

/* ------------------------------------------------------------------ 33. ptrace
 *
 * The source of events: starts PROG, attaches to processes, waits for stops, resumes tracees and
 * detaches from them. However strace ends, it leaves no tracee stopped, pinned to a CPU or
 * otherwise changed.
 */

static s32 first_pid; /* pid of PROG, 0: there is none, or strace runs with -D. launch() sets it */
static int first_status = -1; /* its wait status, -1: not ended. handle_end() sets it */
static s32 pipe_child; /* pid of the command of -o '|COMMAND', 0: none. open_output() sets it */
static bool is_init; /* strace is PID 1 and started PROG. Main sets it */
static int cpus = 1; /* number of CPUs that strace may run on. Main sets it */

/* ---- alarm
 *
 * A timer interrupts wait4(2) and other calls that block. It first expires when something is due,
 * and then every KICK until disarm(): if a signal arrives after a flag was tested but before wait4
 * blocks, the next expiry interrupts the wait. The functions that wait remember what is due, and
 * compare it with the clock.
 */

enum { KICK = 20000, FLUSH_AFTER = 50000 }; /* us */
static volatile bool alarmed; /* the timer has expired. on_alarm() sets it, disarm() clears it */
static bool armed; /* arm() sets it, disarm() clears it */

/* Let the timer expire in us microseconds (0: never), or at the deadline if that comes first, and
   then every KICK. */
static void set_alarm(s64 us) {
	if (deadline && !time_over) {
		s64 left = MAX(deadline - now(CLOCK_MONOTONIC), 0) / 1000 + 1;
		us = us ? MIN(us, left) : left;
	}
	s64 timer[4] = {0, us ? KICK : 0, us / 1000000, us % 1000000};
	sys(NR_setitimer, 0, timer, NULL);
}

/* Let the timer expire in us microseconds, at least 1. If strace is to end it expires after KICK:
   the signal can arrive at any point of this function, so test for it last. */
static void arm(s64 us) {
	armed = true;
	set_alarm(us);
	if (ending()) set_alarm(KICK);
}

/* Stop the timer, unless strace is to end. */
static void disarm(void) {
	if (armed) set_alarm(0);
	armed = false;
	alarmed = false;
	if (ending()) set_alarm(KICK);
}

static void on_alarm(int sig UNUSED, struct siginfo *si UNUSED, void *context UNUSED) {
	alarmed = true;
	if (deadline && now(CLOCK_MONOTONIC) >= deadline) time_over = true;
}

/* ---- signals sent to strace
 *
 * A fatal signal ends the trace: strace detaches from all tracees and passes the signal to PROG.
 * But a terminal, or kill(2), can send the signal to a process group that contains both. Then
 * strace must not send it a second time, and recognizes this by comparing the signals that it and
 * PROG received. They have the same number, code and sender, and arrive at about the same time.
 */

/* A fatal signal that strace or PROG received. */
struct received {
	int sig, code;
	s32 sender; /* pid, 0: the kernel */
	s64 at; /* ns of CLOCK_MONOTONIC */
};

/* The last fatal signal sent to strace, and to PROG. on_fatal() and record_program_signal() set
   them. */
static struct received strace_signal, program_signal;

static const int fatal_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

static bool is_fatal(int sig) {
	for (u32 i = 0; i < COUNT(fatal_signals); i++)
		if (fatal_signals[i] == sig) return true;
	return false;
}

static void record_signal(struct received *r, int sig, const struct siginfo *si) {
	*r = (struct received){
		sig, si->code, si->code == SI_KERNEL ? 0 : si->pid, now(CLOCK_MONOTONIC)};
}

/* Return whether a and b were sent at once: less than a second apart. */
static bool same_signal(const struct received *a, const struct received *b) {
	s64 apart = a->at > b->at ? a->at - b->at : b->at - a->at;
	return a->sig == b->sig && a->code == b->code && a->sender == b->sender &&
	       apart < 1000000000;
}

static void on_fatal(int sig, struct siginfo *si, void *context UNUSED) {
	if (!interrupted) record_signal(&strace_signal, sig, si);
	interrupted = sig;
	arm(KICK);
}

/* SIGUSR1 was sent to strace, and trace_loop() has not seen it yet. */
static volatile bool asked;

static void on_asked(int sig UNUSED, struct siginfo *si UNUSED, void *context UNUSED) {
	asked = true;
	arm(KICK);
}

static void on_child_stop(int sig UNUSED, struct siginfo *si UNUSED, void *context UNUSED) {}

/* As PID 1 strace takes the place of PROG: forward the signals sent to it. */
static void on_forward(int sig, struct siginfo *si UNUSED, void *context UNUSED) {
	if (first_pid) sys_kill(first_pid, sig);
}

/* Install strace's signal handlers. The process of PROG exists already, and keeps the dispositions
   and the mask that strace was started with. */
static void setup_signals(void) {
	static const int ignored[] = {SIGPIPE, N_SIGXFSZ, SIGTTOU, SIGTTIN};
	signal_handler *handler = on_fatal;

	if (opt.interruptible >= 3) handler = SIG_IGN;
	if (is_init) handler = on_forward;
	sys_sigmask(SIG_UNBLOCK, SIGBIT(SIGALRM), NULL);
	sys_sigaction(SIGALRM, on_alarm);
	sys_sigaction(SIGCHLD, SIG_DFL);
	for (u32 i = 0; i < COUNT(ignored); i++) sys_sigaction(ignored[i], SIG_IGN);
	for (u32 i = 0; i < COUNT(fatal_signals); i++)
		if (is_init || opt.interruptible != 1) sys_sigaction(fatal_signals[i], handler);
	if (bpf.memory) { /* it ends the sleep in bpf_sleep(), and is blocked elsewhere */
		sys_sigaction(SIGCHLD, on_child_stop);
		sys_sigmask(SIG_BLOCK, SIGBIT(SIGCHLD), NULL);
	}
	if (is_init) sys_sigaction(SIGUSR1, on_forward);
	if (is_init) sys_sigaction(SIGUSR2, on_forward);
	if (may_be_asked()) {
		sys_sigaction(SIGUSR1, on_asked);
		sys_sigmask(SIG_UNBLOCK, SIGBIT(SIGUSR1), NULL);
	}
	if (opt.interruptible == 4) sys_sigaction(SIGTSTP, SIG_IGN);
}

/* ---- --seccomp-bpf
 *
 * A seccomp filter, seccomp(2), under which only the traced calls stop. It is a program of classic
 * BPF: for each ABI a binary search over the call number.
 */

/* The program. make_filter() builds it. */
static struct { u16 code; u8 on_true, on_false; u32 k; } filter[4096];
static u16 filter_len;

static bool filtering; /* PROG has installed the filter. handle_call_exit() sets it */

static void filter_add(u16 code, u8 on_true, u8 on_false, u32 k) {
	filter[filter_len].code = code;
	filter[filter_len].on_true = on_true;
	filter[filter_len].on_false = on_false;
	filter[filter_len++].k = k;
}

enum { LOAD = 0x20, JUMP = 5, IF_EQUAL = 0x15, IF_ABOVE_OR_EQUAL = 0x35, RETURN = 6 };
enum { RET_ALLOW = 0x7fff0000, RET_TRACE = 0x7ff00000 };
enum { OFFSET_NR = 0, OFFSET_ARCH = 4 }; /* in struct seccomp_data */

/* Add a binary search of the call number. at: the n numbers, in order, where traced and untraced
   calls change over. stops: whether the calls below at[0] are traced. */
static void filter_tree(const u32 *at, u32 n, bool stops) {
	u32 mid = n / 2, jump;

	if (!n) {
		filter_add(RETURN, 0, 0, stops ? RET_TRACE : RET_ALLOW);
		return;
	}
	filter_add(IF_ABOVE_OR_EQUAL, 0, 1, at[mid]);
	jump = filter_len;
	filter_add(JUMP, 0, 0, 0);
	filter_tree(at, mid, stops);
	filter[jump].k = filter_len - jump - 1;
	filter_tree(at + mid + 1, n - mid - 1, stops == (mid & 1));
}

/* Build the filter. Return false if all calls stop, so that a filter is useless. */
static bool make_filter(void) {
	static const u32 archs[] = {(u32)AUDIT_OWN, (u32)AUDIT_COMPAT};
	bool some = false;

	filter_add(LOAD, 0, 0, OFFSET_ARCH);
	for (u8 abi = 0; abi < ABI_COUNT; abi++) {
		u32 at[NUMBERS + 1], n = 0, jump = filter_len + 1u;
		bool first = may_be_traced(abi, 0), last = first;
		for (u32 nr = 1; nr <= NUMBERS; nr++) {
			if (may_be_traced(abi, nr) == last) continue;
			at[n++] = nr;
			last = !last;
		}
		some |= n || !first;
		filter_add(IF_EQUAL, 1, 0, archs[abi]);
		filter_add(JUMP, 0, 0, 0);
		filter_add(LOAD, 0, 0, OFFSET_NR);
		filter_tree(at, n, first);
		filter[jump].k = filter_len - jump - 1;
		filter_add(LOAD, 0, 0, OFFSET_ARCH);
	}
	filter_add(RETURN, 0, 0, RET_TRACE);
	return some;
}

/* Install the filter in this process. That requires CAP_SYS_ADMIN or the no_new_privs attribute:
   set the attribute only if it fails without, because under it set-user-ID programs run without
   their owner's rights. */
static void install_filter(void) {
	enum { SET_MODE_FILTER = 1, NO_NEW_PRIVS = 38 /* PR_SET_NO_NEW_PRIVS */ };
	struct { u64 len; const void *filter; } program = {filter_len, filter};
	if (sys(NR_seccomp, SET_MODE_FILTER, 0, &program) != -EACCES) return;
	sys(NR_prctl, NO_NEW_PRIVS, 1, 0, 0, 0);
	sys(NR_seccomp, SET_MODE_FILTER, 0, &program);
}

/* ---- resuming a tracee and reading its call */

static u64 ptrace_options(void) {
	return O_TRACESYSGOOD | O_TRACEEXEC |
	       (opt.follow ? O_TRACEFORK | O_TRACEVFORK | O_TRACECLONE : 0) |
	       (opt.summary_only ? 0 : O_TRACEEXIT) |
	       (opt.kill_on_exit ? O_EXITKILL : 0) | (opt.seccomp_bpf ? O_TRACESECCOMP : 0);
}

/* Resume stopped t until its next stop, and deliver sig (0: none). Ignore errors: ESRCH means that
   it was killed, which wait4(2) reports. */
static void resume(struct tracee *t, int sig) {
	bool in_call = t->flags & (T_IN_CALL | T_STARTING | T_FIRST);
	bool recorded = t->flags & T_RECORDED;
	if (bpf.memory && !recorded && !in_call && !t->in_loader) recorded = bpf_take(t);
	recorded |= filtering && !(t->flags & T_IN_CALL);
	sys_ptrace(recorded ? PTRACE_CONT : PTRACE_SYSCALL, t->pid, 0, (void *)(u64)sig);
}

/* Fill *info from the registers of t, stopped at a call. Return false if they cannot tell. */
static bool info_of_registers(const struct tracee *t, struct syscall_info *info) {
	struct call_registers c;
	bool at_exit = t->flags & T_IN_CALL;

	if (!(at_exit || ARGS_IN_REGISTERS) || !read_call_registers(t->pid, &c)) return false;
	info->op = at_exit ? INFO_EXIT : INFO_ENTRY;
	info->arch = c.arch;
	info->ip = c.ip;
	info->sp = c.sp;
	if (at_exit) {
		info->exit.ret = c.ret;
		return true;
	}
	info->entry.nr = c.nr;
	memcpy(info->entry.args, c.args, sizeof c.args);
	return true;
}

/* Read the call that t is stopped at: its number, arguments, ABI, ip and sp at entry, its result at
   exit. Set *entry to which of the two it is. Return false if t cannot be read. Kernels before
   Linux 5.3, and emulators, have no PTRACE_GET_SYSCALL_INFO: read the registers there. */
static bool read_call(struct tracee *t, bool *entry) {
	static bool no_info; /* PTRACE_GET_SYSCALL_INFO has failed */
	struct syscall_info info;

	if (!no_info) {
		s64 r = sys_ptrace(PTRACE_GET_SYSCALL_INFO, t->pid, sizeof info, &info);
		if (r == -EIO || r == -EINVAL || r == -ENOSYS) no_info = true;
		else if (failed(r) || info.op < INFO_ENTRY || info.op > INFO_SECCOMP) return false;
	}
	if (no_info && !info_of_registers(t, &info)) return false;
	*entry = info.op != INFO_EXIT;
	if (!*entry) {
		t->ret = info.exit.ret;
		return true;
	}
	t->nr = info.entry.nr;
	t->ip = info.ip;
	t->sp = info.sp;
	t->abi = info.arch == (u32)AUDIT_COMPAT ? ABI_COMPAT : ABI_OWN;
	memcpy(t->args, info.entry.args, sizeof t->args);
	return true;
}

/* Note the call that attaching to t has interrupted, if restart_syscall(2) will resume it. */
static void note_interrupted_call(struct tracee *t) {
	enum { RESTART_BLOCK = 516 }; /* ERESTART_RESTARTBLOCK */
	struct call_registers c;
	if (!read_call_registers(t->pid, &c) || c.ret != -RESTART_BLOCK) return;
	t->last_call = call_of(c.arch == (u32)AUDIT_COMPAT ? ABI_COMPAT : ABI_OWN, c.nr);
}

/* ---- sharing a CPU
 *
 * Most of the cost of a stop is waking an idle CPU. So tracees that strace started may run on
 * strace's CPU alone, while at most SHARE_AWAKE of them are awake (a shell waits for its child). No
 * tracee can see it: each gets its own affinity back before a call that reads or changes an
 * affinity, passes it on to a child, or could read it from /proc. If strace is killed the guardian
 * restores the affinities.
 */

enum { MASK_WORDS = 16, SHARE_AWAKE = 2 };

/* set_counted_flag() changes the counts. */
static struct {
	u32 count; /* number of tracees with T_SHARED */
	u32 awake, affinity_calls; /* ... with T_AWAKE, T_AFFINITY_CALL */
	bool pinned; /* strace runs on that CPU only. Changed by share_cpu() and unshare_all() */
} shared;

/* The state that the guardian needs, in memory shared with it; NULL until start_guardian(). A mask
   is a CPU affinity mask, as of sched_setaffinity(2). pin_strace() sets the first three members. */
static struct guarded {
	s64 size; /* size of a mask in the kernel, in bytes */
	u64 original_mask[MASK_WORDS]; /* the mask of all tracees that do not share */
	u64 shared_mask[MASK_WORDS]; /* the mask of those that do: one CPU */
	u64 sharing[PIDS_MAX / 64]; /* bit set of thread ids: may have shared_mask */
	u64 tracees[PIDS_MAX / 64]; /* bit set of thread ids: all tracees */
} *guarded;

static u64 own_mask[MASK_WORDS]; /* strace's own mask. Main sets it */
static bool may_share; /* Main sets it, disable_sharing() clears it */

static bool has_bit(const u64 *bits, s32 i) { return bits[i / 64] >> i % 64 & 1; }

/* Set or clear bit i of a set of thread ids. Ignore an i that is 0 or less: it is no thread id. */
static void set_bit(u64 *bits, s32 i, bool is) {
	if (i <= 0) return;
	if (is) bits[i / 64] |= 1ul << i % 64;
	else bits[i / 64] &= ~(1ul << i % 64);
}

/* Set or clear flag of t, and keep *count, the number of tracees that have it. */
static void set_counted_flag(struct tracee *t, u16 flag, u32 *count, bool is) {
	if (is == !(t->flags & flag)) *count += is ? 1u : ~0u;
	t->flags = (u16)(is ? t->flags | flag : t->flags & ~flag);
}

/* Restore the affinity of thread pid, unless somebody else has changed it. */
static void restore_affinity(s32 pid) {
	u64 mask[MASK_WORDS];
	s64 n = sys(NR_sched_getaffinity, pid, sizeof mask, mask);
	if (!failed(n) && !memcmp(mask, guarded->shared_mask, (u64)n))
		sys(NR_sched_setaffinity, pid, guarded->size, guarded->original_mask);
}

/* Stop sharing the CPU with t. */
static void unshare_cpu(struct tracee *t) {
	if (!(t->flags & T_SHARED)) return;
	restore_affinity(t->pid);
	set_bit(guarded->sharing, t->pid, false);
	set_counted_flag(t, T_SHARED, &shared.count, false);
}

/* Stop sharing the CPU with all tracees, and restore strace's own affinity. */
static void unshare_all(void) {
	for (struct tracee *t = tracees; t && shared.count; t = t->next) unshare_cpu(t);
	if (shared.pinned) sys(NR_sched_setaffinity, 0, sizeof own_mask, own_mask);
	shared.pinned = false;
}

/* Stop sharing, for the rest of the run. */
static void disable_sharing(void) {
	may_share = false;
	unshare_all();
}

/* ---- guardian
 *
 * A process that outlives strace and then restores the affinities. What it needs to know of them is
 * in `guarded`.
 */

static s32 guardian; /* its pid, 0: none. start_guardian() sets it */
static int guardian_pipe; /* strace's end of the pipe. Nothing is ever written to it */

/* Restore the affinity of threads that are no tracees but descend from one that shares: a tracee
   that was at the entry of a fork when strace was killed may complete the fork before the guardian
   restores its affinity. Return the number of threads found. */
static u32 restore_unknown(void) {
	struct pid_dir processes = open_pids("/proc"), tasks;
	char path[64];
	s32 c, tid;
	u32 found = 0;

	while ((c = next_pid(&processes))) {
		s32 pid = pid_of_proc(c), parent;
		if (pid <= 0) continue;
		proc_path(path, c, "/status", -1);
		parent = pid_of_proc((s32)proc_number(path, "PPid:", 10));
		if (parent <= 0 || has_bit(guarded->sharing, pid)) parent = pid;
		if (!has_bit(guarded->sharing, parent)) continue;
		proc_path(path, c, "/task", -1);
		tasks = open_pids(path);
		while ((tid = next_pid(&tasks))) {
			tid = pid_of_proc(tid);
			if (tid <= 0 || has_bit(guarded->tracees, tid)) continue;
			set_bit(guarded->tracees, tid, true);
			set_bit(guarded->sharing, pid, true);
			restore_affinity(tid);
			found++;
		}
	}
	return found;
}

/* What the guardian does when strace is gone. */
static void restore_affinities(void) {
	enum { SCANS = 20 };
	static const struct timespec pause = {0, 20000000};
	u32 rounds = 0;

	for (s32 tid = 1; tid < PIDS_MAX; tid++) {
		if (!guarded->sharing[tid / 64]) tid |= 63;
		if (!has_bit(guarded->sharing, tid)) continue;
		restore_affinity(tid);
		set_bit(guarded->sharing, pid_of_proc((s32)status_number(tid, "Tgid:", 10)), true);
		rounds = 2;
	}
	/* Scan until nothing new is found, and once more after a pause. */
	for (; rounds; rounds--) {
		u32 scans = 0;
		while (scans < SCANS && restore_unknown()) scans++;
		sys(NR_nanosleep, &pause, NULL);
	}
}

/* Start the guardian. Return false if that fails. */
static bool start_guardian(void) {
	s64 r;

	if (!guarded) {
		r = sys_mmap_as(sizeof *guarded, MAP_SHARED);
		if (failed(r)) return false;
		guarded = (struct guarded *)r;
		for (const struct tracee *t = tracees; t; t = t->next)
			set_bit(guarded->tracees, t->pid, true);
	}
	r = start_keeper("affinity-guard", NULL, 0, restore_affinities, &guardian_pipe);
	if (failed(r)) return false;
	guardian = (s32)r;
	return true;
}

/* End the guardian, once no tracee shares any more. */
static void end_guardian(void) {
	if (!guardian) return;
	sys_close(guardian_pipe);
	sys_wait4(guardian, NULL, WALL, NULL);
	guardian = 0;
}

/* Pin strace to one of the CPUs of mask, which has size bytes; its current CPU if possible. Return
   false if that, or starting the guardian, fails. */
static bool pin_strace(const u64 *mask, s64 size) {
	enum { CPUS_MAX = 64 * MASK_WORDS };
	u32 cpu = 0;

	if (guardian && sys_wait4(guardian, NULL, WALL | WNOHANG, NULL)) {
		sys_close(guardian_pipe);
		guardian = 0; /* somebody killed it */
	}
	if (!guardian && !start_guardian()) return false;
	sys(NR_getcpu, &cpu, NULL);
	if (cpu >= CPUS_MAX || !has_bit(mask, (s32)cpu)) {
		cpu = 0;
		while (cpu < CPUS_MAX - 1 && !has_bit(mask, (s32)cpu)) cpu++;
	}
	memset(guarded->shared_mask, 0, sizeof guarded->shared_mask);
	guarded->shared_mask[cpu / 64] = 1ul << cpu % 64;
	memcpy(guarded->original_mask, mask, sizeof guarded->original_mask);
	guarded->size = size;
	return !failed(sys(NR_sched_setaffinity, 0, size, guarded->shared_mask));
}

/* Share strace's CPU with t, if t has the same affinity as the others. */
static void share_cpu(struct tracee *t) {
	u64 mask[MASK_WORDS] = {0};
	s64 n = sys(NR_sched_getaffinity, t->pid, sizeof mask, mask);
	if (failed(n)) return;
	if (!shared.pinned) shared.pinned = may_share = pin_strace(mask, n);
	if (!may_share || memcmp(mask, guarded->original_mask, (u64)n) != 0) return;
	set_bit(guarded->sharing, t->pid, true); /* first: strace may be killed at any point */
	set_counted_flag(t, T_SHARED, &shared.count, true);
	if (failed(sys(NR_sched_setaffinity, t->pid, n, guarded->shared_mask))) disable_sharing();
}

/* ---- hiding the shared CPU */

/* At the entry of t's call: restore affinities that the call could report or pass on. */
static void hide_sharing(struct tracee *t) {
	enum { VHOST = 0xaf, KVM = 0xae, CLONE_UNTRACED = 0x800000 };
	bool takes_flags = t->call == C_clone || t->call == C_clone3;
	u64 flags = t->args[0], ioctl_type = t->args[1] >> 8 & 0xff;

	switch (t->call) {
	case C_sched_getaffinity:
	case C_sched_setaffinity:
		set_counted_flag(t, T_AFFINITY_CALL, &shared.affinity_calls, true);
		unshare_all();
		break;
	case C_clone3: peek(t, flags, &flags, sizeof flags); /* fall through */
	case C_clone:
	case C_fork:
	case C_vfork:
		unshare_cpu(t);
		/* A child that is not traced can read the affinity of its parent. */
		if (!opt.follow || (takes_flags && flags & CLONE_UNTRACED)) disable_sharing();
		break;
	case C_io_uring_setup: disable_sharing(); break; /* kernel threads perform its calls */
	case C_ioctl: /* these create kernel threads, which inherit the affinity */
		if (ioctl_type == VHOST || ioctl_type == KVM) unshare_cpu(t);
	}
}

/* Return whether mount `id` in the mount namespace of process c of /proc is a procfs, as its
   mountinfo says (proc_pid_mountinfo(5)); true also if that is not known. A line begins with the
   mount id. */
static bool is_procfs_mount(s32 c, u64 id) {
	static const char type[] = " - proc "; /* spaces in paths are escaped */
	char path[64], buf[4096];
	u64 here = 0; /* mount id of the current line */
	u32 matched = 0; /* number of characters of type matched */
	bool in_id = true, proc = false, found = false;
	s64 fd, n;

	proc_path(path, c, "/mountinfo", -1);
	fd = sys_open(path, O_RDONLY | O_CLOEXEC, 0);
	while (!found && (n = sys_read((int)fd, buf, sizeof buf)) > 0)
		for (const char *p = buf; p < buf + n && !found; p++) {
			matched = *p == type[matched] ? matched + 1 : *p == type[0];
			if (!type[matched]) {
				proc = true;
				matched = 0;
			}
			if (in_id && is_digit(*p)) here = here * 10 + (u64)(*p - '0');
			else in_id = false;
			if (*p != '\n') continue;
			found = here == id;
			if (found) break;
			here = 0;
			in_id = true;
			proc = false;
		}
	if (!failed(fd)) sys_close((int)fd);
	return !found || proc;
}

/* A cache of ids of mounts that are no procfs; 0: empty. is_procfs_file() fills it, forget_mounts()
   empties it. */
static u64 other_mounts[16];

static void forget_mounts(void) { memset(other_mounts, 0, sizeof other_mounts); }

/* Return whether descriptor fd of t is a file in a procfs, under whatever path; true also if that
   is not known. AT_STATX_DONT_SYNC: do not query a remote file system, whose server may be a
   stopped tracee. STATX_MNT_ID exists since Linux 5.8. */
static bool is_procfs_file(const struct tracee *t, s64 fd) {
	enum { STATX_MNT_ID = 0x1000, MASK_AT = 0, MNT_ID_AT = 144, STATX_SIZE = 256 };
	s32 c = proc_pid(t->pid);
	u8 st[STATX_SIZE];
	char path[64];
	u64 id, *known;
	s64 r;

	proc_path(path, c, "/fd/", fd);
	r = sys(NR_statx, AT_FDCWD, path, AT_STATX_DONT_SYNC, STATX_MNT_ID, st);
	if (failed(r)) return true;
	id = load(st + MNT_ID_AT, 8);
	known = &other_mounts[id % COUNT(other_mounts)];
	if (!(load(st + MASK_AT, 4) & STATX_MNT_ID) || !id) return true;
	if (*known == id) return false;
	if (is_procfs_mount(c, id)) return true;
	*known = id;
	return false;
}

/* At the exit of t's call: if it opened a file in a procfs, disable sharing, because t, or a
   process that inherits or receives the descriptor, can read an affinity from it at any time. */
static void check_opened_file(const struct tracee *t) {
	switch (t->call) {
	case C_open:
	case C_openat:
	case C_openat2:
	case C_pidfd_getfd:
		if (!failed(t->ret) && is_procfs_file(t, t->ret)) disable_sharing();
		break;
	case C_mount:
	case C_umount2:
	case C_move_mount:
	case C_open_tree:
	case C_fsmount:
	case C_setns:
	case C_unshare: forget_mounts();
	}
}

/* ---- how to wait
 *
 * strace waits for a stop by sharing a CPU with the tracee, by polling wait4(2) or by blocking in
 * it. Which is fastest depends on the machine and on what else runs: try each mode for TRY_STOPS
 * stops, then keep the fastest for a while. Sharing and polling need a second CPU, and are useless
 * if tracees seldom stop.
 */

enum wait_mode { WAIT_SHARE, WAIT_POLL, WAIT_BLOCK, WAIT_MODES };
enum {
	POLLS = 400, /* number of polls before a wait blocks */
	POLL_TRACEES = 32, /* with more tracees than that a poll is too slow */
	TRY_STOPS = 48,
	SELDOM = 500000, /* ns between two stops */
	KEEP = 400000000 /* ns to keep the fastest mode */
};

/* The current mode. choose_wait_mode() and Main change it. A short program ends before it shares,
   and needs no guardian. */
static enum wait_mode wait_mode = WAIT_POLL;

/* Return the mode with the least cost, in ns per stop. */
static enum wait_mode fastest_mode(const s64 cost[static WAIT_MODES]) {
	enum wait_mode best = cost[WAIT_SHARE] <= cost[WAIT_POLL] ? WAIT_SHARE : WAIT_POLL;
	return cost[WAIT_BLOCK] < cost[best] || cost[best] > SELDOM ? WAIT_BLOCK : best;
}

/* Count a stop. After TRY_STOPS stops note the cost of the current mode and choose the next one. */
static void choose_wait_mode(void) {
	static u32 stops; /* stops counted since `since`, in ns of CLOCK_MONOTONIC */
	static s64 since;
	static s64 cost[WAIT_MODES]; /* average ns per stop, 0: not tried yet */
	static bool kept; /* the mode is to be kept until keep_until; false: it is being tried */
	static s64 keep_until;
	static bool settling; /* the mode has just changed: ignore the cost of the next stops */
	s64 at, each;
	bool first = !since;

	if (++stops < TRY_STOPS || cpus == 1) return;
	at = now(CLOCK_MONOTONIC);
	each = MIN((at - since) / stops, (s64)4 * SELDOM);
	since = at;
	stops = 0;
	if (settling) {
		settling = false;
		return;
	}
	/* Average: under load the costs of two tries can differ by a factor of ten. */
	cost[wait_mode] = cost[wait_mode] ? (3 * cost[wait_mode] + each) / 4 : each;
	if (first) { /* the cost at start-up is not typical: ignore it */
		cost[wait_mode] = 0;
		kept = true;
		keep_until = at + KEEP / 20;
	}
	if (kept && cost[wait_mode] > SELDOM) wait_mode = WAIT_BLOCK;
	if (kept && at < keep_until) return;
	settling = true;
	if (kept) {
		wait_mode = WAIT_SHARE;
		kept = false;
	} else if (wait_mode != WAIT_BLOCK) {
		wait_mode++;
	} else {
		wait_mode = fastest_mode(cost);
		kept = true;
		keep_until = at + KEEP;
	}
	if (wait_mode == WAIT_SHARE && !may_share) wait_mode = WAIT_POLL;
}

/* Share the CPU with t, stopped at a call, or stop sharing it, as wait_mode asks for. */
static void apply_wait_mode(struct tracee *t) {
	bool shares = t->flags & T_SHARED, should;

	if (wait_mode != WAIT_SHARE || !may_share) {
		unshare_all();
		return;
	}
	if (!(t->flags & T_AWAKE)) return;
	should = shared.awake <= SHARE_AWAKE && !shared.affinity_calls &&
		 !(t->flags & T_STARTING) && (!(t->flags & T_ATTACHED) || opt.affinity == 2);
	if (should && !shares) share_cpu(t);
	if (!should && shares) unshare_cpu(t);
}

/* ---- injection: -e inject and -e fault */

static u32 delayed; /* number of tracees with resume_at, which is set and cleared with it */

/* Return the number of the first argument in spec, "@argN=HEX,...", that is above n; 0: none. */
static u32 poked_beyond(const char *spec, u32 n) {
	for (; (spec = str_chr(spec, '@')); spec++) {
		u32 number = (u32)(spec[4] - '0');
		if (number > n) return number;
	}
	return 0;
}

/* Write the bytes of poke_enter= or poke_exit= into the memory of t. at: ENTER or EXIT. */
static void inject_pokes(struct tracee *t, u32 at) {
	u32 n, wrong;

	if (!t->injected->poke[at]) return;
	n = argument_count(t);
	wrong = poked_beyond(t->injected->poke[at], n);
	if (wrong)
		warn("poke_tcb: Failed to tamper with process %d: requested to tamper with argument"
		     " #%u, but system call '%s' has only %u arguments",
			t->pid, wrong, call_names[t->call], n);
	else if (poke_args(t, t->injected->poke[at])) t->poked = true;
	else
		warn("poke_tcb: Failed to tamper with process %d: couldn't poke", t->pid);
}

/* Tamper with the call that t enters, if this invocation of it is to be injected into. */
static void inject_entry(struct tracee *t) {
	const struct injection *in = injections[t->abi][t->call];
	u16 *n;

	if (!in) return;
	if (!t->invocations) t->invocations = alloc(INVOCATIONS * sizeof *t->invocations);
	n = &t->invocations[t->abi * (C_COUNT + 1) + t->call];
	if (*n < 65535) ++*n;
	if (*n < in->first || *n > in->last || (*n - in->first) % in->step) return;
	t->injected = in;
	t->poked = false;
	inject_pokes(t, ENTER);
	if (in->returns)
		set_call_number(t->pid,
			in->call == C_UNKNOWN ? -1 : call_numbers[in->call][t->abi]);
}

/* Tamper with the call that t leaves, if its entry was injected into. */
static void inject_exit(struct tracee *t) {
	if (!t->injected) return;
	inject_pokes(t, EXIT);
	if (!t->injected->returns) return;
	t->ret = t->abi == ABI_COMPAT && !t->injected->is_error ? (u32)t->injected->ret
								: t->injected->ret;
	set_return_value(t->pid, t->ret);
}

/* Resume t, which was delayed. */
static void resume_now(struct tracee *t) {
	t->resume_at = 0;
	delayed--;
	resume(t, t->resume_signal);
}

/* Resume t, stopped at a call: now, or after the delay of delay_enter= or delay_exit=. */
static void resume_call(struct tracee *t) {
	u32 at = t->flags & T_IN_CALL ? ENTER : EXIT;
	int sig = t->injected && at == ENTER ? t->injected->signal : 0;
	if (!t->injected || !t->injected->delay[at]) {
		resume(t, sig);
		return;
	}
	t->resume_at = now(CLOCK_MONOTONIC) + t->injected->delay[at];
	t->resume_signal = (u8)sig;
	delayed++;
}

/* Resume the tracees whose delay is over. Return when the next delay ends, in ns of
   CLOCK_MONOTONIC; 0: no tracee is delayed. */
static s64 resume_due(void) {
	s64 at = now(CLOCK_MONOTONIC), next = 0;
	for (struct tracee *t = tracees; t && delayed; t = t->next) {
		if (!t->resume_at) continue;
		if (t->resume_at <= at) resume_now(t);
		else if (!next || t->resume_at < next) next = t->resume_at;
	}
	return next;
}

/* ---- new tracees and former ones */

/* A ring of the pids of children that stopped and ended before the fork events of their parents:
   such an event must not create a tracee. forget_tracee() adds, add_child() removes. */
static s32 early_dead[64];

/* Remove t and all references to it: it has ended, or is detached. */
static void forget_tracee(struct tracee *t) {
	static u32 next; /* in early_dead */

	delayed -= t->resume_at != 0;
	set_counted_flag(t, T_AWAKE, &shared.awake, false);
	set_counted_flag(t, T_AFFINITY_CALL, &shared.affinity_calls, false);
	unshare_cpu(t);
	bpf_drop(t);
	if (guarded) set_bit(guarded->tracees, t->pid, false);
	if (t->flags & T_EARLY) early_dead[next++ % COUNT(early_dead)] = t->pid;
	if (open_line == t) open_line = NULL;
	if (t->fd >= 0) out_flush();
	tracee_remove(t);
}

/* Add a tracee. parent: the tracee that created it, or NULL. */
static struct tracee *new_tracee(s32 pid, struct tracee *parent) {
	struct tracee *t = tracee_add(pid);

	set_counted_flag(t, T_AWAKE, &shared.awake, true);
	if (guarded) set_bit(guarded->tracees, pid, true);
	t->nr = ~0ul;
	if (parent) {
		t->abi = parent->abi;
		memcpy(t->comm, parent->comm, sizeof t->comm);
		t->flags |= parent->flags & T_ATTACHED;
	}
	return t;
}

/* Detach from t, which must be stopped, and deliver sig (0: none). Return false if t was killed, or
   is not stopped: then wait4(2) reports it. */
static bool detach(struct tracee *t, int sig) {
	unshare_cpu(t);
	bpf_settle(t);
	if (failed(sys_ptrace(PTRACE_DETACH, t->pid, 0, (void *)(u64)sig))) return false;
	event_detached(t);
	forget_tracee(t);
	return true;
}

/* ---- what reads the trace: --tree leaves it out */

/* The pipes that the trace goes through: strace | grep | less has two. A process that reads one
   must run for strace to go on, and each of its calls would be a line for it to read. */
static struct kstat trace_pipes[8];
static u32 trace_pipe_count;

/* Return whether st is one of these pipes. */
static bool is_trace_pipe(const struct kstat *st) {
	for (u32 i = 0; i < trace_pipe_count; i++)
		if (is_same_file(st, &trace_pipes[i])) return true;
	return false;
}

/* Add a file to them, if it is a pipe. Return whether it was new. */
static bool add_trace_pipe(const struct kstat *st) {
	bool pipe = (st->mode & S_TYPE) == S_PIPE;
	if (!pipe || is_trace_pipe(st) || trace_pipe_count == COUNT(trace_pipes)) return false;
	trace_pipes[trace_pipe_count++] = *st;
	return true;
}

/* Return whether process c of /proc reads the trace. */
static bool reads_trace(s32 c) {
	struct kstat st;
	return trace_pipe_count && stat_fd_of(c, 0, &st) && is_trace_pipe(&st);
}

/* Find the pipes that the trace goes through, from its descriptor on. */
static void find_trace_pipes(void) {
	struct kstat st;
	bool found = trace_out.fd >= 0 && !failed(sys(NR_fstat, trace_out.fd, &st)) &&
		     add_trace_pipe(&st);
	while (found) {
		struct pid_dir processes = open_pids("/proc");
		s32 c;
		found = false;
		while ((c = next_pid(&processes)))
			if (reads_trace(c) && stat_fd_of(c, 1, &st)) found |= add_trace_pipe(&st);
	}
}

/* Return whether t, which executes a program, is to read the trace. */
static bool became_reader(struct tracee *t) {
	struct kstat st;
	s32 c = opt.tree && trace_pipe_count ? proc_pid(t->pid) : 0;
	if (c <= 0 || !reads_trace(c)) return false;
	if (stat_fd_of(c, 1, &st)) add_trace_pipe(&st);
	return true;
}

/* ---- stops */

/* Handle the exit of a call. */
static void handle_call_exit(struct tracee *t) {
	if (may_share) check_opened_file(t);
	inject_exit(t);
	end_call(t);
	if (opt.io_uring) watch_rings(t);
	filtering |= t->call == C_seccomp && t->flags & T_STARTING && !t->ret;
	if (t->call == C_execve && failed(t->ret) && t->flags & T_FIRST) t->flags |= T_STARTING;
	leave_call(t);
	set_counted_flag(t, T_AFFINITY_CALL, &shared.affinity_calls, false);
	set_counted_flag(t, T_AWAKE, &shared.awake, true);
}

/* Handle the entry of a call. abi: the ABI of the call before. */
static void handle_call_entry(struct tracee *t, u8 abi) {
	identify_call(t, abi);
	if (t->flags & T_STARTING && t->call == C_execve) t->flags &= (u16)~T_STARTING;
	t->injected = NULL;
	if (wanted(t)) {
		if (!(t->flags & T_FIRST)) inject_entry(t);
		event_entry(t);
	}
	if (filtering && !(t->flags & T_SHOWN)) t->flags &= (u16)~T_IN_CALL;
	set_counted_flag(t, T_AWAKE, &shared.awake, false);
	if (may_share) hide_sharing(t);
}

/* Handle a stop at the entry or exit of a call, and resume t. */
static void handle_call_stop(struct tracee *t) {
	u8 abi = t->abi;
	bool entry, unborn = t->flags & T_EARLY && t->nr == ~0ul;

	if (read_call(t, &entry)) {
		if (unborn) abi = t->abi; /* that of its parent */
		if (entry) handle_call_entry(t, abi);
		else handle_call_exit(t);
	}
	choose_wait_mode();
	apply_wait_mode(t);
	if (out->eager) out_flush(); /* before t itself writes there */
	resume_call(t);
}

/* Return whether the child that t creates has the memory of t. */
static bool shares_memory(struct tracee *t) {
	enum { CLONE_VM = 0x100 };
	u64 flags = t->args[0];
	if (t->call == C_clone3) peek(t, flags, &flags, sizeof flags);
	return t->call == C_vfork ||
	       ((t->call == C_clone || t->call == C_clone3) && flags & CLONE_VM);
}

/* Note that t has created the child pid, which may have stopped, and even ended, before the fork
   event of t. */
static void add_child(struct tracee *t, s32 pid) {
	struct tracee *child = tracee_find(pid);

	t->child = pid;
	for (u32 i = 0; i < COUNT(early_dead) && !child; i++)
		if (early_dead[i] == pid) {
			early_dead[i] = 0;
			return;
		}
	if (!child) {
		child = new_tracee(pid, t);
		note(QUIET_ATTACH, "Process %d attached", child->pid);
	}
	if (child->nr == ~0ul) child->abi = t->abi;
	if (shares_memory(t)) child->space = t->space;
	child->flags = (u16)((child->flags & ~T_EARLY) | (t->flags & T_ATTACHED));
}

/* Handle a fork, vfork or clone event of t. */
static void handle_fork(struct tracee *t) {
	u64 pid = 0;
	if (failed(sys_ptrace(PTRACE_GETEVENTMSG, t->pid, 0, &pid)) || !pid) return;
	add_child(t, (s32)pid);
	event_forked(t, (s32)pid);
}

/* Find out which thread caused an exec event, which t reports. If a thread that is not the leader
   executes a program, the kernel ends all other threads and gives it the pid of the leader, t:
   remove t, if it is still there, and rename the thread. Return the tracee that executed. */
static struct tracee *handle_exec(struct tracee *t) {
	u64 old = 0; /* the former pid of the thread */
	struct tracee *thread;
	s32 pid = t->pid;

	if (failed(sys_ptrace(PTRACE_GETEVENTMSG, pid, 0, &old)) || (s32)old == pid) return t;
	thread = tracee_find((s32)old);
	if (!thread) return t;
	tracee_count--; /* t and its thread are one now: whether the line has a pid */
	bpf_settle(t);
	event_superseded(t, thread->pid);
	tracee_count++;
	event_renamed(thread, pid);
	if (opt.separate) {
		s32 fd = t->fd;
		t->fd = thread->fd;
		thread->fd = fd;
	}
	forget_tracee(t);
	tracee_rename(thread, pid);
	bpf_renamed(thread, (s32)old);
	if (guarded) set_bit(guarded->tracees, pid, true);
	if (thread->flags & T_SHARED) {
		set_bit(guarded->sharing, (s32)old, false);
		set_bit(guarded->sharing, pid, true);
	}
	return thread;
}

/* Return whether t is a thread of PROG. */
static bool is_of_program(const struct tracee *t) {
	return first_pid && !failed(sys(NR_tgkill, first_pid, t->pid, 0));
}

/* Record a fatal signal that t is about to receive, if t is a thread of PROG. */
static void record_program_signal(const struct tracee *t, int sig, const struct siginfo *si) {
	if (is_fatal(sig) && is_of_program(t)) record_signal(&program_signal, sig, si);
}

/* Read the instruction pointer of t, which is stopped, but not at a call. */
static void read_ip(struct tracee *t) {
	struct call_registers c;
	if (read_call_registers(t->pid, &c)) t->ip = c.ip;
}

/* Return whether the programs of --bpf have stopped t by sig until the ring is read: it is. */
static bool is_hold(struct tracee *t, int sig) {
	struct siginfo si = {0};
	if (!bpf.memory || (sig != SIGSTOP && sig != SIGWINCH)) return false;
	if (failed(sys_ptrace(PTRACE_GETSIGINFO, t->pid, 0, &si))) return false;
	return bpf_holds(t, sig, &si);
}

/* Handle a signal-delivery-stop: print the signal, and resume t with it. */
static void handle_signal_stop(struct tracee *t, int sig) {
	struct siginfo si = {0};
	bool want_info = !opt.summary_only || is_fatal(sig);

	if (opt.ip) read_ip(t);
	if (is_hold(t, sig)) {
		resume(t, 0);
		return;
	}
	if (want_info && !failed(sys_ptrace(PTRACE_GETSIGINFO, t->pid, 0, &si))) {
		record_program_signal(t, sig, &si);
		event_signal(t, &si, sig);
	} else {
		event_signal(t, NULL, sig);
	}
	if (out->eager) out_flush();
	resume(t, sig);
}

/* Handle an exec event, and resume or (-b) detach from the tracee. */
static void handle_exec_stop(struct tracee *t) {
	struct call_registers c;
	bool first;

	t = handle_exec(t);
	learn_comm(t);
	first = (t->flags & T_FIRST) != 0;
	t->space = ++space_count;
	t->flags &= (u16) ~(T_FIRST | T_STARTING);
	if (opt.files && bpf.memory) remember_descriptors(t);
	if (opt.after_loader && read_call_registers(t->pid, &c)) {
		bpf_settle(t); /* a call of the program before */
		watch_loader(t, c.arch == (u32)AUDIT_COMPAT, c.sp);
	}
	if (t->in_loader) bpf_drop(t); /* its stops tell where it calls from */
	event_executed(t);
	/* Remove O_EXITKILL, which launch() has set until now. */
	if (first && !opt.kill_on_exit)
		sys_ptrace(PTRACE_SETOPTIONS, t->pid, 0, (void *)ptrace_options());
	if ((opt.detach_on_exec && !first) || became_reader(t)) detach(t, 0);
	else resume(t, 0);
}

/* --tree: a process that was attached to has stopped. If that was in a call of fork(2) the kernel
   has not attached to the child: trace_loop() looks for it. */
static bool tree_due;

/* Handle a stop of t that wait4(2) reported, and resume t. See ptrace(2) for the kinds of stops. */
static void handle_stop(struct tracee *t, int status) {
	int sig = status >> 8 & 0xff, event = (int)((u32)status >> 16);

	if (t->flags & T_NEW) learn_comm(t);
	if (t->flags & T_SEIZED) tree_due = true;
	t->flags &= (u16) ~(T_NEW | T_LISTENING | T_SEIZED);
	if (event != EVENT_EXIT) bpf_goes_on(t);
	switch (event) {
	case 0:
		if (sig == (SIGTRAP | 0x80)) handle_call_stop(t);
		else handle_signal_stop(t, sig);
		return;
	case EVENT_SECCOMP: handle_call_stop(t); return;
	case EVENT_EXEC: handle_exec_stop(t); return;
	case EVENT_STOP:
		if (t->flags & T_ATTACHED && t->nr == ~0ul) note_interrupted_call(t);
		if (sig == SIGSTOP || sig == SIGTSTP || sig == SIGTTIN || sig == SIGTTOU) {
			event_stopped(t, sig);
			t->flags |= T_LISTENING;
			sys_ptrace(PTRACE_LISTEN, t->pid, 0, NULL);
			return;
		}
		break;
	case EVENT_FORK:
	case EVENT_VFORK:
	case EVENT_CLONE: handle_fork(t); break;
	case EVENT_EXIT: /* long before wait4(2) reports the end of a leader with threads */
		bpf_settle_end(t);
		event_unfinished(t);
		if (t->pid == 1) out_flush(); /* its end is that of the machine */
		break;
	}
	resume(t, 0);
}

/* If status says that pid has ended, report that, remove its tracee t (NULL: there is none) and
   return true. Return false if it has stopped. */
static bool handle_end(struct tracee *t, s32 pid, int status) {
	if ((status & 0xff) == 0x7f) return false;
	if (pid == first_pid) first_status = status;
	if (t) {
		bpf_settle(t);
		event_gone(t, status);
		forget_tracee(t);
	} else if (pid != first_pid && pid != pipe_child && !is_init) {
		flush_before_message();
		warn("Exit of unknown pid %d ignored", pid);
	}
	return true;
}

/* Return the signal of a signal-delivery-stop, which must be delivered as the tracee is resumed; 0
   for any other stop. */
static int held_signal(int status) {
	bool other = (u32)status >> 16 || status >> 8 == (SIGTRAP | 0x80);
	return other ? 0 : status >> 8;
}

/* Handle one result of wait4(2). */
static void handle_status(s32 pid, int status, const struct rusage *ru) {
	struct tracee *t = tracee_find(pid);

	forget_pages();
	if (opt.debug) warn("process %d: wait status %x", pid, (u32)status);
	if (handle_end(t, pid, status)) {
		if (out->eager) out_flush();
		return;
	}
	if (!t && !opt.follow) { /* a child created with CLONE_PTRACE */
		sys_ptrace(PTRACE_DETACH, pid, 0, (void *)(u64)held_signal(status));
		flush_before_message();
		warn("Detached unknown pid %d", pid);
		return;
	}
	if (!t) { /* a child that stopped before the fork event of its parent */
		t = new_tracee(pid, NULL);
		t->flags |= T_EARLY;
		note(QUIET_ATTACH, "Process %d attached", pid);
	}
	t->stime_now = ru->stime[0] * 1000000000 + ru->stime[1] * 1000;
	handle_stop(t, status);
	if (out->eager) out_flush();
}

/* ---- waiting */

struct stop {
	s32 pid;
	int status;
	u64 before; /* --bpf: where the ring ended then */
	struct rusage ru;
};

/* The stops collected in one round of trace_loop(), which changes it. Those before `at` are
   handled. */
static struct {
	struct stop *stop;
	u32 at, n, cap;
} batch;

/* Take a stop or an end of a tracee if there is one. Return the pid, or 0 or -errno if there is
   none. With --bpf what the thread did before is then in the ring: note how far that is. When the
   end of a process is taken its parent may go on, and what it does must come later: so look
   first. */
static s64 take_stop(struct stop *s, struct rusage *ru) {
	enum { EVERYONE = 0 /* P_ALL */, LOOK = WNOHANG | N_WNOWAIT | N_WEXITED | N_WSTOPPED };
	struct siginfo si = {0};
	s64 r;
	if (!bpf.memory) return sys_wait4(-1, &s->status, WNOHANG, ru);
	r = sys(NR_waitid, EVERYONE, 0, &si, LOOK, NULL);
	if (failed(r) || !si.pid) return r;
	s->before = ring_end();
	return sys_wait4(si.pid, &s->status, WNOHANG, ru);
}

/* Block in wait4(2) until there is a stop, the timer expires or a delay is over. Return the pid, or
   0 or -errno if there is no stop. ru: where to store the usage, or NULL. */
static s64 wait_blocking(struct stop *s, struct rusage *ru) {
	enum { SPIN = 100000 /* ns: for a shorter time do not set a timer but poll */ };
	s64 due = delayed ? resume_due() : 0, left = due - now(CLOCK_MONOTONIC), r = 0;
	/* Let the alarm flush the output and end the sharing, rather than do so before each wait:
	   the next stop is probably near. */
	bool flush = out->len || shared.pinned;

	if (due && left < SPIN) {
		while (!r && !ending() && now(CLOCK_MONOTONIC) < due)
			r = sys_wait4(-1, &s->status, WNOHANG, ru);
		return r;
	}
	if (due && !(flush && left / 1000 > FLUSH_AFTER)) arm(left / 1000 + 1);
	else if (flush && !armed) arm(FLUSH_AFTER);
	return sys_wait4(-1, &s->status, 0, ru);
}

/* The same, while the events of --bpf are read. SIGCHLD ends a sleep. */
static s64 wait_reading(struct stop *s, struct rusage *ru) {
	u32 idle = 0;
	s64 r = 0;
	while (!r && !alarmed && !ending() && !asked && !bytes_over) {
		if (bpf_drain()) idle = 0;
		else bpf_sleep(idle++);
		r = take_stop(s, ru);
	}
	return r;
}

/* Wait for a stop or the end of a tracee. Return false if there is none: a signal or the timer
   interrupted the wait, a delay was over, or no tracee is left. block: false: only test. The wait
   does not need __WALL, as wait4(2) reports ptraced children in any case; so it ignores the
   guardian. */
static bool wait_stop(struct stop *s, bool block) {
	struct rusage *ru = opt.summary_only || opt.summary ? &s->ru : NULL;
	bool polling = wait_mode == WAIT_POLL || (wait_mode == WAIT_SHARE && !shared.count);
	int polls = 0;
	s64 r = 0;

	if (!block) polls = 1;
	else if (polling && cpus > 1 && tracee_count <= POLL_TRACEES) polls = POLLS;
	while (polls-- && !r) r = take_stop(s, ru);
	if (!r && block) r = bpf.memory ? wait_reading(s, ru) : wait_blocking(s, ru);
	if (alarmed) {
		disarm();
		out_flush();
		if (r < 0) unshare_all(); /* a tracee that computes does not need to share */
	}
	if (block && r == -ECHILD) tracee_count = 0; /* no tracee is left, whatever the count was */
	s->pid = (s32)r;
	return r > 0;
}

/* Put the stop that was collected last into the batch. A thread that executes a program goes on
   under the pid of its leader, which is gone: its stop replaces the leader's. */
static void batch_stop(void) {
	const struct stop *last = &batch.stop[batch.n];
	u32 i = (u32)last->status >> 16 == EVENT_EXEC ? 0 : batch.n;
	while (i < batch.n && batch.stop[i].pid != last->pid) i++;
	batch.stop[i] = *last;
	batch.n += i == batch.n;
}

static u32 attach_children(void);

/* Trace until no tracee is left or the trace has to end. */
static void trace_loop(void) {
	enum { COLLECT_EVERY = 8 };
	u32 rounds = 0;

	while (tracee_count && !ending() && !limit_reached) {
		if (reader_gone && !opt.kill_on_exit) break;
		if (asked) {
			asked = false;
			bpf_count();
			event_asked();
		}
		/* wait4(2) examines the tracees always in the same order, so that one that stops
		   again and again could starve the others. Collect all stops before resuming any
		   tracee. Where there is mostly one stop at a time, do so only every COLLECT_EVERY
		   rounds. */
		bool collect = tracee_count > 1 && (batch.n > 1 || ++rounds % COLLECT_EVERY == 0);
		batch.at = 0;
		batch.n = 0;
		do {
			batch.stop = grow(batch.stop, batch.n, &batch.cap, sizeof *batch.stop);
			if (!wait_stop(&batch.stop[batch.n], !batch.n)) break;
			batch_stop();
		} while (collect);
		for (; batch.at < batch.n; batch.at++) {
			const struct stop *s = &batch.stop[batch.at];
			bpf_drain_to(s->before);
			handle_status(s->pid, s->status, &s->ru);
			event_handled();
		}
		if (tree_due) {
			tree_due = false;
			attach_children();
		}
	}
}

/* ---- detaching */

/* Return whether the fatal signal that strace received is also queued for the process of t, which
   must be stopped. PTRACE_PEEKSIGINFO exists since Linux 3.10. */
static bool is_pending(const struct tracee *t) {
	enum { QUEUED = 32, SHARED = 1 };
	struct { u64 from; u32 flags; s32 n; } which = {0, SHARED, QUEUED};
	struct siginfo si[QUEUED] = {{0}};
	s64 n = sys_ptrace(PTRACE_PEEKSIGINFO, t->pid, (u64)&which, si);
	for (s64 i = 0; i < MIN(n, QUEUED); i++)
		if (si[i].signo == strace_signal.sig) return true;
	return false;
}

/* Send PROG the fatal signal that ends the trace, once, unless its sender has sent it to PROG too:
   a terminal sends to the whole process group. t: a stopped tracee, or NULL. Do nothing if t is not
   a thread of PROG: the next one may be. */
static void pass_interruption(const struct tracee *t) {
	static bool done; /* the signal is sent, or need not be */
	bool terminal;

	if (done || !interrupted || !first_pid || first_status != -1) return;
	if (t && !is_of_program(t)) return;
	done = true;
	terminal =
		strace_signal.code == SI_KERNEL && sys(NR_getpgid, first_pid) == sys(NR_getpgid, 0);
	if (terminal || same_signal(&strace_signal, &program_signal)) return;
	if (t && is_pending(t)) return;
	if (t && t->flags & T_LISTENING) sys_kill(first_pid, SIGCONT);
	sys_kill(first_pid, interrupted);
}

/* Detach from pid. status: its stop, or its end, as reported by wait4(2). */
static void detach_stopped(s32 pid, int status) {
	struct tracee *t = tracee_find(pid);
	int event = (int)((u32)status >> 16), sig = held_signal(status);
	struct siginfo si;

	if (handle_end(t, pid, status)) return;
	if (!t) {
		t = new_tracee(pid, NULL);
		t->flags |= T_EARLY; /* so that a later fork event of its parent adds no tracee */
	}
	if (event == EVENT_EXEC) t = handle_exec(t);
	else if (event && event < EVENT_EXEC) handle_fork(t); /* the child will stop, too */
	else if (event == EVENT_EXIT) {
		bpf_settle_end(t);
		event_unfinished(t);
	} else if (!sig && event != EVENT_STOP && t->flags & T_IN_CALL) inject_exit(t);
	if (sig && !failed(sys_ptrace(PTRACE_GETSIGINFO, t->pid, 0, &si)))
		record_program_signal(t, sig, &si);
	pass_interruption(t);
	bpf_settle(t);
	bpf_drop(t);
	if (is_hold(t, sig)) sig = 0;
	/* A SIGSTOP that has not stopped it yet must not be left to it. */
	if (t->holds & HOLD_STOP) sys_ptrace(PTRACE_CONT, t->pid, 0, (void *)(u64)sig);
	else detach(t, sig);
}

/* Detach from all tracees. Do not wait longer than PATIENCE for one to stop: it may be in an
   uninterruptible sleep (vfork, a dead file server). The kernel detaches from it when strace
   exits. */
static void detach_all(void) {
	enum { PATIENCE = 1000000000 /* ns without any stop */ };
	s64 since = now(CLOCK_MONOTONIC);

	at_end = NULL;
	out = &trace_out;
	unshare_all();
	bpf_drain();
	/* The kernel kills the tracees when strace exits. */
	if (opt.kill_on_exit && (interrupted || limit_reached)) {
		out_flush();
		return;
	}
	/* First: a delayed tracee may be gone, and its pid that of a thread that has stopped. */
	for (; batch.at < batch.n; batch.at++)
		detach_stopped(batch.stop[batch.at].pid, batch.stop[batch.at].status);
	for (struct tracee *t = tracees; t; t = t->next) {
		if (t->resume_at) resume_now(t);
		sys_ptrace(PTRACE_INTERRUPT, t->pid, 0, NULL);
	}
	arm(KICK);
	while (tracee_count && now(CLOCK_MONOTONIC) - since < PATIENCE) {
		int status;
		s64 pid = sys_wait4(-1, &status, 0, NULL);
		if (pid == -EINTR) continue;
		if (pid <= 0) break;
		since = now(CLOCK_MONOTONIC);
		bpf_drain();
		detach_stopped((s32)pid, status);
	}
	disarm();
	pass_interruption(NULL); /* to a PROG that did not stop */
	bpf_drain();
	for (struct tracee *t = tracees; t; t = t->next) event_detached(t);
	out_flush();
}

/* Detach before strace exits with an error; at_end calls it. With --kill-on-exit the kernel kills
   the tracees. */
static void detach_at_error(void) {
	if (!opt.kill_on_exit) detach_all();
}

/* Wait for PROG to end, without tracing. Detach from what still stops. PID 1 waits as long as it
   takes: all would end with it. */
static void wait_for_program(void) {
	if (is_init && time_over) {
		deadline = 0;
		time_over = false;
		set_alarm(0);
	}
	while (first_pid && first_status == -1 && !ending()) {
		int status;
		s64 pid = sys_wait4(-1, &status, 0, NULL);
		if (pid == -ECHILD) break;
		if (pid > 0) detach_stopped((s32)pid, status);
	}
	pass_interruption(NULL);
}

/* ---- -u */

/* The ids that PROG runs with. find_user() sets them. */
static struct { u32 uid, gid, groups[256]; u32 group_count; } user;

/* Return a copy of field n of a line whose fields are separated by colons. */
static char *field(const char *line, u32 n) {
	u64 len = 0;
	while (n && *line && *line != '\n') n -= *line++ == ':';
	while (line[len] && line[len] != ':' && line[len] != '\n') len++;
	return str_dup(line, len);
}

static const char *next_line(const char *line) {
	const char *end = str_chr(line, '\n');
	return end ? end + 1 : "";
}

/* Parse a uid or gid. 4294967295 is invalid: to setresuid(2) it means "do not change". */
static bool parse_id(const char *s, u32 *id) {
	u64 n;
	while (*s == ' ' || *s == '\t') s++;
	if (!parse_number(s + (*s == '+'), false, &n) || n >= ~0u) return false;
	*id = (u32)n;
	return true;
}

/* Add a group, if there is room for it. */
static void add_group(u32 gid) {
	if (user.group_count < COUNT(user.groups)) user.groups[user.group_count++] = gid;
}

/* Add the groups of /etc/group that name as a member. */
static void find_groups(const char *name) {
	u64 size;
	const char *line = read_file("/etc/group", 64 << 20, &size);

	for (; line && *line; line = next_line(line)) {
		const char *members = field(line, 3);
		char *member;
		u32 gid;
		while ((member = next_word(&members)))
			if (str_eq(member, name) && parse_id(field(line, 2), &gid)) add_group(gid);
	}
}

/* Find the ids for -u: spec is a name, looked up in /etc/passwd and /etc/group, or "UID:GID" in
   numbers, which sets no supplementary groups. Exit if there is no such user. */
static void find_user(const char *spec) {
	const char *colon = str_chr(spec, ':'), *passwd, *line;
	u64 size;

	if (caller.uid) die("You must be root to use the -u/--username option");
	if (colon) {
		if (!parse_id(str_dup(spec, (u64)(colon - spec)), &user.uid) ||
			!parse_id(colon + 1, &user.gid))
			die("Invalid UID:GID pair '%s'", spec);
		return;
	}
	passwd = read_file("/etc/passwd", 64 << 20, &size);
	line = passwd ? passwd : "";
	while (*line && !str_eq(field(line, 0), spec)) line = next_line(line);
	if (!*line || !parse_id(field(line, 2), &user.uid) || !parse_id(field(line, 3), &user.gid))
		die("Cannot find user '%s'%s", spec,
			passwd ? "" : ": there is no /etc/passwd, use UID:GID");
	add_group(user.gid);
	find_groups(spec);
}

/* Exit if r, the result of a system call, is -errno. what: the call's name. */
static void check_result(const char *what, s64 r) {
	if (failed(r)) die("%s: %s", what, errno_text((int)-r));
}

/* Change to the ids of -u; without -u to the real ids. */
static void switch_user(void) {
	if (!opt.user) {
		check_result("setreuid", drop_privileges());
		return;
	}
	check_result("setgroups", sys(NR_setgroups, user.group_count, user.groups));
	check_result("setregid", sys(NR_setresgid, user.gid, user.gid, user.gid));
	check_result("setreuid", sys(NR_setresuid, user.uid, user.uid, user.uid));
}

/* ---- -E */

/* The arguments of -E. env_change() adds to them. */
static const char *env_specs[256];
static u32 env_spec_count;

static void env_change(const char *spec) {
	if (env_spec_count == COUNT(env_specs)) die("more than %u -E options", env_spec_count);
	env_specs[env_spec_count++] = spec;
}

/* Return whether entry, "name=value", is the variable of spec, "name" or "name=value". */
static bool same_variable(const char *entry, const char *spec) {
	while (*spec && *spec != '=' && *entry == *spec) {
		entry++;
		spec++;
	}
	return *entry == '=' && (!*spec || *spec == '=');
}

/* Return the environment of strace with the changes of -E, in their order. */
static char **changed_env(void) {
	u64 n = 0;
	char **p;

	while (opt.env[n]) n++;
	p = alloc((n + env_spec_count + 1) * sizeof *p);
	memcpy(p, opt.env, n * sizeof *p);
	for (u32 i = 0; i < env_spec_count; i++) {
		bool set = str_chr(env_specs[i], '=');
		char *entry = str_dup(env_specs[i], str_len(env_specs[i]));
		u64 kept = 0;
		for (u64 k = 0; k < n; k++) {
			bool same = same_variable(p[k], entry);
			if (!same) p[kept++] = p[k];
			else if (set) p[kept++] = entry; /* in its place, as setenv(3) does */
			set &= !same;
		}
		n = kept;
		if (set) p[n++] = entry;
	}
	p[n] = NULL;
	return p;
}

/* ---- finding PROG */

/* Return the file of a command, searched for in PATH unless name contains a slash. Exit if there is
   none. */
static const char *find_program(const char *name) {
	const char *path = env_value("PATH");
	struct kstat st;
	s64 r;

	if (str_chr(name, '/')) {
		r = sys(NR_newfstatat, AT_FDCWD, name, &st, 0);
		if (failed(r)) die("Cannot stat '%s': %s", name, errno_text((int)-r));
		return name;
	}
	while (path && *path && *name) {
		const char *end = str_chr(path, ':');
		u64 n = end ? (u64)(end - path) : str_len(path), len = str_len(name);
		char *full = alloc(n + len + 2);
		format(full, n + len + 2, n ? "%s/%s" : "%s%s", str_dup(path, n), name);
		r = sys(NR_newfstatat, AT_FDCWD, full, &st, 0);
		if (!failed(r) && (st.mode & S_TYPE) == S_REGULAR && st.mode & S_EXEC) return full;
		path = end ? end + 1 : NULL;
	}
	die("Cannot find executable '%s'", name);
}

/* ---- why execve failed
 *
 * After "exec: ..." print a second line with the cause, where it can be found out: follow the
 * interpreters that #! and ELF files name as the kernel does.
 */

enum { ELF_RELOCATABLE = 1, ELF_EXECUTABLE, ELF_SHARED, ELF_CORE };

/* A file to be executed. named_by: the file whose interpreter it is, or NULL; for_elf: that is an
   ELF file. */
struct program { const char *file, *named_by; bool for_elf; };

/* Print the cause: p, followed by what and detail. Return true. */
static bool explain(const struct program *p, const char *what, const char *detail) {
	if (p->named_by)
		warn("'%s', the interpreter of '%s', %s%s", p->file, p->named_by, what, detail);
	else warn("'%s' %s%s", p->file, what, detail);
	return true;
}

/* If p does not exist, is no regular file or must not be executed, print that and return true. */
static bool explain_access(const struct program *p) {
	enum { ST_NOEXEC = 8, X_OK = 1 };
	struct { u64 type[10], flags, spare[4]; } fs;
	struct kstat st;
	const char *end = p->file + str_len(p->file);
	s64 r = sys(NR_newfstatat, AT_FDCWD, p->file, &st, 0);

	if (failed(r) && !p->named_by) return false;
	if (r == -ENOENT && end[-1] == '\r')
		return explain(p, "does not exist: the line of #! ends with a carriage return", "");
	if (r == -ENOENT) {
		r = sys(NR_newfstatat, AT_FDCWD, p->file, &st, AT_SYMLINK_NOFOLLOW);
		return explain(
			p, failed(r) ? "does not exist" : "is a symbolic link to nothing", "");
	}
	if (failed(r)) return explain(p, "cannot be reached: ", errno_text((int)-r));
	if ((st.mode & S_TYPE) == S_DIRECTORY) return explain(p, "is a directory", "");
	if ((st.mode & S_TYPE) != S_REGULAR) return explain(p, "is not a regular file", "");
	r = sys(NR_statfs, p->file, &fs);
	if (!failed(r) && fs.flags & ST_NOEXEC)
		return explain(p, "is on a file system that is mounted noexec", "");
	if (!(st.mode & S_EXEC))
		return explain(p, "has no permission to be executed (chmod +x gives it)", "");
	r = sys(NR_faccessat, AT_FDCWD, p->file, X_OK);
	if (failed(r)) return explain(p, "may not be executed by this user", "");
	return false;
}

enum { MACHINE_NAME = 64 };

/* Return the name of an ELF machine (e_machine), in buf. */
static const char *machine_name(u32 machine, char buf[static MACHINE_NAME]) {
	static const struct { u16 number; const char *name; } machines[] = {{2, "sparc"},
		{3, "i386"}, {4, "m68k"}, {8, "mips"},
		{15, "parisc"}, {20, "ppc"}, {21, "ppc64"}, {22, "s390x"}, {40, "arm"}, {42, "sh"},
		{43, "sparc64"}, {50, "ia64"}, {62, ARCH == AMD64 ? "x32" : "amd64 (x86_64)"},
		{183, "arm64 (aarch64)"},
		{243, "riscv"}, {247, "bpf"}, {258, "loongarch"}};
	const char *compat = " (this kernel runs no 32-bit programs)";
	for (u32 i = 0; i < COUNT(machines); i++)
		if (machines[i].number == machine)
			return format(buf, MACHINE_NAME, "%s%s", machines[i].name,
				machine == (u32)ELF_COMPAT ? compat : "");
	return format(buf, MACHINE_NAME, "machine %u", machine);
}

/* If an ELF file, with the header head, is for another machine or no program, print that and return
   true. */
static bool explain_machine(const struct program *p, const u8 *head) {
	bool wide = head[4] == 2, big_endian = head[5] == 2;
	u32 type = head[16 + big_endian] | (u32)head[17 - big_endian] << 8;
	u32 machine = head[18 + big_endian] | (u32)head[19 - big_endian] << 8;
	char name[MACHINE_NAME];

	if (machine != ELF_OWN || !wide)
		return explain(
			p, "is built for another architecture: ", machine_name(machine, name));
	switch (type) {
	case ELF_EXECUTABLE:
	case ELF_SHARED: return false;
	case ELF_RELOCATABLE:
		return explain(p, "is an object file, not linked to a program yet", "");
	case ELF_CORE: return explain(p, "is a memory dump (core)", "");
	default: return explain(p, "is an ELF file, but no program", "");
	}
}

/* Print why the kernel refuses the contents of p. err: the error of execve(2). Replace p by its
   interpreter, the next file to examine; its file is NULL if there is none. */
static void explain_contents(struct program *p, int err) {
	u8 head[HEAD + 1] = {0};
	struct kstat st;
	char *interpreter = NULL;
	bool format_error = err == ENOEXEC || err == ELIBBAD, elf;
	s64 fd = open_regular(p->file, &st);
	s64 n = sys_read((int)fd, head, HEAD); /* -EBADF if that failed */

	elf = n >= 4 && !memcmp(head, "\177ELF", 4);
	if (p->for_elf && !elf && n >= 0) {
		explain(p, "is no ELF program", "");
	} else if (n > 1 && head[0] == '#' && head[1] == '!') {
		interpreter = script_interpreter((char *)head);
		if (!interpreter) explain(p, "names no interpreter behind #!", "");
	} else if (n == 0) {
		explain(p, "is empty", "");
	} else if (elf && n >= 20 && format_error && explain_machine(p, head)) {
		interpreter = NULL;
	} else if (elf && (n < 20 || head[5] == 1)) { /* little-endian */
		if (n < 52 || !elf_interpreter((int)fd, head, st.rest[0], &interpreter))
			explain(p, "is cut short: what its header speaks of is not in it", "");
	} else if (n > 0 && format_error) {
		explain(p, "is neither an ELF program nor a script with #! in its first line", "");
		if (!p->named_by) warn("if it is a shell script: %s sh %s", opt.self, p->file);
	}
	sys_close((int)fd);
	*p = (struct program){interpreter, p->file, elf};
}

/* Print why execve(2) of file failed with err, if more can be found out than the error says. */
static void explain_exec(const char *file, int err) {
	enum { INTERPRETERS_MAX = 6 }; /* that execve(2) follows */
	struct program p = {file, NULL, false};

	switch (err) {
	case E2BIG:
		warn("arguments and environment may have a quarter of the stack's limit (ulimit -s)"
		     " together, and 128 KiB each");
		return;
	case ETXTBSY: explain(&p, "is open for writing somewhere", ""); return;
	case EAGAIN: warn("the user has more processes than ulimit -u allows"); return;
	}
	for (u32 depth = 0; depth < INTERPRETERS_MAX && p.file; depth++) {
		if (explain_access(&p)) return;
		explain_contents(&p, err);
	}
	if (p.file) warn("scripts whose interpreters are scripts are nested too deeply");
}

/* ---- why ptrace was refused */

/* Print the likely cause of EPERM for a PTRACE_SEIZE of pid, and how to avoid it. */
static void explain_denial(s32 pid) {
	s32 self = (s32)sys(NR_getpid);
	s64 caps = status_number(self, "CapEff:", 16);
	s64 seccomp = status_number(self, "Seccomp:", 10);
	s64 tracer = status_number(pid, "TracerPid:", 10);
	s64 uid = status_number(pid, "Uid:", 10);
	s64 leader = status_number(pid, "Tgid:", 10);
	s64 yama = proc_number("/proc/sys/kernel/yama/ptrace_scope", "", 10);
	bool capable = caps >= 0 && caps >> CAP_SYS_PTRACE & 1;

	if (tracer > 0) warn("Process %d is already being traced by pid %d", pid, tracer);
	else if (leader == self) warn("process %d is a thread of this strace", pid);
	else if (leader > 0 && status_number(pid, "VmSize:", 10) < 0)
		warn("process %d is a thread of the kernel, or about to end", pid);
	else if (yama == 3)
		warn("Yama forbids ptrace until the next boot (kernel.yama.ptrace_scope is 3)");
	else if (yama == 2 && !capable)
		warn("Yama lets only CAP_SYS_PTRACE trace (kernel.yama.ptrace_scope is 2):"
		     " run strace as root, in a container with --cap-add=SYS_PTRACE");
	else if (!capable && uid >= 0 && uid != sys(NR_geteuid))
		warn("process %d may be owned by a different user: it belongs to uid %d and strace"
		     " lacks CAP_SYS_PTRACE: run strace as root or as that user",
			pid, uid);
	else if (yama == 1 && !capable)
		warn("Yama lets strace trace only what it starts (kernel.yama.ptrace_scope is 1):"
		     " run strace as root, or `sysctl kernel.yama.ptrace_scope=0`");
	else if (caps < 0)
		warn("there is no /proc to tell why (--mount-proc, as root, mounts it): Yama"
		     " (kernel.yama.ptrace_scope), a missing CAP_SYS_PTRACE, another tracer");
	else if (!capable)
		warn("strace lacks CAP_SYS_PTRACE and process %d is not dumpable, or has more "
		     "capabilities%s:"
		     " use docker run --cap-add=SYS_PTRACE, or kubectl debug --profile=general",
			pid, seccomp == 2 ? ", or a seccomp filter refuses ptrace" : "");
	else if (seccomp == 2)
		warn("a seccomp filter refuses ptrace: use docker run --cap-add=SYS_PTRACE"
		     " or --security-opt seccomp=unconfined");
	else warn("a security module or the user namespace of process %d refuses it", pid);
}

/* Print the error of a refused PTRACE_SEIZE of pid, its likely cause, and how to avoid it. */
static void explain_refusal(s32 pid, int err) {
	warn("attach: ptrace(PTRACE_SEIZE, %d): %s", pid, errno_text(err));
	if (err == ENOSYS)
		warn("ptrace is missing here: an emulator, or a seccomp filter that hides it");
	if (err == EPERM || err == EACCES) explain_denial(pid);
}

static s64 fork_child(void) { return sys(NR_clone, SIGCHLD, 0, 0, 0, 0); }

/* ---- --why
 *
 * A checklist of what strace may do here. What can be tried is tried, in processes made for it; the
 * rest the kernel tells, some of it in /proc only.
 */

/* The end of a process that tried something: 0, an errno, or KILLED + a signal. */
enum { KILLED = 256 };

/* Let a child call try(pid), which returns 0 or -errno, and return how that ended. */
static int attempt(s64 (*try)(s32 pid), s32 pid) {
	int status = 0;
	s64 child = fork_child();
	if (!child) {
		s64 r = try(pid);
		sys_exit(failed(r) ? (int)-r : 0);
	}
	if (failed(child)) return (int)-child;
	while (sys_wait4((int)child, &status, WALL, NULL) == -EINTR)
		;
	return status & 0x7f ? KILLED + (status & 0x7f) : status >> 8 & 0xff;
}

/* Start a child that does nothing until it is killed, at the latest as its parent ends. Return its
   pid or -errno. end_idle() kills it. */
static s32 idle_child(void) {
	s64 parent = sys(NR_getpid), r = fork_child();
	if (r) return (s32)r;
	sys(NR_prctl, N_PR_SET_PDEATHSIG, N_SIGKILL);
	r = sys(NR_getppid);
	if (r >= 0 && parent > 0 && r != parent) sys_exit(1); /* it ended before */
	for (;;) sys(NR_ppoll);
}

static s64 try_seize(s32 pid) { return sys_ptrace(PTRACE_SEIZE, pid, 0, NULL); }

static void end_idle(s32 pid) {
	if (pid > 0) sys_kill(pid, N_SIGKILL);
}

/* Try what try() does with a child. */
static s64 on_child(s64 (*try)(s32 pid)) {
	s32 pid = idle_child();
	s64 r = try(pid);
	end_idle(pid);
	return r;
}

static s64 try_child(s32 unused UNUSED) { return on_child(try_seize); }

/* Read memory of a process at an address that nothing is at: EFAULT means that strace may. */
static s64 try_memory(s32 pid) {
	u64 word;
	struct kiovec local = {&word, sizeof word}, remote = {NULL, sizeof word};
	s64 r = sys(NR_process_vm_readv, pid, &local, 1, &remote, 1, 0);
	return r == -N_EFAULT ? 0 : r;
}

static s64 try_child_memory(s32 unused UNUSED) { return on_child(try_memory); }

/* The same right, where no call may read memory. */
static s64 try_memory_file(s32 pid) {
	char path[64];
	s64 fd;
	proc_path(path, proc_pid(pid), "/mem", -1);
	fd = sys_open(path, O_RDONLY | O_CLOEXEC, 0);
	return fd == -EACCES ? -EPERM : MIN(fd, 0);
}

/* Print a line of the checklist. mark: "ok", "no", "--" for a fact, "??" for what is not known. */
#define why(mark, fmt, ...) out_fmt("%s  " fmt "\n", mark, __VA_ARGS__)

/* Print how an attempt ended. Return whether it succeeded. */
static bool why_result(const char *what, int end) {
	if (!end) why("ok", "%s", what);
	else if (end > KILLED) why("no", "%s: signal %d, of a seccomp filter", what, end - KILLED);
	else why("no", "%s: %s", what, errno_text(end));
	return !end;
}

/* Try what --bpf does. Print at which step it failed. */
static s64 try_bpf(s32 unused UNUSED) {
	s64 r = bpf_load();
	if (!failed(r)) return 0;
	why("no", "--bpf: %s: %s%s", bpf_step, errno_text((int)-r), bpf_advice(r));
	out_flush();
	return r;
}

static void why_bpf(void) {
	int end;
	out_flush(); /* the child has a copy of what is not written yet */
	end = attempt(try_bpf, 0);
	if (!end || end > KILLED) why_result("--bpf", end);
}

/* Print facts about this process that matter to tracing. Return its effective capabilities. */
static u64 why_self(void) {
	static const struct { u8 bit; const char *name; } caps[] = {{CAP_SYS_PTRACE, "SYS_PTRACE"},
		{CAP_SYS_ADMIN, "SYS_ADMIN"}, {CAP_PERFMON, "PERFMON"}, {CAP_BPF, "BPF"}};
	u64 have = capabilities();
	s64 mode = sys(NR_prctl, N_PR_GET_SECCOMP), no_new = sys(NR_prctl, N_PR_GET_NO_NEW_PRIVS);
	s64 yama = proc_number("/proc/sys/kernel/yama/ptrace_scope", "", 10);
	bool proc = own_level() >= 0;

	out_fmt("--  uid %d, capabilities:", caller.euid);
	for (u32 i = 0; i < COUNT(caps); i++)
		out_fmt(" %s%s", have >> caps[i].bit & 1 ? "" : "no ", caps[i].name);
	out_char('\n');
	if (yama >= 0) why("--", "Yama: kernel.yama.ptrace_scope is %d", yama);
	else why(proc ? "--" : "??", "Yama: %s", proc ? "none" : "only /proc tells");
	if (mode >= 0) why("--", "seccomp: %s", mode ? "a filter" : "none");
	else why("no", "seccomp: %s", errno_text((int)-mode));
	why("--", "no_new_privs: %s",
		no_new > 0 ? "set: setuid programs run without their owner's rights" : "not set");
	return have;
}

/* Print in which namespaces strace is, and whether /proc is there. */
static void why_namespaces(void) {
	enum { PROC_PID_INIT_INO = 0xeffffffc };
	const char *unknown = "only /proc tells", *first = "the initial one";
	u64 map[3] = {0}, space = own_namespace();

	if (proc_numbers("/proc/self/uid_map", "", 10, map, 3) < 3)
		why("??", "user namespace: %s", unknown);
	else
		why("--", "user namespace: %s",
			map[2] == ~0u ? first : "not the initial one, where capabilities end");
	why(space ? "--" : "??", "PID namespace: %s; strace is process %d",
		!space ? unknown : space == PROC_PID_INIT_INO ? first : "not the initial one",
		sys(NR_getpid));
	if (own_level() < 0)
		why("no", "/proc: %s", "not mounted: no -y, -Y, --tree, threads of -p");
	else if (failed(sys(NR_faccessat, AT_FDCWD, "/proc/1", 0)))
		why("no", "/proc: %s", "hides processes (hidepid)");
	else why("ok", "%s", "/proc");
}

/* Print what there is to say of process pid of -p, and why it cannot be attached to. Return whether
   it can. memory: strace may read that of its children. */
static bool why_process(s32 pid, bool memory) {
	s64 tracer = status_number(pid, "TracerPid:", 10), uid = status_number(pid, "Uid:", 10), r;
	char comm[16] = "";
	int end = attempt(memory ? try_memory : try_memory_file, pid);

	r = sys_kill(pid, 0);
	if (r == -ESRCH) {
		why("no", "process %d: %s", pid, errno_text(ESRCH));
		out_flush();
		return false;
	}
	read_comm(proc_pid(pid), comm);
	out_fmt("--  process %d", pid);
	out_command(comm);
	if (uid >= 0) out_fmt(", uid %d", uid);
	out_char('\n');
	if (!end && tracer > 0) end = EPERM;
	if (end == ESRCH) end = EPERM; /* it has no memory */
	why_result("ptrace of it", end);
	out_flush();
	if (end) explain_denial(pid);
	return !end;
}

/* --why: print the checklist, and what to change. Exit with 0 if strace can trace what it is asked
   about, what it starts or the processes of -p. */
static NORETURN void print_why(const s32 *pids, u32 n) {
	struct { char name[65], node[65], release[65], version[65], machine[65], domain[65]; } u;
	s32 other = idle_child();
	bool child, others, memory, all, ok;

	sys_sigaction(SIGCHLD, SIG_DFL); /* while it is ignored wait4(2) tells nobody's end */
	out->fd = message_out.fd = 1;
	opt.self = "to change";
	sys(NR_uname, &u);
	why("--", "%s %s, %s", u.name, u.release, u.machine);
	child = why_result("ptrace of what strace starts", attempt(try_child, 0));
	others = why_result("ptrace of other processes of this user", attempt(try_seize, other));
	memory = why_result("process_vm_readv", attempt(try_child_memory, 0));
	why_bpf();
	all = why_self() >> CAP_SYS_PTRACE & 1;
	why(all ? "ok" : "no", "ptrace of processes of other users%s",
		all ? " of this user namespace" : ": it takes CAP_SYS_PTRACE");
	why_namespaces();
	ok = child;
	for (u32 i = 0; i < n && child; i++) ok &= why_process(pids[i], memory);
	out_flush();
	if (!child || (!others && !n)) explain_denial(other);
	else if (!memory)
		warn("%s", "docker run --cap-add=SYS_PTRACE, so that process_vm_readv is allowed:"
			   " without it memory is read word by word");
	else if (own_level() < 0) warn("%s", "as root: strace --mount-proc");
	else if (ok) warn("%s", "nothing");
	end_idle(other);
	sys_exit(out->broken || !ok);
}

/* ---- launching PROG
 *
 * The process of PROG is created before strace changes anything of its own process. It then waits
 * for a byte from a pipe, which strace writes once it traces the process. If strace ends before
 * that, the process reads the end of the pipe and exits.
 */

/* fork_program() sets these. */
static int start_pipe; /* the end to write the byte to */
static s32 program_pid; /* the process that waits, 0: none */

/* Wait for the byte from descriptor start and execute PROG. */
static NORETURN void become_program(const char *file, char **argv, int start) {
	char byte;
	s64 r;

	if (sys_read(start, &byte, 1) != 1) sys_exit(1);
	if (opt.seccomp_bpf) install_filter(); /* it needs the privileges that -u gives up */
	switch_user();
	r = sys(NR_execve, file, argv, env_spec_count ? changed_env() : opt.env);
	warn("exec: %s", errno_text((int)-r));
	explain_exec(file, (int)-r);
	sys_exit(1);
}

/* ---- --enter
 *
 * PROG starts in the namespaces, the root and the working directory of another process, and strace
 * stays outside. A helper of strace enters. A PID or time namespace is only that of the children
 * that a process makes from then on; so it makes another process, PROG's, as a child of strace. All
 * the pids that strace gets to know are those of its own PID namespace.
 */

/* The namespaces: the flag of setns(2), the file in /proc/PID/ns, and their names for messages. The
   user namespace is the last one. */
static const struct { u32 type; const char *file, *name; } spaces[] = {
	{0x20000, "mnt", "mount"}, {0x2000000, "cgroup", "cgroup"}, {0x4000000, "uts", "UTS"},
	{0x8000000, "ipc", "IPC"}, {0x40000000, "net", "network"}, {0x20000000, "pid", "PID"},
	{0x80, "time", "time"}, {0x10000000, "user", "user"}};
enum { SPACES = COUNT(spaces), USER_SPACE = SPACES - 1 };

/* Exit because a step of --enter has failed with r, -errno. */
static NORETURN void enter_failed(const char *step, s64 r) {
	die("--enter: the %s of process %d: %s", step, opt.enter, errno_text((int)-r));
}

/* Enter the namespaces of the process of pidfd fd, but those that strace is in. */
static void enter_namespaces(int fd) {
	bool left[SPACES], proc = own_level() >= 0; /* here: it may be gone inside */
	s32 self = proc_pid((s32)sys(NR_getpid)), c = proc_pid(opt.enter);
	s64 r;

	for (u32 i = 0; i < SPACES; i++) {
		u64 its = namespace_of(c, spaces[i].file);
		left[i] = !its || its != namespace_of(self, spaces[i].file);
	}
	/* The rights for a namespace can come from outside, or from its user namespace. */
	for (u32 i = 0; i < USER_SPACE; i++)
		if (left[i]) left[i] = failed(sys(NR_setns, fd, spaces[i].type));
	r = left[USER_SPACE] ? sys(NR_setns, fd, spaces[USER_SPACE].type) : 0;
	/* EINVAL: it is strace's own, which only /proc could have told. */
	if (failed(r) && (r != -EINVAL || proc)) enter_failed("user namespace", r);
	if (failed(r)) left[USER_SPACE] = false;
	for (u32 i = 0; i < USER_SPACE; i++) {
		char step[32];
		r = left[i] ? sys(NR_setns, fd, spaces[i].type) : 0;
		format(step, sizeof step, "%s namespace", spaces[i].name);
		if (failed(r)) enter_failed(step, r);
	}
	if (!left[USER_SPACE]) return;
	/* Its root, if it has one; otherwise whom it takes strace's user for. */
	sys(NR_setgroups, 0, NULL);
	sys(NR_setresgid, 0, 0, 0);
	r = sys(NR_setresuid, 0, 0, 0);
	if (failed(r) && r != -EINVAL) enter_failed("user ids in the namespace", r);
}

/* Return a descriptor of a directory of the process: "/root" or "/cwd". */
static s64 open_directory_of(const char *what) {
	char path[64];
	proc_path(path, proc_pid(opt.enter), what, -1);
	return sys_open(path, O_PATH | O_DIRECTORY | O_CLOEXEC, 0);
}

/* Enter the process of --enter. Exit if that fails. */
static void enter(void) {
	struct kstat its = {0}, own = {0};
	s64 fd = sys(NR_pidfd_open, opt.enter, 0), root, cwd, r;

	if (failed(fd)) die("--enter: process %d: %s", opt.enter, errno_text((int)-fd));
	root = open_directory_of("/root");
	cwd = open_directory_of("/cwd");
	if (failed(root) && own_level() >= 0) enter_failed("root directory", root);
	/* What has been opened by its number is its own only if it still exists. */
	r = sys(NR_pidfd_send_signal, fd, 0, NULL, 0);
	if (r == -ESRCH) die("--enter: process %d: %s", opt.enter, errno_text(ESRCH));
	if (failed(root)) warn("--enter: %s", "without /proc the root is that of the namespace");
	enter_namespaces((int)fd);
	if (!failed(root)) {
		r = sys(NR_fchdir, root);
		if (!failed(r)) r = sys(NR_chroot, ".");
		sys(NR_fstat, root, &its);
		sys(NR_newfstatat, AT_FDCWD, "/", &own, 0);
		if (failed(r) && !is_same_file(&its, &own)) enter_failed("root directory", r);
	}
	if (failed(sys(NR_fchdir, cwd))) sys(NR_chdir, "/");
}

/* Create the process of PROG inside. name: its file. ends: of the pipe that it waits at. Return its
   pid. */
static s32 fork_inside(const char *name, char **argv, const int ends[2]) {
	enum { CLONE_PARENT = 0x8000 };
	s64 r = sys_mmap_as(PAGE, MAP_SHARED), helper;
	s32 *pid = (s32 *)r; /* stays 0 if the helper fails */

	if (failed(r)) no_memory();
	helper = fork_child();
	check_result("fork", helper);
	if (!helper) {
		const char *file;
		sys_close(ends[1]); /* so that only strace has it */
		enter();
		file = find_program(name);
		/* With capabilities in a user namespace a process is traceable to those who have
		   some outside only, until it executes PROG. */
		if (caller.euid) sys(NR_prctl, N_PR_SET_DUMPABLE, 1);
		r = sys(NR_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0);
		if (!r) become_program(file, argv, ends[0]);
		if (failed(r)) enter_failed("PID namespace", r);
		*pid = (s32)r;
		sys_exit(0);
	}
	while (sys_wait4((int)helper, NULL, WALL, NULL) == -EINTR)
		;
	if (!*pid) sys_exit(1);
	return *pid;
}

/* Create the process of PROG, which is in argv. With -D this process itself becomes PROG: only its
   grandchild, the tracer, returns from this function. */
static void fork_program(char **argv) {
	const char *file = NULL, *name = argv[0];
	s32 self = (s32)sys(NR_getpid);
	int ends[2];
	s64 r = sys(NR_pipe2, ends, O_CLOEXEC);

	as_user(true);
	if (!opt.enter) file = find_program(name);
	as_user(false);
	check_result("pipe", r);
	for (int i = 0; i < 2; i++) ends[i] = move_fd(ends[i]);
	if (opt.argv0) argv[0] = str_dup(opt.argv0, str_len(opt.argv0));
	r = opt.enter ? fork_inside(name, argv, ends) : fork_child();
	check_result("fork", r);
	if (opt.daemonize ? r != 0 : r == 0) {
		sys_close(ends[1]);
		if (opt.daemonize) sys_wait4((int)r, NULL, WALL, NULL);
		become_program(file, argv, ends[0]);
	}
	program_pid = opt.daemonize ? self : (s32)r;
	sys_close(ends[0]);
	start_pipe = ends[1];
	if (!opt.daemonize) return;
	r = fork_child();
	check_result("fork", r);
	if (r) sys_exit(0);
	if (opt.daemonize == 2) sys(NR_setpgid, 0, 0);
	if (opt.daemonize == 3) sys(NR_setsid);
}

/* Seize the process of PROG and let it execute PROG. Until its execve succeeds the kernel kills it
   if strace ends (O_EXITKILL). */
static void launch(void) {
	u64 options = ptrace_options() | O_EXITKILL;
	const int kept[] = {2, start_pipe, trace_out.fd, bpf.ring_fd, bpf.counts_fd, bpf.events[0],
		bpf.events[1], bpf.programs[0], bpf.programs[1], bpf.holder_pipe};
	struct tracee *t;
	s64 r = sys_ptrace(PTRACE_SEIZE, program_pid, 0, (void *)options);

	if (failed(r)) {
		explain_refusal(program_pid, (int)-r);
		sys_exit(1);
	}
	t = new_tracee(program_pid, NULL);
	t->flags |= T_STARTING | T_FIRST;
	t->abi = ABI_OWN;
	if (opt.daemonize) {
		t->flags |= T_ATTACHED;
		note(QUIET_ATTACH, "Process %d attached", program_pid);
	} else {
		first_pid = program_pid;
	}
	/* The process stops before it returns from read(2), even if the byte arrives first. */
	sys_ptrace(PTRACE_INTERRUPT, program_pid, 0, NULL);
	/* Close the descriptors that strace inherited: if PROG closes its end of a pipe, the reader
	   at the other end waits until strace's copy is closed, too. */
	close_others(kept, COUNT(kept));
	sys_write(start_pipe, "", 1);
	sys_close(start_pipe);
}

/* ---- attaching */

static bool attached_any; /* an attach() has succeeded */

/* --tree: the pids in /proc of all processes of the trees, a bit each; NULL while those of -p are
   attached to. attach_trees() sets it. */
static u64 *tree_members;

/* Seize thread tid and add a tracee for it. Return 0 or -errno. */
static s64 attach_thread(s32 tid) {
	s64 r = sys_ptrace(PTRACE_SEIZE, tid, 0, (void *)ptrace_options());
	struct tracee *t;
	if (failed(r)) return r;
	t = new_tracee(tid, NULL);
	t->flags |= opt.tree ? T_ATTACHED | T_SEIZED : T_ATTACHED;
	event_attached(t);
	sys_ptrace(PTRACE_INTERRUPT, tid, 0, NULL);
	return 0;
}

/* Attach to the other threads of process pid (-f). Repeat until there is no new one: threads not
   yet seized can create others. Return the number of threads. */
static u32 attach_siblings(s32 pid) {
	char path[64];
	u32 found = 0, before;

	proc_path(path, proc_pid(pid), "/task", -1);
	do {
		struct pid_dir dir = open_pids(path);
		s32 tid;
		before = found;
		while ((tid = next_pid(&dir))) {
			tid = pid_of_proc(tid);
			if (tid <= 0 || tid == pid || tracee_find(tid)) continue;
			if (failed(attach_thread(tid))) continue;
			tracee_find(tid)->space = tracee_find(pid)->space;
			found++;
		}
	} while (found > before);
	return found;
}

/* Return whether the kernel has attached strace to pid, the child of a tracee, or pid has ended. */
static bool traced_by_us(s32 pid) {
	s64 tracer = status_number(pid, "TracerPid:", 10);
	return tracer == sys(NR_getpid) || status_number(pid, "VmSize:", 10) < 0;
}

/* Attach to process pid (-p). On failure print why, and return false. */
static bool attach(s32 pid) {
	s64 r;
	u32 siblings;

	r = attach_thread(pid);
	siblings = opt.follow && (!failed(r) || opt.tree) ? attach_siblings(pid) : 0;
	if (failed(r) && !siblings) {
		bool gone = tree_members && (r == -ESRCH || traced_by_us(pid));
		if (!gone) explain_refusal(pid, (int)-r);
		return false;
	}
	attached_any = true;
	siblings += !failed(r);
	if (siblings > 1) note(QUIET_ATTACH, "Process %d attached with %u threads", pid, siblings);
	else note(QUIET_ATTACH, "Process %d attached", pid);
	return true;
}

/* ---- --tree */

/* Attach to the processes that are in no tree, but whose parents are; not to strace itself and to
   what reads the trace. Return how many could be attached to. */
static u32 attach_children(void) {
	struct pid_dir processes = open_pids("/proc");
	u32 found = 0;
	s32 c;

	while ((c = next_pid(&processes)) && !ending()) {
		s32 pid = pid_of_proc(c);
		s64 parent;
		if (pid <= 0 || pid == sys(NR_getpid)) continue;
		if (c >= PIDS_MAX || has_bit(tree_members, c)) continue;
		parent = status_of(c, "PPid:", 10);
		if (parent <= 0 || parent >= PIDS_MAX) continue;
		if (!has_bit(tree_members, (s32)parent) || reads_trace(c)) continue;
		set_bit(tree_members, c, true);
		found += attach(pid);
	}
	close_pids(&processes);
	return found;
}

/* Attach to all descendants of the processes attached to. The kernel attaches to those made from
   now on; so one that is not yet seen was there, or being made, as its parent was attached to, and
   the next round finds it, or the one of trace_loop(). A process that strace may not trace can make
   others forever: end after ROUNDS. */
static void attach_trees(const s32 *pids, u32 n) {
	enum { ROUNDS = 100 };
	s64 r = sys_mmap(PIDS_MAX / 8);
	u32 round = 0;

	if (failed(r)) no_memory();
	tree_members = (u64 *)r;
	find_trace_pipes();
	while (n--) {
		s32 c = proc_pid(pids[n]);
		set_bit(tree_members, c, true);
		set_bit(tree_members, (s32)status_of(c, "Tgid:", 10), true); /* of a thread */
	}
	while (!ending() && attach_children())
		if (++round == ROUNDS) {
			warn("--tree: processes that strace may not trace make more and more");
			break;
		}
}

/* ------------------------------------------------------------------ 34. Main
 *
 * Parses and checks the command line, then runs the trace.
 */

/* The processes of -p. parse_pids() adds to them. */
static s32 attach_pids[1024];
static u32 attach_count;

/* How each option was given, indexed by its letter: 1 the short form, 2 the long one. set_option()
   and the qualifiers change it. */
static u8 forms_given[256];

/* Numbers of the short options that count. Their handlers change them. */
static u8 t_count, x_count, q_count, y_count, z_count, d_count, f_count;

/* --output-separately, --why. set_option() sets them. */
static bool separate_given, why_given;

/* ---- arguments of options */

/* Return whether word may be the name of a command, that a shell takes as it is. */
static bool is_command_name(const char *word) {
	bool name = !is_digit(*word) && *word != '-';
	for (; *word && name; word++)
		name = is_digit(*word) || (lower(*word) >= 'a' && lower(*word) <= 'z') ||
		       str_chr("_.-+", *word);
	return name;
}

/* Parse -p, a list of process ids separated by commas or white space. Exit if it is invalid. */
static void parse_pids(const char *list) {
	while (*list) {
		const char *start = list;
		char *word;
		int pid;
		while (*list && !str_chr(", \t\n", *list)) list++;
		word = str_dup(start, (u64)(list - start));
		list += *list != 0;
		if (!*word) continue;
		if (!parse_int(word, &pid) || pid <= 0) {
			if (is_command_name(word)) {
				warn("Invalid process id: '%s'", word);
				die("by the name of a command: -p \"$(pidof %s)\"", word);
			}
			die("Invalid process id: '%s'", word);
		}
		if (pid == sys(NR_getpid)) die("I'm sorry, I can't let you do that, Dave.");
		if (attach_count == COUNT(attach_pids))
			die("more than %u process ids", attach_count);
		attach_pids[attach_count++] = pid;
	}
}

/* Parse a precision: s, ms, us or ns. Set *digits to its number of decimals. Return false if it is
   invalid. */
static bool parse_precision(const char *s, u8 *digits) {
	int i = word_index("s ms us ns", lower_case(s));
	if (i >= 0) *digits = (u8)(3 * i);
	return i >= 0;
}

/* Parse --absolute-timestamps, "[[format:]none|time|unix],[[precision:]s|ms|us|ns]". A part that is
   missing keeps its value. name: the name of the option, for the error message. */
static void parse_timestamps(const char *spec, const char *name) {
	const char *whole = spec, *word;

	if (!opt.time_format || !*spec) opt.time_format = TIME_CLOCK;
	while ((word = next_name(&spec))) {
		const char *lower_word = lower_case(word);
		const char *format = after(lower_word, "format:");
		const char *precision = after(lower_word, "precision:");
		int i = precision ? -1 : word_index("none time unix", format ? format : lower_word);
		if (i >= 0) opt.time_format = (u8)i;
		else if (format || !parse_precision(precision ? precision : word, &opt.time_digits))
			usage_error("invalid --%s argument: '%s'", name, whole);
	}
}

/* ---- qualifiers
 *
 * The handlers of -e NAME=VALUE, which is the same as --NAME=VALUE. Each exits if value is invalid.
 */

static void qualify_trace(const char *value) { parse_calls(value, Q_TRACE); }

static void qualify_abbrev(const char *value) { parse_calls(value, Q_ABBREV); }

static void qualify_verbose(const char *value) { parse_calls(value, Q_VERBOSE); }

static void qualify_raw(const char *value) { parse_calls(value, Q_RAW); }

static void qualify_signal(const char *value) {
	opt.signals = parse_set(value, "signal", NULL, ~0ul);
}

static void qualify_status(const char *value) {
	opt.status = (u8)parse_set(value, "status", status_names, STATUS_ALL);
}

static void qualify_quiet(const char *value) {
	forms_given['q'] |= 2;
	opt.quiet = (u8)parse_set(value, "quiet", quiet_names, QUIET_ALL);
}

static void qualify_decode_fds(const char *value) {
	forms_given['y'] |= 2;
	opt.fds = (u8)parse_set(value, "decode-fds", fd_names, FDS_ALL);
}

static void qualify_decode_pids(const char *value) {
	enum { COMM = 1, PIDNS = 2 };
	u64 bits = parse_set(value, "decode-pids", "comm pidns", COMM | PIDNS);
	opt.comm = bits & COMM;
	opt.pidns = bits & PIDNS;
}

static void qualify_inject(const char *value) { parse_injection(value, false); }

static void qualify_fault(const char *value) { parse_injection(value, true); }

static void qualify_trace_fds(const char *value) {
	check_numbers(value);
	traced_fds = value;
}

static void qualify_read(const char *value) {
	check_numbers(value);
	dumped_reads = value;
}

static void qualify_write(const char *value) {
	check_numbers(value);
	dumped_writes = value;
}

static void qualify_namespace(const char *value) {
	if (!str_eq(value, "new")) die("invalid -e namespace= argument: '%s'", value);
	opt.namespaces = true;
}

static void qualify_kvm(const char *value UNUSED) { die("-e kvm= is not built in"); }

/* names: alternatives, separated by spaces. */
static const struct { const char *names; void (*parse)(const char *value); } qualifiers[] = {
	{"trace t", qualify_trace},
	{"abbrev a", qualify_abbrev},
	{"verbose v", qualify_verbose},
	{"raw x", qualify_raw},
	{"signal signals s", qualify_signal},
	{"status", qualify_status},
	{"errno errnos", parse_errnos},
	{"quiet silent silence q", qualify_quiet},
	{"decode-fds decode-fd", qualify_decode_fds},
	{"decode-pids decode-pid", qualify_decode_pids},
	{"inject", qualify_inject},
	{"fault", qualify_fault},
	{"trace-fds trace-fd fd fds", qualify_trace_fds},
	{"read reads r", qualify_read},
	{"write writes w", qualify_write},
	{"namespace", qualify_namespace},
	{"kvm", qualify_kvm},
};

/* Handle -e name=value. Return false if there is no such qualifier. */
static bool qualify(const char *name, const char *value) {
	for (u32 i = 0; i < COUNT(qualifiers); i++) {
		if (!has_word(qualifiers[i].names, name)) continue;
		qualifiers[i].parse(value);
		return true;
	}
	return false;
}

/* ---- options
 *
 * An option is a row of the table `options`. It sets a bool, calls a handler, or both.
 */

struct option;

/* An option as given: name is the long form, or NULL for the short one; arg is NULL if there is
   none. */
struct given { const struct option *option; const char *name, *arg; };

/* code: the letter of the short form; LONG_ONLY or QUALIFIER if there is none; 0 for a heading of
   the help. argument: the name of the argument in the help; NULL: the option takes none; "[=...":
   it is optional, and only the long form takes it. set: a bool to set to true, or NULL. parse: the
   handler, or NULL; it returns false if the argument is invalid. help: NULL for an alternative
   spelling. */
struct option {
	u16 code;
	const char *name, *argument;
	bool *set;
	bool (*parse)(const struct given *g);
	const char *help;
};
enum { LONG_ONLY = 256, QUALIFIER };

static bool option_affinity(const struct given *g) {
	int i = word_index("off auto", g->arg);
	opt.affinity = (u8)(2 * i);
	return i >= 0;
}

static bool option_argv0(const struct given *g) {
	opt.argv0 = g->arg;
	return true;
}

static bool option_color(const struct given *g) {
	opt.color = word_index("auto always never", lower_case(g->arg));
	return opt.color >= 0;
}

static bool option_columns(const struct given *g) { return parse_int(g->arg, &opt.column); }

/* -D, -DD, -DDD, or --daemonize=WHERE. */
static bool option_daemonize(const struct given *g) {
	int i = 0;
	if (!g->name) i = d_count++;
	else if (g->arg) i = word_index("grandchild pgroup session pgrp", lower_case(g->arg));
	opt.daemonize = (u8)(i == 3 ? 2 : i + 1);
	return i >= 0;
}

/* -y, -yy, or --decode-fds[=SET]. */
static bool option_decode_fds(const struct given *g) {
	if (g->name) qualify_decode_fds(g->arg ? g->arg : "path");
	else y_count++;
	return true;
}

static bool option_detach_on(const struct given *g) {
	if (!str_eq(g->arg, "execve")) die("Syscall '%s' for -b isn't supported", g->arg);
	opt.detach_on_exec = true;
	return true;
}

static bool option_enter(const struct given *g) {
	return parse_int(g->arg, &opt.enter) && opt.enter > 0;
}

static bool option_env(const struct given *g) {
	env_change(g->arg);
	return true;
}

/* -e NAME=VALUE, or -e SET for -e trace=SET. */
static bool option_expression(const struct given *g) {
	const char *e = g->arg, *eq = str_chr(e, '=');
	if (!eq || !qualify(str_dup(e, (u64)(eq - e)), eq + 1)) parse_calls(e, Q_TRACE);
	return true;
}

static bool option_failed_only(const struct given *g UNUSED) {
	opt.status = STATUS_FAILED;
	z_count++;
	return true;
}

static bool option_files(const struct given *g) {
	int i = g->arg ? word_index("all missing list writes", g->arg) : 0;
	opt.files = (u8)(i + 1);
	return i >= 0;
}

static bool option_follow(const struct given *g) {
	if (!g->name) f_count++;
	return true;
}

static NORETURN void print_help(void); /* prints `options`, which refers to option_help() */

static bool option_help(const struct given *g UNUSED) { print_help(); }

/* -x, -xx, or --strings-in-hex[=WHICH]. */
static bool option_hex(const struct given *g) {
	int i = HEX_ALL;
	if (!g->name) x_count++;
	else if (g->arg) i = word_index("none non-ascii-chars non-ascii all", lower_case(g->arg));
	opt.hex_strings = (u8)i;
	return i >= 0;
}

static bool option_interruptible(const struct given *g) {
	int i = word_index("anywhere waiting never never_tstp", lower_case(g->arg)) + 1;
	bool ok = i || (parse_int(g->arg, &i) && i >= 1 && i <= 4);
	opt.interruptible = (u8)i;
	return ok;
}

static bool option_last(const struct given *g) {
	return parse_int(g->arg, &opt.last) && opt.last > 0 && opt.last <= LAST_MAX;
}

static bool option_limit(const struct given *g) {
	bool ok = parse_number(g->arg + (*g->arg == '+'), false, &opt.limit);
	return ok && opt.limit && (s64)opt.limit > 0;
}

/* Parse a number of bytes, or with K, M, G or T behind it, of KiB and so on. Return false if it is
   invalid, or 0. */
static bool parse_size(const char *s, u64 *size) {
	int unit;

	if (!parse_digits(&s, 10, size)) return false;
	unit = *s ? word_index("k m g t", lower_case(s)) + 1 : 0;
	if (*s && !unit) return false;
	for (; unit; unit--) {
		if (*size >> 54) return false;
		*size <<= 10;
	}
	return *size != 0;
}

static bool option_limit_bytes(const struct given *g) {
	return parse_size(g->arg, &opt.limit_bytes);
}

static bool option_bpf(const struct given *g) {
	int i = g->arg ? word_index("always auto drop", g->arg) : 0;
	opt.bpf = (u8)(i + 1);
	return i >= 0;
}

/* The kernel takes a power of two, in pages, and the largest event must fit in. */
static bool option_bpf_buffer(const struct given *g) {
	u64 size;
	if (!parse_size(g->arg, &size) || size > 1 << 30) return false;
	for (opt.bpf_buffer = 1 << 16; opt.bpf_buffer < size;) opt.bpf_buffer *= 2;
	return true;
}

/* Mount /proc, which -y and the explanations of errors read, if no init has done so yet. */
static bool option_mount_proc(const struct given *g UNUSED) {
	s64 r = sys(NR_faccessat, AT_FDCWD, "/proc/self", 0);
	if (!failed(r)) return true;
	if (privileged()) die("You must be root to use the --mount-proc option");
	sys(NR_mkdirat, AT_FDCWD, "/proc", 0555);
	r = sys(NR_mount, "proc", "/proc", "proc", 0, NULL);
	if (failed(r)) warn("--mount-proc: %s", errno_text((int)-r));
	return true;
}

static bool option_no_abbrev(const struct given *g UNUSED) {
	parse_calls("none", Q_ABBREV);
	return true;
}

static bool option_not_built_in(const struct given *g) { die("--%s is not built in", g->name); }

static bool option_output(const struct given *g) {
	opt.output = g->arg;
	return true;
}

static bool option_overhead(const struct given *g) {
	opt.overhead = parse_duration(g->arg, MICROSECONDS);
	return opt.overhead >= 0;
}

static bool option_path(const struct given *g) {
	trace_path(g->arg);
	return true;
}

static bool option_pids(const struct given *g) {
	parse_pids(g->arg);
	return true;
}

/* --NAME[=VALUE] for -e NAME=VALUE. The value is optional only for --namespace. */
static bool option_qualifier(const struct given *g) {
	qualify(g->option->name, g->arg ? g->arg : "new");
	return true;
}

/* -q, -qq, -qqq, or --quiet[=SET]. */
static bool option_quiet(const struct given *g) {
	if (g->arg) qualify_quiet(g->arg);
	else q_count++;
	return true;
}

static bool option_profile(const struct given *g) {
	opt.profile_file = g->arg;
	return !g->arg || *g->arg;
}

static bool option_relative(const struct given *g) {
	return parse_precision(g->arg ? g->arg : "us", &opt.relative_digits);
}

static bool option_stack_traces(const struct given *g UNUSED) {
	die("-k/--stack-traces is not built in: it needs an unwinder and symbol tables");
}

static bool option_string_limit(const struct given *g) {
	return parse_int(g->arg, &opt.string_limit) && opt.string_limit < 1 << 30;
}

static bool option_style(const struct given *g) {
	int i = word_index("abbrev raw verbose", g->arg);
	opt.style = (u8)i;
	return i >= 0;
}

static bool option_successful_only(const struct given *g UNUSED) {
	opt.status = STATUS_SUCCESSFUL;
	z_count++;
	return true;
}

/* -c or -C, not both. */
static bool option_summary(const struct given *g UNUSED) {
	if (opt.summary_only && opt.summary)
		usage_error("-c/--summary-only and -C/--summary are mutually exclusive");
	return true;
}

static bool option_summary_by(const struct given *g) {
	opt.by_process = true;
	return str_eq(g->arg, "process");
}

static bool option_summary_columns(const struct given *g) {
	parse_columns(g->arg);
	return true;
}

static bool option_summary_sort(const struct given *g) {
	parse_sort(g->arg);
	return true;
}

static bool option_syscall_times(const struct given *g) {
	return parse_precision(g->arg ? g->arg : "us", &opt.elapsed_digits);
}

/* -t, -tt, -ttt, or --absolute-timestamps[=...]. */
static bool option_timestamps(const struct given *g) {
	if (g->name) parse_timestamps(g->arg ? g->arg : "", g->name);
	else t_count++;
	return true;
}

static bool option_timeout(const struct given *g) {
	opt.timeout = MIN(parse_duration(g->arg, SECONDS), 1l << 61);
	return opt.timeout > 0;
}

static bool option_user(const struct given *g) {
	opt.user = g->arg;
	return true;
}

static NORETURN void print_version(void) {
	out->fd = 1;
	out_str("strace -- version " VERSION "\n"
		"A freestanding strace in one file, MIT licensed; names from the headers of "
		"Linux " HEADERS_RELEASE ".\n\n"
		"Optional features enabled: m32-mpers\n");
	out_flush();
	sys_exit(out->broken);
}

static bool option_version(const struct given *g UNUSED) { print_version(); }

/* clang-format off */
static const struct option options[] = {
{.name = "Startup"},
{'E', "env", "VAR=VAL", 0, option_env,
	"put VAR=VAL in the environment of PROG;\n"
	"VAR alone: remove VAR from it"},
{'p', "attach", "PID", 0, option_pids,
	"trace the process PID; may be repeated, or be a list"},
{'u', "user", "USER", 0, option_user,
	"run PROG as USER, a name or UID:GID (root only)"},
{LONG_ONLY, "argv0", "NAME", 0, option_argv0,
	"set argv[0] of PROG to NAME"},
{LONG_ONLY, "affinity", "auto|off", 0, option_affinity,
	"whether strace and PROG may share a CPU, which PROG\n"
	"cannot see (default auto)"},
{LONG_ONLY, "mount-proc", 0, 0, option_mount_proc,
	"mount /proc when it is not mounted (root only)"},

{.name = "Tracing"},
{'b', "detach-on", "execve", 0, option_detach_on,
	"detach from a process that executes a program"},
{'D', "daemonize", "[=grandchild|pgroup|session]", 0, option_daemonize,
	"run the tracer as a grandchild, not as the parent;\n"
	"-DD: in a process group of its own, -DDD: in a session"},
{'D', "daemonised", "[=", 0, option_daemonize, 0},
{'D', "daemonized", "[=", 0, option_daemonize, 0},
{'f', "follow-forks", 0, &opt.follow, option_follow,
	"follow forks and threads;\n"
	"-ff: with -o FILE write each process to FILE.PID"},
{'F', NULL, 0, 0, 0, 0},
{LONG_ONLY, "output-separately", 0, &separate_given, 0,
	"with -o FILE write each process to FILE.PID"},
{LONG_ONLY, "kill-on-exit", 0, &opt.kill_on_exit, 0,
	"kill all tracees when strace ends"},
{LONG_ONLY, "seccomp-bpf", 0, &opt.seccomp_bpf, 0,
	"stop PROG only at the calls that are traced;\n"
	"needs -f, implies --kill-on-exit"},
{LONG_ONLY, "bpf", "[=auto|drop]", 0, option_bpf,
	"record calls by programs of BPF, without stopping: at a\n"
	"hundredth of the cost (root, Linux 5.8); auto: with\n"
	"ptrace where that fails; drop: never hold a tracee"},
{LONG_ONLY, "bpf-buffer", "SIZE", 0, option_bpf_buffer,
	"bytes of the buffer of --bpf, or with K, M or G behind\n"
	"it (default 16M)"},
{LONG_ONLY, "syscall-limit", "N", 0, option_limit,
	"detach from all tracees after N calls were shown"},
{'I', "interruptible", "WHEN", 0, option_interruptible,
	"when ^C and other fatal signals end strace:\n"
	"1, anywhere; 2, waiting: while it waits (default);\n"
	"3, never (default with -o FILE PROG);\n"
	"4, never_tstp: never, and ^Z does not stop it"},

{.name = "Filtering"},
{'e', NULL, "NAME=SET", 0, option_expression,
	"the same as --NAME=SET; -e SET: --trace=SET"},
{QUALIFIER, "trace", "SET", 0, option_qualifier,
	"trace only these calls:\n"
	"[!][?]{name|%class|/regex|number|all|none}[@64|@32],...\n"
	"classes: %clock %creds %desc %file %fstat %fstatfs %ipc\n"
	"%lstat %memory %net %process %pure %signal %stat %%stat\n"
	"%statfs %%statfs"},
{QUALIFIER, "signal", "SET", 0, option_qualifier,
	"print only these signals"},
{QUALIFIER, "signals", "SET", 0, option_qualifier, 0},
{QUALIFIER, "status", "SET", 0, option_qualifier,
	"print only calls that end like this: successful, failed,\n"
	"unfinished, unavailable, detached"},
{'P', "trace-path", "PATH", 0, option_path,
	"trace only calls that concern PATH; may be repeated"},
{QUALIFIER, "trace-fds", "SET", 0, option_qualifier,
	"trace only calls on these descriptors: [!]N,N..., all,\n"
	"none"},
{'z', "successful-only", 0, 0, option_successful_only,
	"print only calls that succeed"},
{'Z', "failed-only", 0, 0, option_failed_only,
	"print only calls that fail"},
{'Z', "failing-only", 0, 0, option_failed_only, 0},

{.name = "Tampering"},
{QUALIFIER, "inject", "SET:OPTION...", 0, option_qualifier,
	"tamper with these calls: error=ERRNO, retval=N,\n"
	"signal=SIG, syscall=CALL, delay_enter=TIME,\n"
	"delay_exit=TIME, poke_enter=@argN=HEX,\n"
	"poke_exit=@argN=HEX, when=FIRST[..LAST][+[STEP]];\n"
	"TIME: microseconds, or with a unit: s, ms, us, ns"},
{QUALIFIER, "fault", "SET[:error=ERRNO][:when=WHEN]", 0, option_qualifier,
	"let these calls fail (default ENOSYS)"},

{.name = "Output format"},
{'a', "columns", "COLUMN", 0, option_columns,
	"align results in COLUMN (default 40)"},
{QUALIFIER, "abbrev", "SET", 0, option_qualifier,
	"abbreviate the structures of these calls"},
{QUALIFIER, "verbose", "SET", 0, option_qualifier,
	"print the structures of these calls"},
{QUALIFIER, "raw", "SET", 0, option_qualifier,
	"print the arguments of these calls undecoded"},
{'q', "quiet", "[=SET]", 0, option_quiet,
	"suppress messages: attach, exit, path-resolution,\n"
	"personality, thread-execve; -q: attach,personality;\n"
	"-qq: exit, too; -qqq: all"},
{'q', "silent", "[=", 0, option_quiet, 0},
{'q', "silence", "[=", 0, option_quiet, 0},
{QUALIFIER, "read", "SET", 0, option_qualifier,
	"dump what is read from these descriptors"},
{QUALIFIER, "write", "SET", 0, option_qualifier,
	"dump what is written to these descriptors"},
{'y', "decode-fds", "[=SET]", 0, option_decode_fds,
	"print what descriptors are: path (-y), dev, eventfd,\n"
	"pidfd, signalfd, socket, all (-yy)"},
{'Y', NULL, 0, &opt.comm, 0,
	"the same as --decode-pids=comm"},
{QUALIFIER, "decode-pids", "SET", 0, option_qualifier,
	"print of process ids: comm, the command's name;\n"
	"pidns, the id in the PID namespace of strace"},
{QUALIFIER, "namespace", "[=new]", 0, option_qualifier,
	"print the namespaces that clone, setns, unshare enter"},
{LONG_ONLY, "color", "auto|always|never", 0, option_color,
	"colour the output; auto (default): on a terminal, unless\n"
	"NO_COLOR is set; STRACE_COLORS=KEY=SGR:... chooses;\n"
	"keys: syscall argname argval call const comment punct\n"
	"retval error"},
{'i', "instruction-pointer", 0, &opt.ip, 0,
	"print the instruction pointer"},
{'n', "syscall-number", 0, &opt.syscall_nr, 0,
	"print the system call number"},
{'N', "arg-names", 0, &opt.arg_names, 0,
	"print the names of arguments"},
{'o', "output", "FILE", 0, option_output,
	"write the trace to FILE, not to stderr;\n"
	"|COMMAND or !COMMAND: to the input of a command"},
{'A', "output-append-mode", 0, &opt.append, 0,
	"append to FILE"},
{LONG_ONLY, "always-show-pid", 0, &opt.always_pid, 0,
	"print the process id on every line"},
{'r', "relative-timestamps", "[=PRECISION]", &opt.relative, option_relative,
	"print the time since the line before;\n"
	"PRECISION: s, ms, us (default), ns"},
{'s', "string-limit", "SIZE", 0, option_string_limit,
	"print at most SIZE bytes of a string (default 32)"},
{'t', "absolute-timestamps", "[=[[format:]FORMAT],[[precision:]PRECISION]]", 0, option_timestamps,
	"print the time of day; -tt: with microseconds;\n"
	"-ttt: since 1970; FORMAT: none, time, unix"},
{'t', "timestamps", "[=", 0, option_timestamps, 0},
{'T', "syscall-times", "[=PRECISION]", &opt.syscall_times, option_syscall_times,
	"print the time spent in each call"},
{'v', "no-abbrev", 0, 0, option_no_abbrev,
	"print structures unabbreviated"},
{'x', "strings-in-hex", "[=all|non-ascii|non-ascii-chars|none]", 0, option_hex,
	"-x: print strings that are not ASCII in hexadecimal;\n"
	"-xx: all strings"},
{'X', "const-print-style", "raw|abbrev|verbose", 0, option_style,
	"how to print named constants"},

{.name = "Statistics"},
{'c', "summary-only", 0, &opt.summary_only, option_summary,
	"print a table of calls, errors and times only"},
{'C', "summary", 0, &opt.summary, option_summary,
	"print the table after the trace"},
{'O', "summary-syscall-overhead", "TIME", 0, option_overhead,
	"take TIME off each call, which tracing costs"},
{'S', "summary-sort-by", "COLUMN", 0, option_summary_sort,
	"sort by time (default), min-time, max-time, avg-time,\n"
	"calls, errors, name, nothing"},
{'U', "summary-columns", "COLUMNS", 0, option_summary_columns,
	"print these columns: time-percent, total-time, min-time,\n"
	"max-time, avg-time, calls, errors, name, wall-total,\n"
	"wall-min, wall-max, wall-avg"},
{'w', "summary-wall-clock", 0, &opt.wall, 0,
	"count wall clock time, not system time"},

{.name = "Answers"},
{QUALIFIER, "errno", "SET", 0, option_qualifier,
	"print only calls that fail with these errors:\n"
	"names, numbers, all, none, ! for all others"},
{LONG_ONLY, "json", 0, &opt.json, 0,
	"write a JSON object per call and event, one a line"},
{LONG_ONLY, "last", "N", 0, option_last,
	"keep the last N lines of each process in memory; write\n"
	"them when it is killed or fails, and on SIGUSR1 to strace"},
{LONG_ONLY, "whole-lines", 0, &opt.whole_lines, 0,
	"print each call as one line, when it returns; SIGUSR1 to\n"
	"strace prints those that have not returned"},
{LONG_ONLY, "files", "[=all|missing|list|writes]", 0, option_files,
	"instead of lines: the files that are used; those that\n"
	"are missing; a list for tar -T of those that exist and\n"
	"are needed; those that are written"},
{LONG_ONLY, "seccomp-profile", "[=FILE]", &opt.profile, option_profile,
	"instead of lines: a seccomp profile for containers that\n"
	"allows the calls that are made"},
{LONG_ONLY, "io-uring", 0, &opt.io_uring, 0,
	"the operations behind io_uring_enter: those that it\n"
	"submits, and those that have completed"},
{LONG_ONLY, "after-loader", 0, &opt.after_loader, 0,
	"nothing until the program's own code runs, after its\n"
	"dynamic loader"},
{'0', NULL, 0, &opt.nul, 0,
	"end the paths of --files=list with NUL"},
{LONG_ONLY, "enter", "PID", 0, option_enter,
	"start PROG in the namespaces and the root of PID, while\n"
	"strace stays outside"},
{LONG_ONLY, "tree", 0, &opt.tree, 0,
	"with -p: trace all descendants of PID, too; implies -f"},
{LONG_ONLY, "summary-by", "process", 0, option_summary_by,
	"with -c, -C: a table for each process, and the total;\n"
	"-c -ff is the same; SIGUSR1 to strace shows it early"},
{LONG_ONLY, "why", 0, &why_given, 0,
	"trace nothing: print what strace may do here and what not,\n"
	"with -p to these processes, and what to change"},
{LONG_ONLY, "timeout", "TIME", 0, option_timeout,
	"let all go after TIME: seconds, or with a unit; exit with\n"
	"124 if PROG goes on"},
{LONG_ONLY, "limit-bytes", "SIZE", 0, option_limit_bytes,
	"let all go once the trace has SIZE bytes, or with a unit:\n"
	"K, M, G, T; exit with 124 if PROG goes on"},

{.name = "Miscellaneous"},
{'d', "debug", 0, &opt.debug, 0,
	"print what the tracer does"},
{'h', "help", 0, 0, option_help,
	"print this help"},
{'V', "version", 0, 0, option_version,
	"print the version"},
{'k', "stack-traces", 0, 0, option_stack_traces, 0},
{'k', "stack-trace", 0, 0, option_stack_traces, 0},
{QUALIFIER, "kvm", "VCPU", 0, option_qualifier, 0},
{LONG_ONLY, "tips", "[=", 0, option_not_built_in, 0},
{LONG_ONLY, "secontext", "[=", 0, option_not_built_in, 0},
{LONG_ONLY, "pidns-translation", 0, &opt.pidns, 0, 0},
};
/* clang-format on */

/* Handle option o. name: its long form, or NULL if the short one was given. arg: its argument, or
   NULL. Exit if the argument is invalid. */
static void set_option(const struct option *o, const char *name, const char *arg) {
	struct given g = {o, name, arg};
	if (o->code < LONG_ONLY) forms_given[o->code] |= name ? 2 : 1;
	if (o->set) *o->set = true;
	if (!o->parse || o->parse(&g)) return;
	if (name) usage_error("invalid --%s argument: '%s'", name, arg);
	usage_error("invalid -%c argument: '%s'", o->code, arg);
}

/* ---- parsing the command line */

/* Return whether b is an alternative spelling of option a. */
static bool same_option(const struct option *a, const struct option *b) {
	if (a->code == QUALIFIER && b->code == QUALIFIER)
		return after(b->name, a->name) && !b->help;
	return a->code == b->code && a->code < LONG_ONLY;
}

/* Return whether o is one of "Answers", which strace 7.2 lacks: its abbreviations stay. */
static bool is_answer(const struct option *o) {
	while (o->code) o--;
	return str_eq(o->name, "Answers");
}

/* Exit because name, the part of word before the =, abbreviates several options. first: one of
   them. */
static NORETURN void ambiguous_option(
	const char *word, const char *name, const struct option *first) {
	enum { ROOM = 40 /* for one name */ };
	char *list = alloc(COUNT(options) * ROOM);
	u32 n = 0;
	for (const struct option *o = options; o < options + COUNT(options); o++) {
		if (!o->code || !o->name || !after(o->name, name)) continue;
		if (o != first && same_option(first, o)) continue;
		if (is_answer(o) && !is_answer(first)) continue;
		n += (u32)str_len(format(list + n, ROOM, " '--%s'", o->name));
	}
	usage_error("option '--%s' is ambiguous; possibilities:%s", word, list);
}

static bool requires_argument(const struct option *o) {
	return o->argument && *o->argument != '[';
}

/* Return the option that name, a long form or an unambiguous prefix of one, stands for. Exit if
   there is none. word: the whole word, "name" or "name=value", for error messages. */
static const struct option *find_long_option(const char *word, const char *name) {
	const struct option *found = NULL;
	bool ambiguous = false;

	for (const struct option *o = options; o < options + COUNT(options); o++) {
		if (!o->code || !o->name || !after(o->name, name)) continue;
		if (str_eq(o->name, name)) return o;
		if (found && is_answer(o) && !is_answer(found)) continue;
		if (!found || is_answer(o) != is_answer(found)) {
			found = o;
			ambiguous = false;
		} else {
			ambiguous |= !same_option(found, o);
		}
	}
	if (ambiguous) ambiguous_option(word, name, found);
	if (!found) usage_error("unrecognized option '--%s'", word);
	return found;
}

/* Parse a long option, "name" or "name=value". Return true if next, the word after it, is its
   argument. */
static bool parse_long_option(const char *word, const char *next) {
	const char *eq = str_chr(word, '='), *arg = eq ? eq + 1 : NULL;
	const char *name = str_dup(word, eq ? (u64)(eq - word) : str_len(word));
	const struct option *o = find_long_option(word, name);
	bool takes_next = requires_argument(o) && !arg;

	if (arg && !o->argument) usage_error("option '--%s' doesn't allow an argument", o->name);
	if (takes_next && !next) usage_error("option '--%s' requires an argument", o->name);
	set_option(o, o->name, takes_next ? next : arg);
	return takes_next;
}

/* Parse a word of short options without its -. Return true if next, the word after it, is the
   argument of the last one. */
static bool parse_short_options(const char *word, const char *next) {
	for (const char *p = word; *p; p++) {
		const struct option *o = options;
		while (o < options + COUNT(options) && o->code != (u8)*p) o++;
		if (o == options + COUNT(options)) usage_error("invalid option -- '%c'", *p);
		if (!requires_argument(o)) {
			set_option(o, NULL, NULL);
			continue;
		}
		if (!p[1] && !next) usage_error("option requires an argument -- '%c'", *p);
		set_option(o, NULL, p[1] ? p + 1 : next);
		return !p[1];
	}
	return false;
}

/* Parse all options. Return the index of the first word that is not part of one. */
static int parse_options(int argc, char **argv) {
	int i = 1;
	for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
		if (str_eq(argv[i], "--")) return i + 1;
		if (argv[i][1] == '-') i += parse_long_option(argv[i] + 2, argv[i + 1]);
		else i += parse_short_options(argv[i] + 1, argv[i + 1]);
	}
	return i;
}

/* ---- help */

/* Print the forms of an option and, from column TEXT on, its description. */
static void help_option(const struct option *o) {
	enum { TEXT = 17 };
	bool optional = o->argument && *o->argument == '[', qualifier = o->code == QUALIFIER;
	const char *eq = requires_argument(o) ? "=" : "", *argument = o->argument;

	if (!argument) argument = "";
	if (qualifier && optional) {
		argument = str_dup(argument + 2, str_len(argument) - 3);
		eq = "=";
	}
	out_str("  ");
	if (qualifier) out_fmt("-e %s=%s", o->name, argument);
	else if (o->code < LONG_ONLY) out_fmt(*eq ? "-%c %s" : "-%c", o->code, argument);
	if (o->name) out_fmt("%s--%s%s%s", column() > 2 ? ", " : "", o->name, eq, argument);
	if (column() + 1 > TEXT) out_char('\n');
	for (const char *p = o->help; *p; p++) {
		out_blanks(column(), TEXT);
		out_char(*p);
	}
	out_char('\n');
}

static NORETURN void print_help(void) {
	out->fd = 1;
	out_str("Usage: strace [OPTION]... PROG [ARGS]\n"
		"   or: strace [OPTION]... -p PID [-p PID]... [PROG [ARGS]]\n"
		"Trace the system calls and signals of PROG, or of running processes.\n");
	for (const struct option *o = options; o < options + COUNT(options); o++) {
		if (!o->code) out_fmt("\n%s:\n", o->name);
		if (o->help) help_option(o);
	}
	out_flush();
	sys_exit(out->broken);
}

/* ---- checking the options together */

/* Exit if both the short and the long form of the option with this letter were given. */
static void check_forms(char letter, const char *long_form) {
	if (forms_given[(u8)letter] == 3)
		die("-%c and %s cannot be provided simultaneously", letter, long_form);
}

/* Check that there is something to trace. program: there is a PROG. */
static void check_targets(bool program) {
	if (!program && opt.enter) usage_error("PROG [ARGS] must be specified with --enter");
	if (!program && !attach_count) usage_error("must have PROG [ARGS] or -p PID");
	if (!program && opt.argv0) usage_error("PROG [ARGS] must be specified with --argv0");
	if (opt.enter && (opt.daemonize || d_count))
		die("--enter and -D/--daemonize are mutually exclusive options");
	if (opt.enter && privileged()) die("You must be root to use the --enter option");
	if (!program && opt.daemonize)
		usage_error("PROG [ARGS] must be specified with -D/--daemonize");
}

/* Ignore --seccomp-bpf if it conflicts with other options. */
static void check_seccomp(void) {
	if (!opt.seccomp_bpf) return;
	if (!opt.follow) /* a filter is inherited: children would run under it untraced */
		warn("--seccomp-bpf cannot be used without -f/--follow-forks, disabling");
	else if (opt.detach_on_exec || opt.limit)
		warn("--seccomp-bpf is not enabled because it is not compatible with %s",
			opt.detach_on_exec ? "-b" : "--syscall-limit");
	else if (attach_count)
		warn("--seccomp-bpf is not enabled for processes attached with -p");
	else return;
	opt.seccomp_bpf = false;
}

/* Handle -F, an old name of -f. */
static void check_old_follow(void) {
	if (!forms_given['F']) return;
	if (forms_given['f']) warn("deprecated option -F ignored");
	else warn("option -F is deprecated, please use -f/--follow-forks instead");
	opt.follow = true;
}

/* Build the filter of --seccomp-bpf, or ignore the option if the filter is useless. */
static void check_filter(void) {
	if (opt.seccomp_bpf && !make_filter()) {
		warn("Seccomp filter is requested but there are no syscalls to filter."
		     "  See -e trace to filter syscalls.");
		opt.seccomp_bpf = false;
	}
	opt.kill_on_exit |= opt.seccomp_bpf;
}

/* Warn about options that -c makes useless. */
static void warn_ignored(void) {
	const struct { bool given; const char *name; } ignored[] = {
		{opt.ip, "-i/--instruction-pointer"},
		{opt.syscall_nr, "-n/--syscall-number"},
		{opt.arg_names, "-N/--arg-names"},
		{opt.relative, "-r/--relative-timestamps"},
		{opt.time_format != TIME_NONE, "-t/--absolute-timestamps"},
		{opt.syscall_times, "-T/--syscall-times"},
		{opt.fds != 0, "-y/--decode-fds"}};

	for (u32 i = 0; i < COUNT(ignored) && opt.summary_only; i++)
		if (ignored[i].given)
			warn("%s has no effect with -c/--summary-only", ignored[i].name);
}

/* Check the options that require, or exclude, -c or -C. */
static void check_summary(void) {
	bool summary = opt.summary_only || opt.summary;

	opt.separate = separate_given || f_count > 1;
	if (opt.summary && opt.separate)
		usage_error("-C/--summary and -ff/--output-separately are mutually exclusive");
	if (!summary && opt.by_process)
		usage_error("--summary-by must be given with (-c/--summary-only or -C/--summary)");
	opt.by_process |= opt.summary_only && opt.separate;
	opt.separate &= !opt.summary_only;
	warn_ignored();
	if (opt.summary_only && opt.whole_lines)
		die("--whole-lines and -c/--summary-only are mutually exclusive");
	if (summary && opt.last)
		die("--last and -%c are mutually exclusive", opt.summary_only ? 'c' : 'C');
	if (!summary && opt.wall)
		usage_error("-w/--summary-wall-clock must be given with (-c/--summary-only or "
			    "-C/--summary)");
	if (!summary && forms_given['U'])
		usage_error("-U/--summary-columns must be given with (-c/--summary-only or "
			    "-C/--summary)");
	if (!summary && forms_given['S'])
		warn("-S/--summary-sort-by has no effect without (-c/--summary-only or"
		     " -C/--summary)");
}

/* Return whether -e trace leaves a call out. */
static bool leaves_out_calls(void) {
	for (u8 abi = 0; abi < ABI_COUNT; abi++)
		for (u16 c = 0; c < C_COUNT; c++)
			if (!(qualities[abi][c] & Q_TRACE)) return true;
	return false;
}

/* Exit if an option asks for a report, or for rings, and another one for something else. */
static void check_reports(void) {
	const bool report = opt.files || opt.profile, separate = separate_given || f_count > 1;
	const bool alone = opt.profile && !opt.profile_file; /* in the trace: it is JSON */
	const char *which = opt.files ? "--files" : "--seccomp-profile";
	const struct { bool both; const char *one, *other; } pairs[] = {
		{report && opt.summary, which, "-C/--summary"},
		{report && opt.json, which, "--json"},
		{report && opt.whole_lines, which, "--whole-lines"},
		{report && opt.last, which, "--last"},
		{report && opt.limit_bytes, which, "--limit-bytes"},
		{opt.last && opt.limit_bytes, "--last", "--limit-bytes"},
		{opt.json && opt.by_process, "--json", "--summary-by"},
		{opt.profile && errnos_given, "--seccomp-profile", "--errno"},
		{report && separate, which, "-ff/--output-separately"},
		{opt.files == FILES_MISSING && !(opt.status & STATUS_FAILED), "--files=missing",
			"-z/--successful-only"},
		{opt.files == FILES_LIST && opt.after_loader, "--files=list", "--after-loader"},
		{opt.files == FILES_LIST && opt.summary_only, "--files=list", "-c/--summary-only"},
		{alone && opt.summary_only, "--seccomp-profile without FILE", "-c/--summary-only"},
		{alone && opt.files, "--seccomp-profile without FILE", "--files"},
		{opt.profile && opt.after_loader, "--seccomp-profile", "--after-loader"},
		{opt.profile && leaves_out_calls(), "--seccomp-profile", "-e trace"},
		{opt.profile && traced_path_count, "--seccomp-profile", "-P/--trace-path"},
		{opt.profile && traced_fds, "--seccomp-profile", "-e trace-fds"},
		{opt.profile && opt.detach_on_exec, "--seccomp-profile", "-b/--detach-on"},
		{opt.profile && opt.limit, "--seccomp-profile", "--syscall-limit"},
		{opt.io_uring && opt.seccomp_bpf, "--io-uring", "--seccomp-bpf"}};
	for (u32 i = 0; i < COUNT(pairs); i++)
		if (pairs[i].both)
			usage_error("%s and %s are mutually exclusive", pairs[i].one,
				pairs[i].other);
	if (opt.nul && opt.files != FILES_LIST) usage_error("-0 must be given with --files=list");
}

/* Apply the short options whose effect depends on how often they were given: -t, -x and -y. */
static void apply_counts(void) {
	if (t_count) {
		opt.time_format = t_count > 2 ? TIME_UNIX : TIME_CLOCK;
		opt.time_digits = t_count > 1 ? 6 : 0;
	}
	if (x_count) opt.hex_strings = x_count > 1 ? HEX_ALL : HEX_NONASCII;
	if (y_count) opt.fds = y_count > 1 ? FDS_ALL : FDS_PATH;
}

/* Return whether -o is a command that reads the trace: '|COMMAND' or '!COMMAND'. */
static bool output_is_command(void) {
	return opt.output && (*opt.output == '|' || *opt.output == '!');
}

/* Warn about options that are useless without -o. */
static void warn_output(void) {
	if (separate_given && !opt.output)
		warn("--output-separately has no effect without -o/--output");
	if (opt.append && !opt.output)
		warn("-A/--output-append-mode has no effect without -o/--output");
	if (!opt.output) opt.separate = false;
}

/* Choose the columns of the summary, and set opt.clock if the options need wall clock times. */
static void choose_columns(void) {
	if (shown_columns[0] == COL_NOTHING)
		parse_columns("time-percent,total-time,avg-time,calls,errors,name");
	opt.clock = opt.syscall_times || opt.wall || opt.json;
	for (u32 i = 0; shown_columns[i] != COL_COUNT; i++)
		opt.clock |= shown_columns[i] >= COL_WALL && shown_columns[i] <= COL_WALL_AVG;
	opt.clock |= sort_column >= COL_WALL && sort_column <= COL_WALL_AVG;
}

/* Apply -q, or the silence that -o implies. program: there is a PROG. */
static void apply_quiet(bool program) {
	static const u8 levels[] = {0, QUIET_ATTACH | QUIET_PERSONALITY,
		QUIET_ATTACH | QUIET_PERSONALITY | QUIET_EXIT, QUIET_ALL};

	check_forms('q', "-e quiet/--quiet");
	if (q_count) opt.quiet = levels[MIN(q_count, 3)];
	if (((opt.output && program) || opt.last) && !forms_given['q'])
		opt.quiet |= QUIET_ATTACH | QUIET_PERSONALITY;
}

/* Set the defaults that depend on other options. program: there is a PROG. */
static void apply_defaults(bool program) {
	if (!opt.interruptible && opt.daemonize) opt.interruptible = 4;
	if (!opt.interruptible) opt.interruptible = opt.output && program ? 3 : 2;
	if (opt.output && (opt.follow || attach_count + program > 1) && !opt.separate)
		pid_prefix = true;
}

/* Exit if options of "Answers" contradict others. */
static void check_answers(void) {
	const char *limit = opt.timeout ? "timeout" : "limit-bytes";
	if (opt.tree && !attach_count) usage_error("-p PID must be specified with --tree");
	if (opt.tree && own_level() < 0)
		die("--tree needs /proc to find descendants (--mount-proc, as root, mounts it)");
	if (!opt.timeout && !opt.limit_bytes) return;
	if (opt.seccomp_bpf || opt.kill_on_exit)
		die("--%s and --%s are mutually exclusive options", limit,
			opt.seccomp_bpf ? "seccomp-bpf" : "kill-on-exit");
	if (opt.limit_bytes && opt.summary_only)
		die("--limit-bytes and -c/--summary-only are mutually exclusive options");
}

/* --errno: calls that fail, unless -e status asks for others, too. */
static void check_errnos(void) {
	if (!errnos_given) return;
	if (opt.status == STATUS_ALL) opt.status = STATUS_FAILED;
	if (opt.status & STATUS_FAILED) return;
	die("--errno and %s are mutually exclusive",
		z_count ? "-z/--successful-only" : "-e status= without failed");
}

/* Exit if --bpf is given with an option that needs a tracee to stop at its calls. */
static void check_bpf(void) {
	const struct { bool given; const char *name; } stops[] = {
		{tampering, "-e inject and -e fault"}, {opt.limit, "--syscall-limit"},
		{opt.seccomp_bpf, "--seccomp-bpf"}, {opt.fds, "-y"},
		{opt.pidns, "--decode-pids=pidns"}, {traced_path_count, "-P"},
		{traced_fds, "-e trace-fds"},
		{dumped_reads, "-e read"}, {dumped_writes, "-e write"},
		{opt.namespaces, "-e namespace"}, {opt.io_uring, "--io-uring"}};
	if (!opt.bpf) return;
	if (opt.files && (leaves_out_calls() || opt.status != STATUS_ALL))
		die("--bpf --files and %s are mutually exclusive: it follows all descriptors",
			leaves_out_calls() ? "-e trace" : "-e status, --errno");
	for (u32 i = 0; i < COUNT(stops); i++)
		if (stops[i].given)
			die("--bpf and %s are mutually exclusive: it needs tracees that stop",
				stops[i].name);
	opt.clock |= opt.summary || opt.summary_only;
}

/* Check --json, and set what it implies. */
static void check_json(void) {
	if (!opt.json) return;
	opt.arg_names = true;
	if (!opt.output) opt.quiet |= QUIET_ATTACH | QUIET_PERSONALITY;
	if (opt.output && str_eq(opt.output, "/dev/kmsg"))
		die("--json and -o /dev/kmsg are mutually exclusive: its records are short");
	if (dumped_reads || dumped_writes)
		die("--json and -e %s= are mutually exclusive", dumped_reads ? "read" : "write");
	if (opt.string_limit > 1 << 20) die("--json: a string has at most 1048576 bytes (-s)");
	if (opt.color == COLOR_ALWAYS) die("--json and --color are mutually exclusive");
}

/* Check the options together and apply their defaults. Exit if they contradict each other. Messages
   come in the order in which strace 7.2 prints them. */
static void check_options(bool program) {
	check_targets(program);
	check_reports();
	check_forms('D', "--daemonize");
	if (d_count > 3)
		usage_error("Too many -D's (%u), maximum supported -D count is 3", d_count);
	check_forms('t', "--absolute-timestamps");
	check_forms('x', "--strings-in-hex");
	check_forms('y', "--decode-fds");
	check_forms('f', "--follow-forks");
	if (f_count > 1 && separate_given)
		die("-ff and --output-separately cannot be provided simultaneously");
	check_seccomp();
	check_old_follow();
	opt.follow |= opt.tree;
	apply_counts();
	check_summary();
	warn_output();
	if (z_count > 1)
		warn("Only the last of -z/--successful-only/-Z/--failed-only options will take"
		     " effect. See status qualifier for more complex filters.");
	check_errnos();
	resolve_paths(); /* before -q applies: only --quiet suppresses its messages */
	if (opt.user) find_user(opt.user);
	check_filter();
	if (attach_count && opt.kill_on_exit)
		die("--kill-on-exit and -p/--attach are mutually exclusive options");
	if (opt.separate && output_is_command())
		usage_error("piping the output and -ff/--output-separately are mutually exclusive");
	check_answers();
	choose_columns();
	apply_quiet(program);
	apply_defaults(program);
	check_json();
	check_bpf();
	choose_sinks();
}

/* ---- running */

/* --last: exit if the file of -o could not be opened later. It is not made before there is a line
   to write. What is there and is no file is opened at once: a FIFO can make that wait, as tracees
   must not. */
static void check_output(void) {
	enum { W_OK = 2 };
	u64 n = str_len(opt.output);
	struct kstat st;
	s64 r = sys(NR_newfstatat, AT_FDCWD, opt.output, &st, 0);
	if (!failed(r) && (st.mode & S_TYPE) != S_REGULAR) {
		output_open();
		return;
	}
	r = sys(NR_faccessat, AT_FDCWD, opt.output, W_OK);
	if (r == -ENOENT) {
		while (n && opt.output[n - 1] != '/') n--;
		r = sys(NR_faccessat, AT_FDCWD, n ? str_dup(opt.output, n) : ".", W_OK);
	}
	if (failed(r)) open_failed(opt.output, (int)-r);
}

/* Open -o: a file, or a pipe to the standard input of a command. */
static void open_output(void) {
	int ends[2];
	s64 r;

	if (!opt.output || opt.separate) return;
	trace_out.fd = -1;
	trace_out.eager = opt.interruptible == 1; /* any signal can end strace at any point */
	output_name = opt.output;
	if (!output_is_command()) {
		if (opt.last) check_output();
		else output_open();
		return;
	}
	r = sys(NR_pipe2, ends, O_CLOEXEC);
	for (u32 i = 0; i < 2 && !failed(r); i++) ends[i] = move_fd(ends[i]);
	if (!failed(r)) r = fork_child();
	if (failed(r)) die("Can't popen '%s': %s", opt.output + 1, errno_text((int)-r));
	if (!r) {
		const char *const words[] = {"sh", "-c", opt.output + 1, NULL};
		if (ends[0]) sys(NR_dup3, ends[0], 0);
		else sys(NR_fcntl, 0, F_SETFD, 0);
		r = drop_privileges();
		if (!failed(r)) r = sys(NR_execve, "/bin/sh", words, opt.env);
		die("Can't popen '%s': %s", opt.output + 1, errno_text((int)-r));
	}
	sys_close(ends[0]);
	pipe_child = (s32)r;
	trace_out.fd = ends[1];
}

/* Kill this process with sig, without a core dump, so that its parent sees the wait status of
   PROG. */
static NORETURN void die_by_signal(int sig) {
	enum { RLIMIT_CORE = 4 };
	u64 no_core[2] = {0, 0};
	sys(NR_prlimit64, 0, RLIMIT_CORE, no_core, NULL);
	sys_sigaction(sig, SIG_DFL);
	sys_sigmask(SIG_UNBLOCK, SIGBIT(sig), NULL);
	sys_kill((int)sys(NR_getpid), sig);
	sys_exit(128 + sig);
}

/* Count the CPUs that strace may run on, and decide whether tracees may share strace's. */
static void setup_sharing(void) {
	s64 n = sys(NR_sched_getaffinity, 0, sizeof own_mask, own_mask);
	for (cpus = 0; n > 0; n -= 8) cpus += bit_count(own_mask[n / 8 - 1]);
	may_share = opt.affinity && cpus > 1 && !opt.seccomp_bpf && !opt.bpf &&
		    (opt.affinity == 2 || (program_pid && !opt.daemonize));
	if (may_share && opt.affinity == 2) wait_mode = WAIT_SHARE;
}

/* Trace PROG, if it is given in argv, and the processes of -p until the trace ends. */
static void run_trace(char **argv, bool program) {
	if (program) fork_program(argv);
	is_init = program_pid && sys(NR_getpid) == 1;
	if (opt.bpf) bpf_start();
	setup_sharing();
	open_output();
	choose_colors();
	setup_signals();
	if (opt.timeout) {
		deadline = now(CLOCK_MONOTONIC) + opt.timeout;
		set_alarm(0);
	}
	at_end = detach_at_error;
	for (u32 i = 0; i < attach_count; i++) attach(attach_pids[i]);
	if (opt.tree) attach_trees(attach_pids, attach_count);
	if (program_pid) launch();
	if (attach_count && !attached_any && !program) sys_exit(1);
	trace_loop();
	if (limit_reached || time_over)
		note(QUIET_ATTACH, "%s has been reached, detaching tracees",
			time_over        ? "The end of --timeout"
				: bytes_over ? "The size of --limit-bytes"
					     : "System call limit");
	if (time_over) bpf_drain(); /* what tracees did until now */
	limit_reached |= time_over;
	detach_all();
	if (reader_gone || opt.detach_on_exec || is_init) wait_for_program();
	end_guardian();
	bpf_end();
}

/* Write the rest of the output, and wait for the command that reads it. */
static void finish_output(void) {
	int status;
	bpf_count();
	event_end();
	trace_out.record = 0;
	out_flush();
	if (!pipe_child) return;
	sys_close(trace_out.fd);
	while (sys_wait4(pipe_child, &status, 0, NULL) == -EINTR)
		;
}

/* Run strace, and end as PROG ended: with its exit status, or by the signal that killed it. */
static NORETURN void strace_main(int argc, char **argv, char **env) {
	enum { STILL_RUNNING = 124 }; /* what timeout(1) says */
	int first;

	opt.self = argc ? argv[0] : "strace";
	opt.argv = argv;
	opt.env = env;
	caller_init();
	calls_init();
	memset(qualities, Q_TRACE | Q_ABBREV | Q_VERBOSE, sizeof qualities);
	first = parse_options(argc, argv);
	if (why_given && first < argc) die("--why and PROG are mutually exclusive");
	if (why_given) print_why(attach_pids, attach_count);
	check_options(first < argc);
	run_trace(argv + first, first < argc);
	finish_output();
	if (exit_status) sys_exit(exit_status);
	if (interrupted) die_by_signal(interrupted);
	if (first_status == -1 && first_pid && (time_over || bytes_over)) sys_exit(STILL_RUNNING);
	if (first_status == -1) sys_exit(0);
	if (first_status & 0x7f) die_by_signal(first_status & 0x7f);
	sys_exit(first_status >> 8 & 0xff);
}

#ifndef HOSTED
enum { AT_NULL = 0, AT_PAGESZ = 6 };
void start(u64 *stack) __attribute__((used, noreturn));

void start(u64 *stack) {
	int argc = (int)stack[0];
	char **argv = (char **)(stack + 1);
	u64 *aux = stack + argc + 2;
	while (*aux) aux++; /* the environment; the auxiliary vector follows */
	for (aux++; aux[0] != AT_NULL; aux += 2)
		if (aux[0] == AT_PAGESZ) page_size = aux[1];
	strace_main(argc, argv, argv + argc + 1);
}
#endif
