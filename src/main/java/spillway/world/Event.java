package spillway.world;

/** An event of the quarter: of one firm, investor or leader. */
public sealed interface Event {
    /**
     * A firm came, went or moved.
     *
     * @param kind entry, exit, arrival or move
     * @param capital its capital, units; of a move, what moves along
     * @param otherRegion where it moved to, the rest of China after all regions; -1 where it did not move
     */
    record FirmEvent(
            String kind, long firm, int region, int sector, byte origin, byte size, double capital, int otherRegion)
            implements Event {}

    /**
     * A foreign investor chose a place.
     *
     * @param chances probability with which each region would have been chosen
     */
    record Arrival(
            long firm,
            int source,
            int sector,
            int region,
            int cell,
            double capital,
            double subsidyRate,
            double[] chances)
            implements Event {}

    /**
     * A leader took office or left it.
     *
     * @param kind appointed, promoted or rotated
     */
    record LeaderEvent(String kind, int region, int leader, int served, double score) implements Event {}
}
