// The whole program, from its command line to its end, over a model of the kernel's processes: what
// it is told of them, in which order, and what goes wrong, the input says.

enum { GUARDIAN = 999 };
enum { RUNS = 1, STOPPED, LISTENS, ENDED /* wait4 is still to say so */ };
static struct process {
	s32 pid;
	u8 state;
	bool traced, in_call, interrupted, started;	// started: it has run since it was made
	int status, pending;	// pending: an event it will stop with
	u64 message;
} processes[12];
static bool checks_lines;
static u64 trace_options, idle;
static struct ksigaction handlers[65];

static struct process *process_of(s32 pid)
{
	for (u32 i = 0; i < COUNT(processes); i++)
		if (processes[i].state && processes[i].pid == pid)
			return &processes[i];
	return NULL;
}

/* Is p still to say, or collected but not yet heard, that it made pid? */
static bool is_about_to_name(const struct process *p, s32 pid)
{
	bool has_event = p->pending || (p->state == STOPPED && (u32)p->status >> 16);

	return has_event && p->message == (u64)pid;
}

/* May a new process have this number? Those who had it must be forgotten, and their ends heard: a
   number comes again when all others were used, not from one wait to the next. */
static bool is_free(s32 pid)
{
	for (u32 i = 0; i < COUNT(processes); i++)
		if (is_about_to_name(&processes[i], pid))
			return false;
	return !process_of(pid) && !tracee_find(pid);
}

/* A new process, of an old number now and then; NULL: there are too many. */
static struct process *new_process(bool traced)
{
	static s32 last = 2000;
	s32 pid = below(4) == 1 ? 2000 : ++last;

	for (u32 i = 0; i < COUNT(processes); i++)
		if (!processes[i].state && is_free(pid)) {
			processes[i] = (struct process){ pid, RUNS, .traced = traced, .interrupted = traced };
			return &processes[i];
		}
	return NULL;
}

static void end_process(struct process *p, int status)
{
	p->state = ENDED;
	p->status = status;
}

static s64 stop_with(struct process *p, int status)
{
	p->state = STOPPED;
	p->status = status;
	p->pending = 0;
	p->interrupted = false;
	p->started = true;
	return p->pid;
}

static int event_status(int event) { return event << 16 | SIGTRAP << 8 | 0x7f; }

/* p forks: both have events to come, in either order. */
static void fork_event(struct process *p, int event)
{
	struct process *child = trace_options & (1ul << event) ? new_process(true) : NULL;

	if (!child)
		return;
	p->message = (u64)child->pid;
	p->pending = event_status(event);
}

/* p, a thread, executes a program: it goes on as its leader, and what was the leader is gone, even if
   it had stopped. Another thread that made p would be gone, too, were it still about to say so. A
   leader that stopped as it executed a program has no other threads any more. */
static s64 thread_exec(struct process *p)
{
	struct process *leader = &processes[below(COUNT(processes))];

	for (u32 i = 0; i < COUNT(processes); i++)
		if (&processes[i] != leader && is_about_to_name(&processes[i], p->pid))
			return 0;
	if (leader == p || !leader->traced || !leader->state || leader->state == ENDED || !p->started)
		return 0;
	if (leader->state == STOPPED && leader->status == event_status(EVENT_EXEC))
		return 0;
	leader->message = (u64)p->pid;
	p->state = 0;
	return stop_with(leader, event_status(EVENT_EXEC));
}

/* What p, which runs, comes to; its pid, or 0: nothing yet. Behind the input's end everything ends. */
static s64 next_event(struct process *p)
{
	static const u8 stops[] = { SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU };
	static const u8 forks[] = { EVENT_FORK, EVENT_VFORK, EVENT_CLONE };

	if (p->pending)
		return stop_with(p, p->pending);
	if (p->interrupted && p->traced)
		return stop_with(p, event_status(EVENT_STOP));
	if (!p->traced)
		return end_process(p, (int)(take(1) << 8)), 0;
	switch (below(16)) {
	case 0: return end_process(p, (int)(take(1) << 8)), 0;
	case 1: return end_process(p, 1 + (int)below(64)), 0;
	case 2: return stop_with(p, (1 + (int)below(64)) << 8 | 0x7f);
	case 3: return stop_with(p, EVENT_STOP << 16 | stops[below(4)] << 8 | 0x7f);
	case 4: return fork_event(p, forks[below(3)]), 0;
	case 5:
		p->message = (u64)p->pid;
		return stop_with(p, event_status(EVENT_EXEC));
	case 6: return thread_exec(p);
	case 7:
		p->message = 0;		/* of a fork or an execve: whom no number names here */
		return stop_with(p, event_status((int)take(1)));
	case 8: return stop_with(p, SIGSTOP << 8 | 0x7f);
	}
	p->in_call = !p->in_call;
	return stop_with(p, (SIGTRAP | 0x80) << 8 | 0x7f);
}

/* The table of tracees is whole, and (nobody: no process is left) empty when it must be. */
static void check_tracees(bool nobody)
{
	u32 n = 0;

	for (struct tracee *t = tracees, *previous = NULL; t; previous = t, t = t->next, n++) {
		finding(tracee_find(t->pid) != t, "a tracee that cannot be found");
		finding(t->previous != previous, "a broken list of tracees");
	}
	finding(n != tracee_count, "tracees are miscounted");
	finding(nobody && n, "a tracee that is no process");
}

/* A signal arrives: its handler runs. Whether it did. */
static bool deliver(int sig)
{
	if (handlers[sig].handler == SIG_DFL || handlers[sig].handler == SIG_IGN)
		return false;
	struct siginfo si = { .signo = sig, .code = below(2) ? SI_KERNEL : 0 };

	handlers[sig].handler(sig, &si, NULL);
	return true;
}

/* Time passes in a wait; the timer's signal comes, or another one. */
static void pass_time(s64 ns)
{
	clock_now += ns;
	deliver(SIGALRM);
	if (below(32) == 1)
		deliver(SIGTERM);
}

static s64 model_wait(s32 pid, int *status, int options)
{
	bool any = false, could = false, can_wait = !(options & WNOHANG);

	if (pid == GUARDIAN)
		return 0;
	check_tracees(false);
	if (below(32) == 1 && deliver(SIGTERM) && can_wait)
		return -EINTR;
	for (u32 i = 0, from = (u32)below(COUNT(processes)); i < 2 * COUNT(processes); i++) {
		struct process *p = &processes[(from + i) % COUNT(processes)];
		s64 r = 0;

		if (!p->state || (pid > 0 && p->pid != pid))
			continue;
		any = true;
		could |= p->state == RUNS;
		if (p->state == RUNS)
			r = next_event(p);
		else if (p->state == LISTENS && (p->interrupted || !input_left || below(4) == 1))
			r = stop_with(p, event_status(EVENT_STOP));
		if (p->state == ENDED)
			r = p->pid;
		if (!r)
			continue;
		p = process_of((s32)r);		/* another one when a thread has become its leader */
		if (status)
			*status = p->status;
		p->state = p->state == ENDED ? 0 : p->state;
		idle = 0;
		return r;
	}
	if (!any && pid <= 0 && can_wait)
		check_tracees(true);
	if (!any)
		return -N_ECHILD;
	idle += !could;
	finding(idle > 100000, "all are stopped, and nobody lets them go on");
	pass_time(can_wait ? 10000000 : 10000);
	return can_wait ? -EINTR : 0;
}

static void call_info(struct process *p, u8 *to, u64 size)
{
	static const u16 numbers[] = { C_read, C_write, C_execve, C_getpid, C_exit_group, C_clone, C_seccomp, C_close };
	struct syscall_info info = { .op = p->in_call ? 1 : 2 };

	info.arch = below(16) == 1 ? (u32)AUDIT_COMPAT : (u32)AUDIT_OWN;
	if (p->in_call) {
		info.entry.nr = below(16) == 1 ? take(2) : (u64)call_numbers[numbers[below(8)]][ABI_OWN];
		info.entry.args[0] = take(1);
	} else {
		info.exit.ret = (s64)take(2) - 600;
	}
	memcpy(to, &info, MIN(size, sizeof info));
}

static s64 model_ptrace(u64 request, s32 pid, u64 addr, u64 data)
{
	struct process *p = process_of(pid);

	if (!p)
		return -ESRCH;
	if (request == PTRACE_SEIZE) {
		if (p->traced || below(16) == 1)
			return -EPERM;
		p->traced = true;
		trace_options = data;
		return 0;
	}
	if (!p->traced || p->state == ENDED)
		return -ESRCH;
	if (request == PTRACE_INTERRUPT)
		p->interrupted = true;
	if (request == PTRACE_INTERRUPT)
		return 0;
	/* Killed before it says who executed a program, it leaves a tracee behind until the last is gone. */
	if (request != PTRACE_GETEVENTMSG && below(64) == 1)
		end_process(p, 9);
	if (p->state != STOPPED)
		return -ESRCH;
	switch (request) {
	case PTRACE_GET_SYSCALL_INFO: call_info(p, (u8 *)data, addr); break;
	case PTRACE_GETEVENTMSG: *(u64 *)data = p->message; break;
	case PTRACE_GETSIGINFO: return below(4) == 1 ? -EINVAL : (s64)take_bytes((void *)data, 32) * 0;
	case PTRACE_PEEKDATA: *(u64 *)data = 0; break;
	case PTRACE_LISTEN: p->state = LISTENS; break;
	case PTRACE_DETACH: p->state = 0; break;
	case PTRACE_CONT:
	case PTRACE_SYSCALL: p->state = RUNS;
	}
	return 0;
}

/* The program ends: whom has it left behind? */
static NORETURN void session_ends(void)
{
	for (u32 i = 0; i < COUNT(processes); i++)
		finding(processes[i].state == STOPPED && processes[i].traced && !opt.kill_on_exit,
			"a process is left stopped");
	/* --kill-on-exit leaves the line as it is, as strace does. */
	finding(shown_len && checks_lines && !opt.kill_on_exit, "the last line has no end");
	host_exit();
}

static s64 session_call(s64 nr, u64 a, u64 b, u64 c, u64 d)
{
	struct process *p;

	switch (nr) {
	case NR_getpid: return OUR_PID;
	case NR_exit_group: session_ends();
	case NR_execve: host_exit();
	case NR_clone:
		if (!a)
			return below(4) == 1 ? -EAGAIN : GUARDIAN;
		p = new_process(false);
		return !p ? -EAGAIN : below(8) == 1 ? 0 : p->pid;
	case NR_ptrace: return model_ptrace(a, (s32)b, c, d);
	case NR_wait4: return model_wait((s32)a, (int *)b, (int)c);
	case NR_rt_sigaction:
		if (c)
			*(struct ksigaction *)c = handlers[a];
		if (b)
			handlers[a] = *(struct ksigaction *)b;
		return 0;
	case NR_kill:
		p = process_of((s32)a);
		if (p && p->state != STOPPED && below(2))
			end_process(p, (int)b);
		return 0;
	case NR_ppoll:
	case NR_rt_sigtimedwait:
		pass_time(10000000);
		return nr == NR_ppoll ? -EINTR : -EAGAIN;
	case NR_sched_getaffinity:
		memset((void *)c, 255, MIN(b, 8));
		return 8;
	}
	return 0;
}

/* One line of the trace: of one process, of one kind, with an end. */
static void check_line(const char *line)
{
	const char *p = line, *s;
	u32 marks = 0;
	u64 pid;
	static bool cut;	// the line before, not of a message: this one is its rest
	bool rest = cut;

	if (!checks_lines || after(line, "strace: ") || after(line, "Try '"))
		return;
	/* Of a process that is no tracee: no -q silences it, and it comes where the trace stands. */
	cut = false;
	for (s = line; *s; s++)
		cut |= after(s, "strace: Exit of unknown") || after(s, "strace: Detached unknown");
	if (cut || rest)
		return;
	p = after(line, "[pid ") ? after(line, "[pid ") : line;
	while (*p == ' ')
		p++;
	if (p != line || is_digit(*p))
		finding(!parse_digits(&p, 10, &pid), "a torn prefix");
	while (*p == ' ' || *p == ']')
		p++;
	for (s = p; *s; s++)
		marks += after(s, "[pid ") || after(s, "<unfinished") || after(s, " resumed>") || after(s, "+++ ");
	if (after(p, "+++ ") || after(p, "--- "))
		finding(marks > 1 || memcmp(p, s - 3, 3) != 0, "a torn line");
	else if (!after(p, "[ Process PID="))
		finding(marks > 2 || (s[-1] != '>' && !str_chr(p, '=')), "a torn call");
}

static NORETURN void run_program(char **words, int count)
{
	static char *env[] = { "PATH=/bin", "HOME=/", NULL };

	in_session = true;
	on_line = check_line;
	strace_main(count, words, env);
}

/* The command line of one word a NUL. */
static void fuzz_options(void)
{
	static char texts[16][256];
	char *words[18] = { "strace" };
	int n = 1;

	for (; n < 16 && input_left && *take_text(texts[n], sizeof texts[n]); n++)
		words[n] = texts[n];
	run_program(words, n);
}

static void fuzz_session(void)
{
	static char *const options[] = {
		"-f", "-ff", "-bexecve", "-z", "-Z", "-c", "-C", "-q", "-qqq", "-Y", "-i", "-n", "-r", "-tt", "-T", "-D",
		"--kill-on-exit", "--seccomp-bpf", "-ofile", "-o|cat", "-einject=all:delay_enter=1000", "-eread=all",
		"-einject=write:delay_exit=100:retval=3", "-estatus=detached", "-estatus=unfinished", "-I1", "-d", "-p2000",
		"-p2001", "-einject=all:signal=TERM", "-A", "--syscall-limit=5", "-etrace=write,clone", "-esignal=none",
	};
	char *words[8] = { "strace" };
	int n = 1;

	for (u32 i = 0; i < 4; i++) {
		u64 which = below(2 * COUNT(options));

		if (which < COUNT(options))
			words[n++] = options[which];
	}
	words[n++] = take(1) & 1 ? "-qqq" : "-ofile";	/* else messages interrupt lines, as they may */
	words[n++] = "program";
	ignored_fd = words[n - 2][1] == 'o' ? 2 : 0;
	checks_lines = true;
	for (int i = 1; i < n - 2; i++) {
		static const char other[] = "-c -C -Y -i -n -r -tt -d -ff -ofile -o|cat -eread=all";

		checks_lines &= !has_word(other, words[i]);
		checks_lines &= i == 1 || !str_eq(words[i], "-f");	/* -f -f: files of their own */
	}
	for (u64 attached = below(4); attached; attached--)
		new_process(false);
	run_program(words, n);
}
