#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdint.h>

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

// Swift cannot call C's variadic functions, and libedit configures everything through three of them
// (el_set, el_get and history). Each use has one function of fixed arity here.

/// Runs when a key bound to it is typed; gives one of the CC_ codes.
typedef unsigned char (*editline_command)(EditLine *_Nonnull, int);

/// Gives the prompt to show; the byte 1 in it switches invisible text on and off.
typedef char *_Nonnull (*editline_prompt)(EditLine *_Nonnull);

/// Gives the next key: 1 with it, 0 at the end of input, -1 with errno.
typedef int (*editline_reader)(EditLine *_Nonnull, wchar_t *_Nonnull);

/// An editor on standard input, output and error, which are macros in C and unsafe globals in Swift.
EditLine *_Nullable editline_start(const char *program);

/// What the functions that libedit calls back find by `editline_owner`.
int editline_set_owner(EditLine *editline, void *owner);
void *editline_owner(EditLine *editline);

int editline_set_prompt(EditLine *editline, editline_prompt prompt);
int editline_set_reader(EditLine *editline, editline_reader reader);
int editline_set_editor(EditLine *editline, const char *name);
/// Whether the keys are those of vi.
int editline_is_vi(EditLine *editline);
int editline_set_signal(EditLine *editline, int on);
int editline_set_history(EditLine *editline, History *history);
/// Binds a key, or a sequence of them, to a command in the map in which text is inserted.
int editline_bind(EditLine *editline, const char *key, const char *command);
/// The same in the map of vi's command mode.
int editline_bind_in_command_mode(EditLine *editline, const char *key, const char *command);
/// What libedit says a key is bound to; to be freed.
char *_Nullable editline_binding(EditLine *editline, const char *key);
int editline_add_command(EditLine *editline, const char *name, const char *help, editline_command command);
/// Draws prompt and line anew from the first column of the line that the cursor is on.
int editline_refresh(EditLine *editline);
/// Gives the terminal to the editor, or back.
int editline_prepare_terminal(EditLine *editline, int on);

int editline_history_set_size(History *history, int size);
int editline_history_set_unique(History *history, int on);
int editline_history_enter(History *history, const char *line);
int editline_history_clear(History *history);

/// Greatest number of bytes of a character in the current locale; a macro in C.
size_t editline_bytes_per_character(void);

/// How many columns a character takes on the terminal, by the current locale's tables; -1 for a control.
int editline_columns(uint32_t character);

/// Takes note of how the terminal is set, and puts it back when the program stops, is ended by a signal or crashes.
/// Only async-signal-safe calls are made then. ^C and a new size of the window are kept for `editline_wait`.
void editline_guard_terminal(int descriptor);

/// Asks the terminal to mark what is pasted, until it is told otherwise or given back.
void editline_bracket_pastes(int on);

/// What a wait for input ended with.
enum editline_event {
  editline_event_input,
  editline_event_timeout,
  editline_event_interruption,
  editline_event_resize,
  /// The program was stopped, and goes on.
  editline_event_continuation,
};

/// Waits until there is something to read, or a signal has come since the last wait: none is lost in between.
///
/// A negative number of milliseconds waits for ever.
enum editline_event editline_wait(int descriptor, int milliseconds);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif
#endif
