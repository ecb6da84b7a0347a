/** Money: lines, reservations, nominations and funding; planned, reserved, spent and remaining. */
package se.planbok.view.budget;
