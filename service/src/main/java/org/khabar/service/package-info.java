/** What every program of Khabar has around its work. */
@NullMarked
package org.khabar.service;

import org.jspecify.annotations.NullMarked;
