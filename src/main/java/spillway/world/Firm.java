package spillway.world;

/**
 * One firm as an object: a view of a row, for inspectors and tests.
 *
 * @param firms the columns
 * @param row its row
 * @param id its identity when the view was taken
 */
public record Firm(Firms firms, int row, long id) {
    /** Whether the row still holds this firm. */
    public boolean isPresent() {
        return firms.active[row] && firms.id[row] == id;
    }

    public int getRegion() {
        return firms.region[row];
    }

    public int getSector() {
        return firms.sector[row];
    }

    /** Sales of the quarter, 100m RMB. */
    public double getSales() {
        return firms.sold[row] * firms.price[row];
    }

    /** Capital at replacement units, base year prices, 100m RMB. */
    public double getCapital() {
        return firms.capital[row];
    }

    public double getLogTfp() {
        return firms.logTfp[row];
    }

    /** Talent employed, 10,000. */
    public double getTalent() {
        return firms.talent[row];
    }

    /** Other workers employed, 10,000. */
    public double getWorkers() {
        return firms.workers[row];
    }

    /** Deposits if positive, loans if negative, 100m RMB. */
    public double getFunds() {
        return firms.funds[row];
    }
}
