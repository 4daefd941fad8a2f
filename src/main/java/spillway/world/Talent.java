package spillway.world;

import sim.util.Propertied;
import sim.util.Properties;

/**
 * One row of talent as an object: a view of a row, for inspectors and tests. An inspector shows what stands here and every column of
 * {@link Talents}. Once the people have left or retired, it says so, and nothing of those who have the row by then.
 *
 * @param world the region
 * @param row its row
 * @param id its identity when the view was taken
 */
public record Talent(World world, int row, long id) implements Propertied {
    /** Identity, which no other row of talent ever has. */
    public long getIdentity() {
        return id;
    }

    /** Whether they are still there. */
    public boolean isPresent() {
        Talents talents = world.talents;
        return row < talents.count && talents.active[row] && talents.id[row] == id;
    }

    /** Name of the region of residence. */
    public String getRegion() {
        return world.structure.regions[talents().region[row]];
    }

    /** Land cell of residence, or the pseudo-cell of an outer region. */
    public int getCell() {
        return talents().cell[row];
    }

    /** Region of household registration. */
    public String getOrigin() {
        int home = talents().home[row];
        return home == world.structure.regionCount() ? "rest of China" : world.structure.regions[home];
    }

    /** Field of training, one of the knowledge groups. */
    public String getField() {
        return Structure.GROUPS[talents().field[row]];
    }

    /** Quarters since graduation or arrival. */
    public int getAge() {
        return world.tick - talents().since[row];
    }

    /** Whether they have work. */
    public boolean isEmployed() {
        return talents().employed[row];
    }

    /** Wage of a quarter that each would earn here, 100m RMB for 10,000 persons of mean ability. */
    public double getWage() {
        return world.cities.talentWage[talents().region[row]];
    }

    @Override
    public String toString() {
        return "Talent " + id;
    }

    @Override
    public Properties properties() {
        return new RowProperties(this, this::isPresent, row, world.talents)
                .always("Identity", this::getIdentity)
                .always("Present", this::isPresent)
                .say("Region", this::getRegion)
                .say("Cell", this::getCell)
                .say("Origin", this::getOrigin)
                .say("Field", this::getField)
                .say("Age", this::getAge)
                .say("Employed", this::isEmployed)
                .say("Wage", this::getWage);
    }

    private Talents talents() {
        if (!isPresent()) {
            throw new IllegalStateException("talent " + id + " has left");
        }
        return world.talents;
    }
}
