// Actors: the slides and the play button of the period draw network, matrix and list anew.
import { prepare } from "./periods.js";
import { makeGo } from "./renew.js";

makeGo(prepare);
