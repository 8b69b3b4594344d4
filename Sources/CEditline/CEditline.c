#define _XOPEN_SOURCE 700
#include "CEditline.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <wchar.h>

EditLine *editline_start(const char *program) { return el_init(program, stdin, stdout, stderr); }

static char *current_prompt(EditLine *editline) {
  void *prompt = NULL;
  el_get(editline, EL_CLIENTDATA, &prompt);
  return prompt;
}

int editline_set_prompt(EditLine *editline, char *prompt) {
  el_set(editline, EL_CLIENTDATA, prompt);
  return el_set(editline, EL_PROMPT_ESC, current_prompt, '\1');
}

int editline_set_editor(EditLine *editline, const char *name) { return el_set(editline, EL_EDITOR, name); }

int editline_set_signal(EditLine *editline, int on) { return el_set(editline, EL_SIGNAL, on); }

int editline_set_history(EditLine *editline, History *list) { return el_set(editline, EL_HIST, history, list); }

int editline_bind(EditLine *editline, const char *key, const char *command) {
  return el_set(editline, EL_BIND, key, command, NULL);
}

int editline_add_command(EditLine *editline, const char *name, const char *help, editline_command command) {
  return el_set(editline, EL_ADDFN, name, help, command);
}

int editline_history_set_size(History *list, int size) {
  HistEvent event;
  return history(list, &event, H_SETSIZE, size);
}

int editline_history_set_unique(History *list, int on) {
  HistEvent event;
  return history(list, &event, H_SETUNIQUE, on);
}

int editline_history_enter(History *list, const char *line) {
  HistEvent event;
  return history(list, &event, H_ENTER, line);
}

size_t editline_bytes_per_character(void) { return MB_CUR_MAX; }

int editline_columns(uint32_t character) { return wcwidth((wchar_t)character); }

static struct termios terminal_as_found;
static int terminal_descriptor = -1;

static void restore_and_die(int signal_number) {
  // Only async-signal-safe calls; SA_RESETHAND has put the default action back.
  tcsetattr(terminal_descriptor, TCSANOW, &terminal_as_found);
  raise(signal_number);
}

void editline_guard_terminal(int descriptor) {
  if (tcgetattr(descriptor, &terminal_as_found) != 0) return;
  terminal_descriptor = descriptor;
  struct sigaction action = {.sa_handler = restore_and_die, .sa_flags = SA_RESETHAND | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigaction(faults[i], &action, NULL);
}
