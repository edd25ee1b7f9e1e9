/** The JSON door: what programs ask, answered by the same reads as the screens. Start at {@link vn.ketnap.exchange.api.InsightApi}. */
@NullMarked
package vn.ketnap.exchange.api;

import org.jspecify.annotations.NullMarked;
