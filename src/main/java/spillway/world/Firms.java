package spillway.world;

import java.util.Arrays;

/**
 * All firms, one array per attribute; row i is firm i. A row whose firm has left is used again; {@link #id} never is.
 * Money in 100m RMB, people in 10,000, quantities in units that cost 100m RMB in the base year.
 */
public final class Firms {
    /** Makes to a buyer's specification. */
    public static final byte OEM = 0;
    /** Designs what others brand. */
    public static final byte ODM = 1;
    /** Sells under its own brand. */
    public static final byte OBM = 2;
    /** Makes standard goods or services on its own account. */
    public static final byte PLAIN = 3;
    /** Small and medium, large, mega. */
    public static final int SIZES = 3;
    /** Origin of firms owned at home; origin 1 + b is direct investment from source b. */
    public static final byte DOMESTIC = 0;

    /** One more than the highest row in use. */
    public int count;
    /** How many firms are alive. */
    public int alive;

    public boolean[] active = new boolean[0];
    /** Identity, a function of place, sector and quarter of birth, never of a counter that policy could shift. */
    public long[] id = new long[0];

    public int[] region = new int[0];
    public int[] sector = new int[0];
    /** Land cell, or the pseudo-cell of an outer region. */
    public int[] cell = new int[0];

    public byte[] mode = new byte[0];
    public byte[] origin = new byte[0];
    public byte[] size = new byte[0];
    /** Quarter index of birth; negative for firms of the base year. */
    public int[] born = new int[0];
    /** Number of real enterprises one row stands for. */
    public double[] represented = new double[0];
    /** Talent and other workers employed, 10,000. */
    public double[] talent = new double[0];

    public double[] workers = new double[0];
    public double[] capital = new double[0];
    /** Log of total factor productivity. */
    public double[] logTfp = new double[0];
    /** Weight in buyers' taste: number of its varieties, and their quality in the base year. */
    public double[] attraction = new double[0];
    /** Log of quality relative to what competitors elsewhere offer, base year 0. */
    public double[] logQuality = new double[0];
    /** Price of a unit, base year 1. */
    public double[] price = new double[0];
    /** Markup over unit cost. */
    public double[] markup = new double[0];
    /** Desired capital over value added, inverted in the base year, quarters. */
    public double[] targetCapitalOutput = new double[0];

    public double[] expectedDemand = new double[0];
    public double[] expectedGrowth = new double[0];
    public double[] inventory = new double[0];
    /** Deposits if positive, loans if negative. */
    public double[] funds = new double[0];

    public double[] plannedOutput = new double[0];
    public double[] output = new double[0];
    public double[] demand = new double[0];
    public double[] sold = new double[0];
    /** Materials used, units; and what they and the capital goods ordered cost. */
    public double[] materialsUsed = new double[0];

    public double[] materialsCost = new double[0];
    public double[] invested = new double[0];
    public double[] valueAdded = new double[0];
    public double[] profit = new double[0];
    public double[] research = new double[0];
    public double[] subsidy = new double[0];
    /** Capital goods ordered for the next quarter, units. */
    public double[] order = new double[0];
    /** Share of the market of its sector and region in the base year or at birth. */
    public double[] baseShare = new double[0];
    /** Quarters in a row without credit. */
    public int[] distress = new int[0];

    private int[] free = new int[0];
    private int freeCount;

    /** A row for a newcomer, all of whose attributes are zero. */
    public int add(long firmId) {
        int row;
        if (freeCount > 0) {
            row = free[--freeCount];
        } else {
            if (count == active.length) {
                grow(Math.max(256, count + count / 2));
            }
            row = count++;
        }
        clear(row);
        active[row] = true;
        id[row] = firmId;
        alive++;
        return row;
    }

    /** Gives the row of a firm that has left back. */
    public void remove(int row) {
        active[row] = false;
        alive--;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(64, freeCount * 2));
        }
        free[freeCount++] = row;
    }

    /** Whether a firm's value added counts as high-value: all of AKP, N and B, elsewhere the firms with designs or brands of their own. */
    public boolean isHighValue(Structure structure, int row) {
        return structure.highValue[sector[row]] || mode[row] == ODM || mode[row] == OBM;
    }

    /** The firm in {@code row} as something to look at. */
    public Firm firm(int row) {
        return new Firm(this, row, id[row]);
    }

    private void clear(int row) {
        born[row] = 0;
        distress[row] = 0;
        for (double[] column : doubles()) {
            column[row] = 0;
        }
    }

    /** Every column of numbers, in declaration order. */
    double[][] doubles() {
        return new double[][] {
            represented,
            talent,
            workers,
            capital,
            logTfp,
            attraction,
            logQuality,
            price,
            markup,
            targetCapitalOutput,
            expectedDemand,
            expectedGrowth,
            inventory,
            funds,
            plannedOutput,
            output,
            demand,
            sold,
            materialsUsed,
            materialsCost,
            invested,
            valueAdded,
            profit,
            research,
            subsidy,
            order,
            baseShare
        };
    }

    private void grow(int capacity) {
        active = Arrays.copyOf(active, capacity);
        id = Arrays.copyOf(id, capacity);
        region = Arrays.copyOf(region, capacity);
        sector = Arrays.copyOf(sector, capacity);
        cell = Arrays.copyOf(cell, capacity);
        mode = Arrays.copyOf(mode, capacity);
        origin = Arrays.copyOf(origin, capacity);
        size = Arrays.copyOf(size, capacity);
        born = Arrays.copyOf(born, capacity);
        distress = Arrays.copyOf(distress, capacity);
        represented = Arrays.copyOf(represented, capacity);
        talent = Arrays.copyOf(talent, capacity);
        workers = Arrays.copyOf(workers, capacity);
        capital = Arrays.copyOf(capital, capacity);
        logTfp = Arrays.copyOf(logTfp, capacity);
        attraction = Arrays.copyOf(attraction, capacity);
        logQuality = Arrays.copyOf(logQuality, capacity);
        price = Arrays.copyOf(price, capacity);
        markup = Arrays.copyOf(markup, capacity);
        targetCapitalOutput = Arrays.copyOf(targetCapitalOutput, capacity);
        expectedDemand = Arrays.copyOf(expectedDemand, capacity);
        expectedGrowth = Arrays.copyOf(expectedGrowth, capacity);
        inventory = Arrays.copyOf(inventory, capacity);
        funds = Arrays.copyOf(funds, capacity);
        plannedOutput = Arrays.copyOf(plannedOutput, capacity);
        output = Arrays.copyOf(output, capacity);
        demand = Arrays.copyOf(demand, capacity);
        sold = Arrays.copyOf(sold, capacity);
        materialsUsed = Arrays.copyOf(materialsUsed, capacity);
        materialsCost = Arrays.copyOf(materialsCost, capacity);
        invested = Arrays.copyOf(invested, capacity);
        valueAdded = Arrays.copyOf(valueAdded, capacity);
        profit = Arrays.copyOf(profit, capacity);
        research = Arrays.copyOf(research, capacity);
        subsidy = Arrays.copyOf(subsidy, capacity);
        order = Arrays.copyOf(order, capacity);
        baseShare = Arrays.copyOf(baseShare, capacity);
    }
}
