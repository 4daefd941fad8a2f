package spillway.world;

import sim.util.Propertied;
import sim.util.Properties;

/**
 * One firm as an object: a view of a row, for inspectors and tests. An inspector shows what stands here and every column of
 * {@link Firms}. Once the firm has left, it says so, and nothing of the firm that has its row by then.
 *
 * @param world the region
 * @param row its row
 * @param id its identity when the view was taken
 */
public record Firm(World world, int row, long id) implements Propertied {
    /** Identity, which no other firm ever has. */
    public long getIdentity() {
        return id;
    }

    /** Whether the firm is still there. */
    public boolean isPresent() {
        Firms firms = world.firms;
        return row < firms.count && firms.active[row] && firms.id[row] == id;
    }

    /** Name of the region. */
    public String getRegion() {
        return world.structure.regions[firms().region[row]];
    }

    /** Land cell, or the pseudo-cell of an outer region. */
    public int getCell() {
        return firms().cell[row];
    }

    /** Code of the sector. */
    public String getSector() {
        return world.structure.sectors[firms().sector[row]];
    }

    /** Enterprise mode. */
    public Mode getMode() {
        return Mode.of(firms().mode[row]);
    }

    /** Size class. */
    public Size getSize() {
        return Size.of(firms().size[row]);
    }

    /** Source of the direct investment that founded it; domestic if there was none. */
    public String getOrigin() {
        int origin = firms().origin[row];
        return origin == Firms.DOMESTIC ? "domestic" : world.structure.sources[origin - 1];
    }

    /** Quarters since it was founded; since the run began, and one more, for firms of the base year. */
    public int getAge() {
        return world.tick - firms().born[row];
    }

    /** Sales of the quarter, 100m RMB. */
    public double getSales() {
        return firms().sold[row] * firms().price[row];
    }

    /** Wages of a quarter for all whom it employs, at the wages of this moment, 100m RMB. */
    public double getWageBill() {
        int r = firms().region[row];
        return world.cities.talentPay(r) * firms().talent[row] + world.cities.workerWage[r] * firms().workers[row];
    }

    /** Loans, 0 if it has deposits, 100m RMB. */
    public double getDebt() {
        return Math.max(0, -firms().funds[row]);
    }

    @Override
    public String toString() {
        return "Firm " + id;
    }

    @Override
    public Properties properties() {
        return new RowProperties(this, this::isPresent, row, world.firms)
                .always("Identity", this::getIdentity)
                .always("Present", this::isPresent)
                .say("Region", this::getRegion)
                .say("Cell", this::getCell)
                .say("Sector", this::getSector)
                .say("Mode", this::getMode)
                .say("Size", this::getSize)
                .say("Origin", this::getOrigin)
                .say("Age", this::getAge)
                .say("Sales", this::getSales)
                .say("WageBill", this::getWageBill)
                .say("Debt", this::getDebt);
    }

    private Firms firms() {
        if (!isPresent()) {
            throw new IllegalStateException("firm " + id + " has left");
        }
        return world.firms;
    }
}
