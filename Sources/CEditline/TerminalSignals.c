#define _XOPEN_SOURCE 700
#ifdef __APPLE__
#define _DARWIN_C_SOURCE
#endif
#include "CEditline.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#ifndef SIGWINCH
// _XOPEN_SOURCE hides it; it's 28 on Linux and macOS.
#define SIGWINCH 28
#endif

static struct termios terminal_as_found;
static int terminal_descriptor = -1;
static volatile sig_atomic_t pastes_are_bracketed;
static volatile sig_atomic_t was_interrupted;
static volatile sig_atomic_t was_resized;
static volatile sig_atomic_t was_continued;

static void mark_pastes(int on) {
  const char *sequence = on ? "\033[?2004h" : "\033[?2004l";
  // Don't wait for a terminal that accepts no more output.
  if (write(STDOUT_FILENO, sequence, strlen(sequence)) < 0) return;
}

void editline_bracket_pastes(int on) {
  if (on == pastes_are_bracketed) return;
  pastes_are_bracketed = on;
  mark_pastes(on);
}

static void restore_terminal(void) {
  if (pastes_are_bracketed) mark_pastes(0);
  tcsetattr(terminal_descriptor, TCSANOW, &terminal_as_found);
}

static void restore_and_die(int signal_number) {
  restore_terminal();
  // SA_RESETHAND has restored the default action.
  raise(signal_number);
}

static void note_interruption(int signal_number) {
  (void)signal_number;
  was_interrupted = 1;
}

static void note_resize(int signal_number) {
  (void)signal_number;
  was_resized = 1;
}

static void note_continuation(int signal_number) {
  (void)signal_number;
  was_continued = 1;
}

static void restore_and_stop(int signal_number) {
  const int error = errno;
  restore_terminal();
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&usual.sa_mask);
  sigaction(signal_number, &usual, &ours);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  raise(signal_number);
  // The program stops here, until it's continued.
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  sigaction(signal_number, &ours, NULL);
  was_continued = 1;
  errno = error;
}

static void handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction before;
  // Signals ignored from the start (nohup) stay ignored.
  if (sigaction(signal_number, NULL, &before) == 0 && before.sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

void editline_guard_terminal(int descriptor) {
  if (tcgetattr(descriptor, &terminal_as_found) != 0) return;
  terminal_descriptor = descriptor;
  // The editor keeps the terminal between lines, so every way out must give it back.
  static int is_registered;
  if (!is_registered) is_registered = atexit(restore_terminal) == 0;
  const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGHUP, SIGTERM, SIGQUIT};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
    handle(deadly[i], restore_and_die, (int)SA_RESETHAND | SA_NODEFER);
  }
  // SA_RESTART keeps libedit's writes from being cut short; pselect is interrupted anyway.
  handle(SIGINT, note_interruption, SA_RESTART);
  handle(SIGWINCH, note_resize, SA_RESTART);
  handle(SIGCONT, note_continuation, SA_RESTART);
  handle(SIGTSTP, restore_and_stop, SA_RESTART);
}

/// Returns the flag and clears it.
static int take(volatile sig_atomic_t *noted) {
  const int was_noted = *noted;
  *noted = 0;
  return was_noted;
}

int editline_heeds_interruptions(void) {
  struct sigaction now;
  return sigaction(SIGINT, NULL, &now) == 0 && now.sa_handler == note_interruption;
}

int editline_is_interrupted(void) {
  sigset_t pending;
  return was_interrupted || (sigpending(&pending) == 0 && sigismember(&pending, SIGINT) == 1);
}

void editline_forget_interruption(void) { was_interrupted = 0; }

void editline_die_of_interruption(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigemptyset(&usual.sa_mask);
  sigaction(SIGINT, &usual, NULL);
  restore_and_die(SIGINT);
}

void editline_defer_signals(int on) {
  const int deferred[] = {SIGINT, SIGTERM, SIGHUP};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof deferred / sizeof *deferred; i++) sigaddset(&set, deferred[i]);
  pthread_sigmask(on ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

/// The signals that end the wait for a key.
static const int awaited[] = {SIGINT, SIGWINCH, SIGCONT, SIGTSTP};

/// Waits for input like pselect, but a signal that has arrived too ends the wait first: what was typed after Ctrl-C belongs
/// to the next line. pselect itself prefers the input, and leaves the signal pending.
static int wait_for_input(int descriptor, const struct timespec *time, const sigset_t *during) {
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(descriptor, &readable);
  const int count = pselect(descriptor + 1, &readable, NULL, NULL, time, during);
  sigset_t pending, blocked;
  if (count < 0 || sigpending(&pending) != 0) return count;
  for (size_t i = 0; i < sizeof awaited / sizeof *awaited; i++) {
    if (sigismember(&pending, awaited[i]) != 1 || sigismember(during, awaited[i]) != 0) continue;
    pthread_sigmask(SIG_SETMASK, during, &blocked);
    pthread_sigmask(SIG_SETMASK, &blocked, NULL);
    errno = EINTR;
    return -1;
  }
  return count;
}

int editline_wait_unless_interrupted(int descriptor) {
  sigset_t blocked, before, during;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  during = before;
  sigdelset(&during, SIGINT);
  // Other signals are left for the line editor.
  while (!was_interrupted) {
    if (wait_for_input(descriptor, NULL, &during) >= 0 || errno != EINTR) break;
  }
  const int is_interrupted = was_interrupted;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return !is_interrupted;
}

enum editline_event editline_wait(int descriptor, int milliseconds) {
  // Only pselect unblocks the signals, so one that arrives after its flag was checked still ends the wait.
  sigset_t blocked, before, during;
  sigemptyset(&blocked);
  for (size_t i = 0; i < sizeof awaited / sizeof *awaited; i++) sigaddset(&blocked, awaited[i]);
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  during = before;
  for (size_t i = 0; i < sizeof awaited / sizeof *awaited; i++) sigdelset(&during, awaited[i]);
  enum editline_event event;
  while (1) {
    if (take(&was_interrupted)) { event = editline_event_interruption; break; }
    if (take(&was_continued)) { event = editline_event_continuation; break; }
    if (take(&was_resized)) { event = editline_event_resize; break; }
    const struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    const int count = wait_for_input(descriptor, milliseconds < 0 ? NULL : &time, &during);
    if (count < 0 && errno == EINTR) continue;
    // Leave an error for the following read to report.
    event = count == 0 ? editline_event_timeout : editline_event_input;
    break;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return event;
}
