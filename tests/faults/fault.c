/*
 * Runs a command under a supervisor that counts its system calls by name, over
 * all its threads and children, and kills it at one of them, or lets one or
 * more fail.
 *
 *   fault record LOG COMMAND…              writes every call to LOG
 *   fault kill NAME N COMMAND…             SIGKILL instead of the Nth call
 *   fault once NAME N ERROR COMMAND…       the Nth call fails
 *   fault from NAME N ERROR COMMAND…       it and all later ones of its name
 *   fault change NAME N ERROR COMMAND…     it and all later ones that would
 *                                          change something on the disk
 *
 * The status is the command's, 128 and more for a signal; 99 when the Nth call
 * never came; 97 when it did not end in two minutes. A line of LOG: name,
 * occurrence, whether it would change something, and the path or descriptor
 * that it is about.
 *
 * strace does nearly that, but counts by thread, is slower, and cannot let a
 * set of calls fail from the Nth of one name on. This asks the kernel to ask us
 * (seccomp's user notifications), about the calls in question only, and works
 * on every architecture alike.
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_REACHED 99
#define ENDLESS 97
#define SECONDS_MAX 120
#define CALLS_MAX 128

/* Which argument is a path; -1: the first is a descriptor, or nothing. */
struct call {
	const char *name;
	int number;
	int path;
	bool changes;
};

#define CALL(name, path, changes) { #name, SYS_##name, path, changes },

/* A change is what needs room on the disk, or a disk that can be written. An
 * open is one only when it makes a file, which is asked apart. */
static const struct call calls[] = {
#include "calls.def"
};

#define COUNT (sizeof calls / sizeof *calls)

enum mode {
	RECORD,
	KILL,
	ONCE,
	FROM,
	CHANGE
};

struct plan {
	enum mode mode;
	FILE *log;
	const struct call *call;
	unsigned long n;
	int error;
	char **command;
};

static unsigned long counts[COUNT];
static bool reached;
static pid_t watched;

__attribute__((noreturn)) static void
die(const char *what)
{
	fprintf(stderr, "fault: %s: %s\n", what, strerror(errno));
	exit(98);
}

static const struct call *
find_call(const char *name)
{
	for (size_t i = 0; i < COUNT; i++)
		if (strcmp(calls[i].name, name) == 0)
			return &calls[i];
	fprintf(stderr, "fault: unknown call: %s\n", name);
	exit(98);
}

static const struct errors {
	const char *name;
	int number;
} errors[] = {
	{ "EACCES", EACCES }, { "EAGAIN", EAGAIN }, { "EDQUOT", EDQUOT },
	{ "EINTR", EINTR },   { "EINVAL", EINVAL }, { "EIO", EIO },
	{ "EMFILE", EMFILE }, { "ENFILE", ENFILE }, { "ENOLCK", ENOLCK },
	{ "ENOMEM", ENOMEM }, { "ENOSPC", ENOSPC }, { "ENOSYS", ENOSYS },
	{ "EPERM", EPERM },   { "EROFS", EROFS },   { "ENOENT", ENOENT },
};

static int
find_error(const char *name)
{
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (strcmp(errors[i].name, name) == 0)
			return errors[i].number;
	fprintf(stderr, "fault: unknown error: %s\n", name);
	exit(98);
}

static bool
is_asked(const struct plan *plan, const struct call *call)
{
	return plan->mode == RECORD || call == plan->call ||
	       (plan->mode == CHANGE &&
	        (call->changes || strncmp(call->name, "open", 4) == 0));
}

/* Loads the filter into this process. Returns the descriptor of whoever
 * answers. */
static int
install(const struct plan *plan)
{
	struct sock_filter code[2 * CALLS_MAX + 2];
	struct sock_fprog program = { .filter = code };
	unsigned short length = 0;
	int fd;

	code[length++] = (struct sock_filter)BPF_STMT(
	    BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
	for (size_t i = 0; i < COUNT; i++) {
		if (!is_asked(plan, &calls[i]))
			continue;
		code[length++] = (struct sock_filter)BPF_JUMP(
		    BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].number, 0, 1);
		code[length++] = (struct sock_filter)BPF_STMT(
		    BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
	}
	code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
	                                              SECCOMP_RET_ALLOW);
	program.len = length;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		die("no_new_privs");
	fd = (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
	                  SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
	if (fd < 0)
		die("seccomp");
	return fd;
}

/* Calls sendmsg, which no filter asks about. */
static void
send_descriptor(int socket, int fd)
{
	char byte = 0;
	struct iovec part = { &byte, 1 };
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(sizeof(int))];
	} control = { 0 };
	struct msghdr message = { .msg_iov = &part,
		                  .msg_iovlen = 1,
		                  .msg_control = &control,
		                  .msg_controllen = sizeof control };
	struct cmsghdr *about = CMSG_FIRSTHDR(&message);

	about->cmsg_level = SOL_SOCKET;
	about->cmsg_type = SCM_RIGHTS;
	about->cmsg_len = CMSG_LEN(sizeof fd);
	memcpy(CMSG_DATA(about), &fd, sizeof fd);
	if (sendmsg(socket, &message, 0) < 0)
		die("sendmsg");
}

static int
receive_descriptor(int socket)
{
	char byte;
	int fd = -1;
	struct iovec part = { &byte, 1 };
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(sizeof(int))];
	} control = { 0 };
	struct msghdr message = { .msg_iov = &part,
		                  .msg_iovlen = 1,
		                  .msg_control = &control,
		                  .msg_controllen = sizeof control };
	struct cmsghdr *about;

	if (recvmsg(socket, &message, 0) != 1)
		exit(98);
	about = CMSG_FIRSTHDR(&message);
	if (!about)
		exit(98);
	memcpy(&fd, CMSG_DATA(about), sizeof fd);
	return fd;
}

static pid_t
start(const struct plan *plan, int *listener)
{
	int pair[2];
	pid_t child;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
		die("socketpair");
	child = fork();
	if (child < 0)
		die("fork");
	if (child == 0) {
		(void)setpgid(0, 0);
		send_descriptor(pair[1], install(plan));
		execv(plan->command[0], plan->command);
		die(plan->command[0]);
	}
	close(pair[1]);
	*listener = receive_descriptor(pair[0]);
	close(pair[0]);
	return child;
}

/* What a call is about, as far as it can be read. */
static void
describe(char *text, size_t size, const struct seccomp_notif *asked,
         const struct call *call)
{
	struct iovec to = { text, size - 1 };
	struct iovec from = { NULL, size - 1 };
	char name[64];
	ssize_t got;

	memset(text, 0, size);
	if (call->path < 0) {
		snprintf(name, sizeof name, "/proc/%u/fd/%d", asked->pid,
		         (int)asked->data.args[0]);
		if (readlink(name, text, size - 1) < 0)
			snprintf(text, size, "-");
		return;
	}
	from.iov_base = (void *)(uintptr_t)asked->data.args[call->path];
	/* The path may end just before memory that is not there. */
	got = process_vm_readv((pid_t)asked->pid, &to, 1, &from, 1, 0);
	for (; got < 0 && from.iov_len > 16;) {
		from.iov_len /= 2;
		got = process_vm_readv((pid_t)asked->pid, &to, 1, &from, 1, 0);
	}
	if (got <= 0)
		snprintf(text, size, "-");
}

/* A disk that fails lets a command say so. */
static bool
is_stream(const struct call *call, const struct seccomp_data *data)
{
	return call->number == SYS_write && data->args[0] <= STDERR_FILENO;
}

/* Whether this very call would change something on the disk. */
static bool
would_change(const struct call *call, const struct seccomp_data *data)
{
	if (call->number == SYS_openat)
		return data->args[2] & (O_CREAT | O_TRUNC);
#ifdef SYS_open
	if (call->number == SYS_open)
		return data->args[1] & (O_CREAT | O_TRUNC);
#endif
	return call->changes && !is_stream(call, data);
}

static bool
is_hit(const struct plan *plan, const struct call *call, unsigned long nth,
       const struct seccomp_data *data)
{
	if (call == plan->call && nth == plan->n)
		return true;
	if (plan->mode == FROM && call == plan->call && nth > plan->n)
		return !is_stream(call, data);
	return plan->mode == CHANGE && reached && would_change(call, data);
}

/* A close that fails has closed all the same: whoever reads the other end of a
 * pipe would wait for good. The number is that of an empty file then. */
static void
close_there(int listener, const struct seccomp_notif *asked)
{
	struct seccomp_notif_addfd put = {
		.id = asked->id,
		.flags = SECCOMP_ADDFD_FLAG_SETFD,
		.newfd = (uint32_t)asked->data.args[0],
		.newfd_flags = O_CLOEXEC,
	};
	int empty = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (empty < 0)
		die("/dev/null");
	put.srcfd = (uint32_t)empty;
	/* It may have died meanwhile. */
	(void)ioctl(listener, SECCOMP_IOCTL_NOTIF_ADDFD, &put);
	close(empty);
}

static void
judge(struct seccomp_notif_resp *answer, const struct plan *plan,
      const struct seccomp_notif *asked, pid_t child, int listener)
{
	const struct call *call = calls;
	unsigned long nth;
	char text[512];

	while (call->number != asked->data.nr)
		call++;
	nth = ++counts[call - calls];
	answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
	if (plan->mode == RECORD) {
		describe(text, sizeof text, asked, call);
		fprintf(plan->log, "%s %lu %d %s\n", call->name, nth,
		        would_change(call, &asked->data), text);
		return;
	}
	if (!is_hit(plan, call, nth, &asked->data))
		return;
	reached = true;
	if (plan->mode == KILL) {
		kill(-child, SIGKILL);
		return;
	}
	if (call->number == SYS_close)
		close_there(listener, asked);
	answer->flags = 0;
	/* This one does not say why: it gives the former end. */
	answer->error = call->number == SYS_brk ? 0 : -plan->error;
	answer->val = 0;
}

/* A command waits half a minute at most for whoever writes. */
static void
give_up(int signal_number)
{
	(void)signal_number;
	kill(-watched, SIGKILL);
	_exit(ENDLESS);
}

/* Answers until nobody is left who could ask. */
static void
serve(const struct plan *plan, int listener, pid_t child)
{
	struct pollfd wait = { .fd = listener, .events = POLLIN };

	(void)signal(SIGALRM, give_up);
	alarm(SECONDS_MAX);
	while (poll(&wait, 1, -1) >= 0 || errno == EINTR) {
		struct seccomp_notif asked = { 0 };
		struct seccomp_notif_resp answer = { 0 };

		if (!(wait.revents & POLLIN))
			break;
		if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, &asked) < 0)
			continue;
		answer.id = asked.id;
		judge(&answer, plan, &asked, child, listener);
		/* It may have died meanwhile. */
		(void)ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, &answer);
	}
}

static void
parse(struct plan *plan, int argc, char **argv)
{
	static const char *const modes[] = { "record", "kill", "once", "from",
		                             "change" };
	int at = 1;

	for (int i = 0; argc > 3 && i <= CHANGE; i++)
		if (strcmp(argv[1], modes[i]) == 0) {
			plan->mode = (enum mode)i;
			at = 2;
		}
	if (at == 2 && plan->mode == RECORD) {
		plan->log = fopen(argv[at++], "we");
		if (!plan->log)
			die("log");
	} else if (at == 2 && argc > 4) {
		plan->call = find_call(argv[at++]);
		plan->n = strtoul(argv[at++], NULL, 10);
		if (plan->mode != KILL)
			plan->error = find_error(argv[at++]);
	}
	if (at < 3 || at >= argc) {
		fprintf(stderr, "usage: see the source\n");
		exit(98);
	}
	plan->command = argv + at;
}

int
main(int argc, char **argv)
{
	struct plan plan = { 0 };
	int listener;
	int status;
	pid_t child;

	parse(&plan, argc, argv);
	child = watched = start(&plan, &listener);
	serve(&plan, listener, child);
	if (waitpid(child, &status, 0) < 0)
		die("waitpid");
	if (plan.log && fclose(plan.log) != 0)
		die("log");
	if (plan.mode != RECORD && !reached)
		return NOT_REACHED;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
	                           : WEXITSTATUS(status);
}
