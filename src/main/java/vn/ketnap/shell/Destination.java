package vn.ketnap.shell;

/**
 * Where the search can lead: a screen or a unit.
 *
 * @param route where to go
 * @param name what it is called
 * @param place what it is and where it stands ("LS-VQ · Đảng bộ … · Lạng Sơn"); empty for a screen
 */
record Destination(String route, String name, String place) {}
