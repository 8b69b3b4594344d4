#define _XOPEN_SOURCE 700
#include "CEditline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

EditLine *editline_start(const char *program) { return el_init(program, stdin, stdout, stderr); }

int editline_set_owner(EditLine *editline, void *owner) { return el_set(editline, EL_CLIENTDATA, owner); }

void *editline_owner(EditLine *editline) {
  void *owner = NULL;
  el_get(editline, EL_CLIENTDATA, &owner);
  return owner;
}

int editline_set_prompt(EditLine *editline, editline_prompt prompt) {
  return el_set(editline, EL_PROMPT_ESC, prompt, '\1');
}

int editline_set_reader(EditLine *editline, editline_reader reader) {
  return el_set(editline, EL_GETCFN, (el_rfunc_t)reader);
}

int editline_set_editor(EditLine *editline, const char *name) { return el_set(editline, EL_EDITOR, name); }

int editline_is_vi(EditLine *editline) {
  const char *name = NULL;
  return el_get(editline, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

int editline_set_signal(EditLine *editline, int on) { return el_set(editline, EL_SIGNAL, on); }

int editline_set_history(EditLine *editline, History *list) { return el_set(editline, EL_HIST, history, list); }

int editline_bind(EditLine *editline, const char *key, const char *command) {
  return el_set(editline, EL_BIND, key, command, NULL);
}

int editline_bind_in_command_mode(EditLine *editline, const char *key, const char *command) {
  return el_set(editline, EL_BIND, "-a", key, command, NULL);
}

char *editline_binding(EditLine *editline, const char *key, int in_command_mode) {
  // No call returns a binding; libedit only prints it.
  char *text = NULL;
  size_t size = 0;
  FILE *printed = open_memstream(&text, &size);
  if (printed == NULL) return NULL;
  el_set(editline, EL_SETFP, 1, printed);
  el_set(editline, EL_SETFP, 2, printed);
  if (in_command_mode)
    el_set(editline, EL_BIND, "-a", key, NULL);
  else
    el_set(editline, EL_BIND, key, NULL);
  el_set(editline, EL_SETFP, 1, stdout);
  el_set(editline, EL_SETFP, 2, stderr);
  fclose(printed);
  return text;
}

int editline_add_command(EditLine *editline, const char *name, const char *help, editline_command command) {
  return el_set(editline, EL_ADDFN, name, help, command);
}

int editline_refresh(EditLine *editline) { return el_set(editline, EL_REFRESH); }

int editline_prepare_terminal(EditLine *editline, int on) { return el_set(editline, EL_PREP_TERM, on); }

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

int editline_history_clear(History *list) {
  HistEvent event;
  return history(list, &event, H_CLEAR);
}

size_t editline_bytes_per_character(void) { return MB_CUR_MAX; }

int editline_columns(uint32_t character) { return wcwidth((wchar_t)character); }
