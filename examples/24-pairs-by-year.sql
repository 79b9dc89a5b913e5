-- In which years did Kazakhstan meet which of its partners most, and between which days?
SELECT year, CASE WHEN a = 'KZ' THEN b_name ELSE a_name END AS partner, meeting_count,
       first_earliest, last_latest
FROM dyad_year
WHERE dyad_type = 'COUNTRY' AND 'KZ' IN (a, b) AND year BETWEEN 2005 AND 2007
ORDER BY year, meeting_count DESC, partner
LIMIT 25;
