package vn.ketnap.quota;

/**
 * What became of a target was recorded by mistake: the target stands with its unit again.
 *
 * @param code of the unit that ended
 * @param settlement its number
 */
public record WithdrawSettlement(String code, long settlement) {}
