// The meeting's day at the top of the start page, where the link carries one. Nothing is kept.
// Stands in: parts/_day_names.html, parts/my_meeting.html
// Reads: data-day, data-days, data-english, data-english-months, data-months, data-my-meeting, data-past, data-pattern, data-time
import * as D from "./dates.js";
import { carry, writer } from "./days.js";
import { one } from "./page.js";

const card = one("[data-my-meeting]");
const { days, months, pattern, english, englishMonths } = card.dataset;
const write = writer(...D.names(days, months, pattern, english, englishMonths));

const read = () => {
  const link = D.readLink(location.hash);
  if (!link) return;
  carry(location.hash); // what cannot be read, the timeline tells
  const day = link.unread ? null : D.fromIso(link.date);
  history.replaceState(null, "", location.pathname + location.search);
  card.hidden = day === null;
  if (day === null) return;
  write(one("[data-day]", card), day);
  one("[data-time]", card).textContent = link.time;
  one("[data-past]", card).hidden = day >= D.today();
};
addEventListener("hashchange", read);
read();
