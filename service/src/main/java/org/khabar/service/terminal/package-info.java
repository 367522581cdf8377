/**
 * What the operators' commands share: text that cannot harm a terminal, tables, times as options, and how it is told that something failed. Knows no topic.
 */
@NullMarked
package org.khabar.service.terminal;

import org.jspecify.annotations.NullMarked;
