package spillway.world;

/**
 * One city or outer region as an object: a view of a row, for inspectors and tests.
 *
 * @param world the region
 * @param row its row
 */
public record City(World world, int row) {
    public String getName() {
        return world.structure.regions[row];
    }

    /** Value added of the quarter, current prices, 100m RMB. */
    public double getValueAdded() {
        return Flows.sum(world.cities.valueAdded[row]);
    }

    /** Residents, 10,000. */
    public double getPopulation() {
        return world.cities.population(row);
    }

    /** Talent in the labour force, 10,000. */
    public double getTalent() {
        return world.cities.talent[row];
    }

    /** Mean rent relative to the base year. */
    public double getRent() {
        return world.cities.rent[row];
    }

    /** Sector the government supports; empty if none. */
    public String getTargetSector() {
        int target = world.governments.target[row];
        return target < 0 ? "" : world.structure.sectors[target];
    }

    /** Public debt if positive, deposits if negative, 100m RMB. */
    public double getDebt() {
        return -world.governments.funds[row];
    }
}
