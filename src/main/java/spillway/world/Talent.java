package spillway.world;

/**
 * One talent as an object: a view of a row, for inspectors and tests.
 *
 * @param talents the columns
 * @param row its row
 * @param id its identity when the view was taken
 */
public record Talent(Talents talents, int row, long id) {
    /** Whether the row still holds this person. */
    public boolean isPresent() {
        return talents.active[row] && talents.id[row] == id;
    }

    public int getRegion() {
        return talents.region[row];
    }

    /** Field of training, one of the knowledge groups. */
    public String getField() {
        return Structure.GROUPS[talents.field[row]];
    }

    public boolean isEmployed() {
        return talents.employed[row];
    }

    /** Relative ability, mean 1. */
    public double getQuality() {
        return talents.quality[row];
    }
}
