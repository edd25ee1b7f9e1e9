/** Lists as workbooks: what the list is about on the first sheet, its lines on the second. */
@NullMarked
package vn.ketnap.kit.sheet;

import org.jspecify.annotations.NullMarked;
