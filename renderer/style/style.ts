// The order is the cascade: what may vary, the ground, the parts, what floats, the screens, and last the media that overrule.
import "./tokens.css";
import "./ground.css";
import "./window.css";
import "./controls.css";
import "./parts.css";
import "./floats.css";
import "./dialogs.css";
import "./start.css";
import "./work.css";
import "./documents.css";
import "./timeline.css";
import "./reading.css";
import "./texts.css";
import "./pages.css";
import "./places.css";
import "./ledgers.css";
import "./media.css";
