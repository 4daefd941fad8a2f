package spillway.mechanism.government;

/**
 * One of the sectors among which a government chooses the one that it will support.
 *
 * @param sector its index
 * @param fit log location quotient, its own and that of related sectors
 * @param peers how many peers of the same rank support it
 * @param chance chance that it is chosen, given that the government reviews its target: own fit, imitation and the central plan
 */
public record TargetOption(int sector, double fit, int peers, double chance) {}
