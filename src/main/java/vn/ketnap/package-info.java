@NullMarked
package vn.ketnap;

import org.jspecify.annotations.NullMarked;
