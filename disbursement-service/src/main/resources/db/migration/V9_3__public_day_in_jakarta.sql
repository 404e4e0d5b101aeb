-- Which minimum holds is a question of the day in Jakarta, whatever the time zone of the session that asks.
alter function public_realisation(text, integer, text, text, text) set timezone = 'Asia/Jakarta';
