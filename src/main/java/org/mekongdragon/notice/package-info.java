/**
 * What people are told: notices in the page at once, by mail when they wish, and rules of their own
 * about what else they want to hear of. The live stream of a browser runs through here.
 *
 * <p>Rooms tell through {@link org.mekongdragon.notice.Notices} inside the transaction that makes
 * something happen: what is rolled back is told to nobody. A kind of notice is a bean of {@link
 * org.mekongdragon.notice.NoticeKind}; its words lie with the room that tells.
 *
 * <p>Refuses: what happened and who may see it (the rooms know); anything in a mail beyond the
 * kind, the operation's code and where to look.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "database", "web", "reference", "audit", "access"})
@NullMarked
package org.mekongdragon.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
