package se.planbok.api.history;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
interface Connections {

    Connection open() throws SQLException;
}
