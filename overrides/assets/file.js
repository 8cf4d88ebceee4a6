// Gives the reader a file that was made on this page. Nothing leaves the phone.
// Used by: keep.js, sheet.js, timeline.js
export const giveFile = (name, type, text) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
