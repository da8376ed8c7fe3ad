// GNU readline as far as Swift can't import it by itself: variables that change, macros, signals.
#ifndef CULPA_READLINE_SHIM_H
#define CULPA_READLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <readline/readline.h>
#include <readline/history.h>

// MARK: The line

static inline const char *culpa_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }
static inline int culpa_point(void) { return rl_point; }
static inline int culpa_end(void) { return rl_end; }
static inline void culpa_set_point(int point) { rl_point = point; }

// Replaces the bytes between two offsets, as one step of undoing, and leaves the cursor behind them.
static inline void culpa_replace(int start, int end, const char *text) {
  rl_begin_undo_group();
  if (end > start) rl_delete_text(start, end);
  rl_point = start;
  rl_insert_text(text);
  rl_end_undo_group();
}

// Whether more was typed already than has been read.
static inline int culpa_input_waits(void) {
  int waiting = 0;
  FILE *stream = rl_instream ? rl_instream : stdin;
  return ioctl(fileno(stream), FIONREAD, &waiting) == 0 && waiting > 0;
}

// MARK: The terminal

// While a line is edited Ctrl-C is a key like any other, so that no signal can come at a bad moment.
static inline void culpa_prepare_terminal(int meta) {
  rl_prep_terminal(meta);
  struct termios settings;
  int terminal = fileno(rl_instream ? rl_instream : stdin);
  if (tcgetattr(terminal, &settings) == 0) {
    settings.c_cc[VINTR] = _POSIX_VDISABLE;
    tcsetattr(terminal, TCSADRAIN, &settings);
  }
}

static inline void culpa_set_up(void) {
  rl_readline_name = "culpa";
  rl_prep_term_function = culpa_prepare_terminal;
  rl_catch_signals = 1;
  rl_catch_sigwinch = 1;
  rl_initialize();
  rl_variable_bind("enable-bracketed-paste", "on");
  rl_variable_bind("blink-matching-paren", "off");
  rl_variable_bind("horizontal-scroll-mode", "off");
  rl_variable_bind("convert-meta", "off");
  rl_variable_bind("input-meta", "on");
  rl_variable_bind("output-meta", "on");
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("show-mode-in-prompt", "off");
  rl_variable_bind("enable-active-region", "off");
}

static inline void culpa_write(const char *bytes, long count) {
  fwrite(bytes, 1, (size_t)count, rl_outstream ? rl_outstream : stdout);
  fflush(rl_outstream ? rl_outstream : stdout);
}

// MARK: The history

static inline const char *culpa_history_line(int index) {
  HIST_ENTRY *entry = history_get(index + history_base);
  return entry ? entry->line : NULL;
}
static inline int culpa_history_count(void) { return history_length; }

static inline void culpa_history_remove(int index) {
  HIST_ENTRY *entry = remove_history(index);
  if (entry) free_history_entry(entry);
}

#endif
