package spillway.world;

import sim.util.Propertied;
import sim.util.Properties;

/**
 * One city or outer region as an object: a view of a row, for inspectors and tests. An inspector shows what stands here and every
 * column of {@link Cities} and {@link Governments}.
 *
 * @param world the region
 * @param row its row
 */
public record City(World world, int row) implements Propertied {
    /** Name of the region. */
    public String getName() {
        return world.structure.regions[row];
    }

    /** Value added of the quarter in all sectors, 100m RMB. */
    public double getValueAdded() {
        return Flows.sum(world.cities.valueAdded[row]);
    }

    /** Residents, 10,000. */
    public double getPopulation() {
        return world.cities.population(row);
    }

    /** Real enterprises of the quarter. */
    public double getEnterprises() {
        return Flows.sum(world.flows.enterprises[row]);
    }

    /** Share of the labour force without work when jobs were matched. */
    public double getUnemployment() {
        return world.cities.unemployment(row);
    }

    /** Code of the sector that the government supports; none if there is none. */
    public String getTargetSector() {
        int target = world.governments.target[row];
        return target < 0 ? "none" : world.structure.sectors[target];
    }

    /** Debt of the government net of its deposits, 100m RMB. */
    public double getDebt() {
        return -world.governments.funds[row];
    }

    @Override
    public String toString() {
        return getName();
    }

    @Override
    public Properties properties() {
        return new RowProperties(this, () -> true, row, world.cities, world.governments)
                .say("Name", this::getName)
                .say("ValueAdded", this::getValueAdded)
                .say("Population", this::getPopulation)
                .say("Enterprises", this::getEnterprises)
                .say("Unemployment", this::getUnemployment)
                .say("TargetSector", this::getTargetSector)
                .say("Debt", this::getDebt);
    }
}
