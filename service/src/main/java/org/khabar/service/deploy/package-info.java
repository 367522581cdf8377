/** The deploy step: topics of the catalogue and schemas of their values, on a cluster and its registry. Safe to repeat. */
@NullMarked
package org.khabar.service.deploy;

import org.jspecify.annotations.NullMarked;
