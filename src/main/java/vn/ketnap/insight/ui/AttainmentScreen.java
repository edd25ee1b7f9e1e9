package vn.ketnap.insight.ui;

/**
 * What the screen of attainment shows at the moment.
 *
 * @param address the question
 * @param tree the answers, as far as they were opened
 * @param cells how they are written
 */
record AttainmentScreen(AttainmentAddress address, AttainmentTree tree, AttainmentCells cells) {}
